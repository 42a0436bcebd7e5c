-- Looking at the queue, and giving up bytes that are no longer needed. Service role only.

-- One row of numbers; section durations over the jobs completed in the last hour.
create function public.app_import_queue_metrics()
returns table (
  pending bigint, due bigint, oldest_due_seconds double precision, in_flight bigint, expired_leases bigint,
  failed bigint, completed_last_hour bigint, failed_last_hour bigint, section_durations_ms jsonb
)
language sql stable
set search_path = ''
as $$
  with unfinished as (
    select count(*) filter (where j.status = 'pending') as pending,
      count(*) filter (where j.status = 'pending' and j.run_at <= now()) as due_pending,
      min(j.run_at) filter (where j.status = 'pending' and j.run_at <= now()) as oldest_due,
      count(*) filter (where j.status = 'processing' and j.lease_expires_at > now()) as in_flight,
      count(*) filter (where j.status = 'processing' and j.lease_expires_at <= now()) as expired_leases,
      min(j.lease_expires_at) filter (where j.status = 'processing' and j.lease_expires_at <= now()) as oldest_expired
    from public.import_jobs j where j.finished_at is null
  ),
  last_hour as materialized (
    select j.status, j.durations_ms from public.import_jobs j where j.finished_at > now() - interval '1 hour'
  ),
  durations as (
    select d.key, count(*) as n,
      percentile_cont(array[0.5, 0.95]) within group (order by d.value::double precision) as p
    from last_hour l, jsonb_each_text(l.durations_ms) d
    where jsonb_typeof(l.durations_ms) = 'object'
    group by d.key
  )
  select u.pending, u.due_pending + u.expired_leases,
    coalesce(extract(epoch from now() - least(u.oldest_due, u.oldest_expired)), 0)::double precision,
    u.in_flight, u.expired_leases,
    (select count(*) from public.import_jobs j where j.status = 'failed'),
    (select count(*) from last_hour l where l.status in ('completed', 'committed')),
    (select count(*) from last_hour l where l.status = 'failed'),
    coalesce((
      select jsonb_object_agg(d.key, jsonb_build_object('count', d.n, 'p50', d.p[1], 'p95', d.p[2])) from durations d
    ), '{}')
  from unfinished u;
$$;

-- Drops the bytes of jobs that ended longer ago than the retention time; texts and hashes stay. Answers how many sources.
create function public.app_clear_import_payloads(p_older_than_seconds double precision, p_limit integer default 100)
returns integer
language sql
set search_path = ''
as $$
  with old as materialized (
    select s.job_id, s.source_id
    from public.import_job_sources s
    join public.import_jobs j on j.id = s.job_id
    where s.cleared_at is null and s.kind <> 'storage'
      and j.finished_at < now() - make_interval(secs => p_older_than_seconds)
    order by j.finished_at
    limit p_limit
    for update of s skip locked
  ),
  cleared as (
    update public.import_job_sources s
    set content = null, pasted_text = null, cleared_at = now()
    from old o where s.job_id = o.job_id and s.source_id = o.source_id
    returning 1
  )
  select count(*)::integer from cleared;
$$;

revoke all on function public.app_import_queue_metrics(), public.app_clear_import_payloads(double precision, integer)
  from public, anon, authenticated;
grant execute on function public.app_import_queue_metrics(), public.app_clear_import_payloads(double precision, integer)
  to service_role;
