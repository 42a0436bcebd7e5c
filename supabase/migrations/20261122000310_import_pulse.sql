-- Whether an import is alive: asked twice a second for every page that watches one.
--
-- Guarantees: a renewed lease counts as a sign of life (updated_at), progress or not; a member learns that a reader is
-- gone (its lease has run out) without seeing the lease; nothing that is large is touched.

-- As before, and the renewal is told as a sign of life. updated_at is in no index: the update stays HOT.
create or replace function public.app_extend_import_job_lease(
  p_job_id uuid, p_lease_token uuid, p_lease_seconds integer default 90
)
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
  set lease_expires_at = clock_timestamp() + make_interval(secs => p_lease_seconds), updated_at = clock_timestamp()
  where j.id = p_job_id and j.lease_token = p_lease_token
  returning j.lease_expires_at into v_expires_at;
  return query select v_expires_at is not null,
    v_expires_at is null and exists (
      select 1 from public.import_jobs j where j.id = p_job_id and j.status = 'cancelled'
    ),
    v_expires_at;
end;
$$;

-- No row when there is no such import for the caller.
create function public.app_import_job_pulse(p_job_id uuid)
returns table (
  id uuid, status public.import_job_status, progress_data jsonb, attempts integer, max_attempts integer,
  run_at timestamptz, error_code text, error_message text, review_revision integer, show_id uuid,
  started_at timestamptz, updated_at timestamptz, is_reader_lost boolean
)
language sql stable security definer
set search_path = ''
as $$
  select j.id, j.status, j.progress_data, j.attempts, j.max_attempts, j.run_at, j.error_code, j.error_message,
    j.review_revision, j.show_id, j.started_at, j.updated_at,
    j.status = 'processing' and j.lease_expires_at <= now()
  from public.import_jobs j
  where j.id = p_job_id and j.org_id in (select private.my_org_ids());
$$;
revoke all on function public.app_import_job_pulse(uuid) from public, anon, authenticated;
grant execute on function public.app_import_job_pulse(uuid) to authenticated;
