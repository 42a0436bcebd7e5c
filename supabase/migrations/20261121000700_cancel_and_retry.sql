-- What a person may do to a job that is not done: stop it, or try a failed one again. Editor and up.
--
-- Guarantees: only from the states of the diagram, else PT409 with a sentence. Cancelling takes the lease away, so the
-- worker's next write is refused; sections saved so far stay in the checkpoint. Cancelling twice is no error.

create function public.app_cancel_import_job(p_job_id uuid)
returns public.import_job_status
language plpgsql security definer
set search_path = ''
as $$
declare
  v_job public.import_jobs := private.lock_import_job_for_editor(p_job_id);
begin
  if v_job.status = 'cancelled' then
    return 'cancelled';
  elsif v_job.status not in ('pending', 'processing') then
    raise exception using errcode = 'PT409', message = format('This import is %s and cannot be cancelled any more.', v_job.status);
  end if;
  update public.import_jobs j
  set status = 'cancelled', finished_at = now(), updated_at = now(), is_last_attempt = false,
    lease_token = null, lease_expires_at = null,
    attempt_history = case when v_job.status = 'processing' then private.add_attempt(v_job, 'cancelled')
      else v_job.attempt_history end
  where j.id = p_job_id;
  return 'cancelled';
end;
$$;

-- Goes on after the last saved section: the checkpoint and the texts stay, the attempts begin anew.
create function public.app_retry_import_job(p_job_id uuid)
returns public.import_job_status
language plpgsql security definer
set search_path = ''
as $$
declare
  v_job public.import_jobs := private.lock_import_job_for_editor(p_job_id);
begin
  if v_job.status <> 'failed' then
    raise exception using errcode = 'PT409', message = format('This import is %s; only a failed one can be tried again.', v_job.status);
  end if;
  if exists (
    select 1 from public.import_job_sources s where s.job_id = p_job_id and s.cleared_at is not null and s.texts is null
  ) then
    raise exception using errcode = 'PT409',
      message = 'The files of this import were deleted after their retention time. Hand them in again.';
  end if;
  update public.import_jobs j
  set status = 'pending', finished_at = null, run_at = now(), updated_at = now(), attempts = 0, yields = 0,
    error_code = null, error_message = null
  where j.id = p_job_id;
  return 'pending';
end;
$$;

revoke all on function public.app_cancel_import_job(uuid), public.app_retry_import_job(uuid) from public, anon, authenticated;
grant execute on function public.app_cancel_import_job(uuid), public.app_retry_import_job(uuid) to authenticated;
