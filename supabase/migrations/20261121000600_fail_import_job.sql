-- Failing: back to the queue with back-off, or to the dead-letter box.
--
-- Guarantees: retryable with attempts left goes back to pending with run_at in the future; anything else is failed with
-- its code and its sentence, and stays there until a person retries it. A stale lease changes nothing (is_owner false).

-- The one place where back-off is computed: 5 s, 10 s, 20 s … at most 10 minutes, of which a random half is jitter, so
-- that jobs which failed together do not come back together.
create function private.import_backoff(p_attempt integer)
returns interval
language sql volatile
set search_path = ''
as $$
  select make_interval(secs => least(5 * power(2, greatest(p_attempt, 1) - 1), 600) * (0.5 + random() * 0.5));
$$;

create function public.app_fail_import_job(
  p_job_id uuid, p_lease_token uuid, p_error_code text, p_error_message text, p_is_retryable boolean,
  p_retry_after_seconds double precision default null
)
returns table (is_owner boolean, status public.import_job_status, run_at timestamptz)
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
  v_job public.import_jobs;
  v_is_back boolean;
begin
  select j.* into v_job from public.import_jobs j
  where j.id = p_job_id and j.lease_token = p_lease_token for no key update;
  if not found then
    return query select false, null::public.import_job_status, null::timestamptz;
    return;
  end if;
  v_is_back := p_is_retryable and v_job.attempts < v_job.max_attempts;
  return query
  update public.import_jobs j
  set status = case when v_is_back then 'pending' else 'failed' end::public.import_job_status,
    finished_at = case when v_is_back then null else now() end,
    run_at = case when v_is_back
      then now() + greatest(private.import_backoff(v_job.attempts),
                            make_interval(secs => least(coalesce(p_retry_after_seconds, 0), 86400)))
      else v_job.run_at end,
    error_code = p_error_code, error_message = p_error_message, updated_at = now(), is_last_attempt = false,
    lease_token = null, lease_expires_at = null,
    attempt_history = private.add_attempt(
      v_job, case when v_is_back then 'retried' else 'failed' end, p_error_code, p_error_message)
  where j.id = p_job_id
  returning true, j.status, case when v_is_back then j.run_at end;
end;
$$;

revoke all on function private.import_backoff(integer),
  public.app_fail_import_job(uuid, uuid, text, text, boolean, double precision) from public, anon, authenticated;
grant execute on function private.import_backoff(integer),
  public.app_fail_import_job(uuid, uuid, text, text, boolean, double precision) to service_role;
