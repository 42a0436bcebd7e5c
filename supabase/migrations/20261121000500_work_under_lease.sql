-- What a worker may do with a job it holds. Service role only.
--
-- Guarantee of every function here: the write happens only while the job carries the very lease token the worker got
-- at its claim. A worker that was overtaken, or whose job was cancelled, changes nothing and gets false.
-- An expired lease that nobody has taken over yet still counts: nothing was done twice.

-- Renews by the database's clock. is_cancelled tells a worker that lost the job why.
create function public.app_extend_import_job_lease(p_job_id uuid, p_lease_token uuid, p_lease_seconds integer default 90)
returns table (is_owner boolean, is_cancelled boolean, lease_expires_at timestamptz)
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
  v_expires_at timestamptz;
begin
  if p_lease_seconds not between 1 and 3600 then
    raise exception using errcode = '22023', message = 'p_lease_seconds is 1 to 3600.';
  end if;
  update public.import_jobs j
  set lease_expires_at = clock_timestamp() + make_interval(secs => p_lease_seconds)
  where j.id = p_job_id and j.lease_token = p_lease_token
  returning j.lease_expires_at into v_expires_at;
  return query select v_expires_at is not null,
    v_expires_at is null and exists (
      select 1 from public.import_jobs j where j.id = p_job_id and j.status = 'cancelled'
    ),
    v_expires_at;
end;
$$;

-- p_new over p_old, except that how far the job is never goes back; the clock is the database's. plpgsql, because a SQL
-- function with a search_path of its own is not inlined and is planned at every call (0.1 ms).
create function private.advance_progress(p_old jsonb, p_new jsonb)
returns jsonb
language plpgsql stable
set search_path = ''
as $$
begin
  return coalesce(p_old, '{}') || coalesce(p_new, '{}') || jsonb_build_object(
    'percentage', greatest((p_old ->> 'percentage')::numeric, (p_new ->> 'percentage')::numeric, 0),
    'sections_completed',
      greatest((p_old ->> 'sections_completed')::integer, (p_new ->> 'sections_completed')::integer, 0),
    'total_sections', coalesce((p_new ->> 'total_sections')::integer, (p_old ->> 'total_sections')::integer, 9),
    'last_updated', clock_timestamp()
  );
end;
$$;

-- Progress always, the checkpoint when one is given.
create function public.app_save_import_job_progress(
  p_job_id uuid, p_lease_token uuid, p_progress jsonb, p_checkpoint jsonb default null
)
returns boolean
language plpgsql
set search_path = ''
as $$
begin
  update public.import_jobs j
  set progress_data = private.advance_progress(j.progress_data, p_progress),
    checkpoint = coalesce(p_checkpoint, j.checkpoint),
    updated_at = clock_timestamp()
  where j.id = p_job_id and j.lease_token = p_lease_token;
  return found;
end;
$$;

-- The text of one source, beside the checkpoint because it is large and written once. The job's row is locked first,
-- so that a takeover cannot slip between the check and the write.
create function public.app_save_import_source_texts(
  p_job_id uuid, p_lease_token uuid, p_source_id text, p_texts jsonb
)
returns boolean
language plpgsql
set search_path = ''
as $$
begin
  perform 1 from public.import_jobs j where j.id = p_job_id and j.lease_token = p_lease_token for no key update;
  if not found then
    return false;
  end if;
  update public.import_job_sources s set texts = p_texts where s.job_id = p_job_id and s.source_id = p_source_id;
  return found;
end;
$$;

-- The reading is done; what was only needed on the way is dropped.
create function public.app_complete_import_job(
  p_job_id uuid, p_lease_token uuid, p_extracted jsonb, p_confidence_map jsonb, p_warnings jsonb default '[]',
  p_progress jsonb default null, p_durations_ms jsonb default null
)
returns boolean
language plpgsql
set search_path = ''
as $$
begin
  if jsonb_typeof(p_extracted) is distinct from 'object' or jsonb_typeof(p_confidence_map) is distinct from 'object' then
    raise exception using errcode = '22023', message = 'p_extracted and p_confidence_map are JSON objects.';
  end if;
  update public.import_jobs j
  set status = 'completed', finished_at = now(), completed_at = now(), updated_at = now(),
    extracted = p_extracted, confidence_map = p_confidence_map, warnings = coalesce(p_warnings, '[]'),
    durations_ms = p_durations_ms,
    progress_data = private.advance_progress(j.progress_data, p_progress) || jsonb_build_object(
      'percentage', 100, 'sections_completed', 9, 'current_section', null, 'current_source', null,
      'estimated_seconds_remaining', 0),
    checkpoint = null, error_code = null, error_message = null, is_last_attempt = false,
    lease_token = null, lease_expires_at = null
  where j.id = p_job_id and j.lease_token = p_lease_token;
  return found;
end;
$$;

-- The time budget is spent: back to pending at once, without charging the attempt. A job that was given back 50 times
-- is charged from then on, so that one which never gets further still comes to an end.
create function public.app_yield_import_job(p_job_id uuid, p_lease_token uuid)
returns boolean
language plpgsql
set search_path = ''
as $$
declare
  v_job public.import_jobs;
begin
  select j.* into v_job from public.import_jobs j
  where j.id = p_job_id and j.lease_token = p_lease_token for no key update;
  if not found then
    return false;
  end if;
  if v_job.yields >= 50 and v_job.attempts >= v_job.max_attempts then
    update public.import_jobs j
    set status = 'failed', finished_at = now(), updated_at = now(), is_last_attempt = false,
      lease_token = null, lease_expires_at = null, error_code = 'import.too_long',
      error_message = 'Reading took longer than this system allows. It can be tried again.',
      attempt_history = private.add_attempt(v_job, 'failed', 'import.too_long')
    where j.id = p_job_id;
    return true;
  end if;
  update public.import_jobs j
  set status = 'pending', run_at = now(), updated_at = now(), is_last_attempt = false,
    attempts = v_job.attempts - case when v_job.yields < 50 then 1 else 0 end, yields = v_job.yields + 1,
    lease_token = null, lease_expires_at = null,
    attempt_history = private.add_attempt(v_job, 'yielded')
  where j.id = p_job_id;
  return true;
end;
$$;

revoke all on function
  public.app_extend_import_job_lease(uuid, uuid, integer),
  public.app_save_import_job_progress(uuid, uuid, jsonb, jsonb),
  public.app_save_import_source_texts(uuid, uuid, text, jsonb),
  public.app_complete_import_job(uuid, uuid, jsonb, jsonb, jsonb, jsonb, jsonb),
  public.app_yield_import_job(uuid, uuid),
  private.advance_progress(jsonb, jsonb)
from public, anon, authenticated;
grant execute on function
  public.app_extend_import_job_lease(uuid, uuid, integer),
  public.app_save_import_job_progress(uuid, uuid, jsonb, jsonb),
  public.app_save_import_source_texts(uuid, uuid, text, jsonb),
  public.app_complete_import_job(uuid, uuid, jsonb, jsonb, jsonb, jsonb, jsonb),
  public.app_yield_import_job(uuid, uuid),
  private.advance_progress(jsonb, jsonb)
to service_role;
