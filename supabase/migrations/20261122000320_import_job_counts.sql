-- What has become of all imports, for a dashboard: looked at once or twice a minute, where app_import_queue_metrics is asked
-- after every drain. Service role only.
--
-- jobs: how many stand in each state. last_hour: the attempts that began (claimed) or ended within the last hour, by how
-- they ended. An attempt is counted from its job's history and from the job's own row while it is the latest.

create function public.app_import_job_counts()
returns jsonb
language sql stable
set search_path = ''
as $$
  with recent as materialized (
    select j.id, j.attempt_started_at, j.completed_at, j.attempt_history from public.import_jobs j
    where j.finished_at is null or j.finished_at > now() - interval '1 hour'
  ),
  ended as materialized (
    select r.id, h.value ->> 'outcome' as outcome, (h.value ->> 'started_at')::timestamptz as started_at,
      (h.value ->> 'ended_at')::timestamptz as ended_at
    from recent r, jsonb_array_elements(r.attempt_history) h
  ),
  began as (
    select r.id, r.attempt_started_at as started_at from recent r
    union
    select e.id, e.started_at from ended e
  ),
  happened as (
    select 'claimed' as what from began b where b.started_at > now() - interval '1 hour'
    union all
    select 'completed' from recent r where r.completed_at > now() - interval '1 hour'
    union all
    select e.outcome from ended e where e.ended_at > now() - interval '1 hour'
  )
  select jsonb_build_object(
    'jobs', coalesce((
      select jsonb_object_agg(s.status, s.n)
      from (select j.status, count(*) as n from public.import_jobs j group by j.status) s
    ), '{}'),
    'last_hour', coalesce((
      select jsonb_object_agg(h.what, h.n) from (select what, count(*) as n from happened group by what) h
    ), '{}')
  );
$$;
revoke all on function public.app_import_job_counts() from public, anon, authenticated;
grant execute on function public.app_import_job_counts() to service_role;
