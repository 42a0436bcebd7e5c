-- The import job: a row with a life of its own.
--
--              ┌───────────── retryable failure, attempts left: run_at = now + back-off ─────────────┐
--              ▼                                                                                       │
--   (create) pending ──claim──► processing ──complete──► completed ──commit──► committed               │
--              │                  │  │                                                                 │
--              │                  │  └──fail──────────────────────────────────────────────────────────┤
--              │                  │       permanent, or attempts used up ──► failed ──retry──► pending
--              │                  └─ yield (time budget spent): back to pending, no attempt counted
--              └──cancel──► cancelled ◄──cancel── processing
--
-- Invariants, all of them CHECKs
--   * processing exactly while there is a lease (token and expiry); the token fences every write of a worker.
--   * finished_at exactly outside pending and processing: it, not the status, is the predicate of the queue's indexes.
--   * completed and committed carry the reading; committed carries its show; failed says why.
--   * attempts never exceed max_attempts, and a pending job always has one left.
--
-- Speed: the claim and every write under a lease leave all indexed columns alone (status, lease and attempts are in no
-- index), so with a fillfactor that leaves room they are HOT updates; only finishing a job touches indexes. What is
-- large (bytes, texts) lives in import_job_sources, so that a claim or a poll never comes near it.

create type public.import_job_status as enum
  ('pending', 'processing', 'completed', 'committed', 'failed', 'cancelled');

create table public.import_jobs (
  -- What the claim looks at stands first: fixed width and never null, so that reading it skips nothing.
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null references public.orgs (id) on delete cascade,
  status public.import_job_status not null default 'pending',
  -- Smaller first.
  priority integer not null default 100,
  -- The fair order between organisations, given by a trigger: see private.give_import_job_turn.
  turn bigint not null default 0,
  run_at timestamptz not null default now(),
  attempts integer not null default 0,
  max_attempts integer not null default 3,
  -- Set by the claim that spends the last attempt, so that a claim finds jobs to bury without a scan.
  is_last_attempt boolean not null default false,
  yields integer not null default 0,
  review_revision integer not null default 0,
  updated_at timestamptz not null default now(),
  -- Milliseconds are what a page's cursor can carry.
  created_at timestamptz(3) not null default now(),
  lease_expires_at timestamptz,
  lease_token uuid,
  finished_at timestamptz,
  started_at timestamptz,
  attempt_started_at timestamptz,
  completed_at timestamptz,
  committed_at timestamptz,
  created_by uuid references auth.users (id) on delete set null,
  show_id uuid,
  worker_id text,
  idempotency_key text,
  source_fingerprint text,
  error_code text,
  error_message text,
  -- What each source is (id, kind, name, type, size, hash); what it contains stands in import_job_sources.
  sources jsonb not null default '[]',
  -- { current_section, current_source, sections_completed, total_sections, percentage,
  --   estimated_seconds_remaining, started_at, last_updated }
  progress_data jsonb,
  checkpoint jsonb,
  extracted jsonb,
  confidence_map jsonb,
  warnings jsonb not null default '[]',
  -- The person's state { extracted, confidence_map, origins }; the two above stay the machine's reading.
  review jsonb,
  attempt_history jsonb not null default '[]',
  -- Milliseconds per section of the run that completed the job.
  durations_ms jsonb,

  -- Postgres parses the text of every CHECK again for every statement that writes, and a job is written often: so they
  -- are worded with as few columns as will do (70 -> 35 µs a statement), and the shape of each jsonb is left to the one
  -- function that writes it.
  constraint import_jobs_lease_while_processing check (
    (status = 'processing') = (lease_token is not null) and (lease_token is null) = (lease_expires_at is null)
  ),
  constraint import_jobs_finished check (
    (status in ('pending', 'processing')) = (finished_at is null)
  ),
  constraint import_jobs_completed check (
    (status in ('completed', 'committed')) = (completed_at is not null)
    and (completed_at is null or num_nulls(extracted, confidence_map) + num_nonnulls(error_code) = 0)
  ),
  constraint import_jobs_committed check (
    (status = 'committed') = (show_id is not null) and (show_id is null) = (committed_at is null)
  ),
  constraint import_jobs_failed check (
    status <> 'failed' or num_nulls(error_code, error_message) = 0
  ),
  constraint import_jobs_attempts check (
    attempts >= (status = 'processing')::integer and attempts + (status = 'pending')::integer <= max_attempts
  ),
  constraint import_jobs_review check (
    review is null or completed_at is not null
  )
)
-- A job row is rewritten a dozen times in its life; the free half of each page keeps those updates HOT.
with (
  fillfactor = 50,
  autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_vacuum_threshold = 500,
  autovacuum_analyze_scale_factor = 0.05,
  autovacuum_vacuum_cost_delay = 0
);

-- The claim's total order, over its very predicate.
create index import_jobs_claim_idx on public.import_jobs (priority, turn, run_at, id) where finished_at is null;
-- An organisation's unfinished jobs: its queue limit and its last turn.
create index import_jobs_unfinished_idx on public.import_jobs (org_id, priority, turn) where finished_at is null;
-- Jobs that die if their present lease runs out.
create index import_jobs_last_attempt_idx on public.import_jobs (id) where is_last_attempt and finished_at is null;
-- The list page; org_id leads, as the policy wants it.
create index import_jobs_org_idx on public.import_jobs (org_id, created_at desc, id desc);
create unique index import_jobs_idempotency_idx on public.import_jobs (org_id, idempotency_key)
  where idempotency_key is not null;
-- The metrics' last hour.
create index import_jobs_finished_idx on public.import_jobs (finished_at) where finished_at is not null;

-- Sources: what the person handed in, and the text that was read from it.
create table public.import_job_sources (
  job_id uuid not null references public.import_jobs (id) on delete cascade,
  source_id text not null check (source_id ~ '^[a-z][a-z0-9/]*$'),
  org_id uuid not null references public.orgs (id) on delete cascade,
  position integer not null check (position >= 0),
  kind text not null check (kind in ('file', 'storage', 'text')),
  file_name text not null check (length(file_name) between 1 and 500),
  mime_type text not null,
  size_bytes bigint not null check (size_bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  storage_path text,
  content bytea,
  pasted_text text,
  -- SourceText[]: the source itself and, of a mail, its attachments.
  texts jsonb check (jsonb_typeof(texts) = 'array'),
  -- When the bytes were given up because the retention time was over; the texts stay.
  cleared_at timestamptz,
  primary key (job_id, source_id),
  unique (job_id, position),
  constraint import_job_sources_content check (
    case kind
      when 'storage' then storage_path is not null and content is null and pasted_text is null
      when 'file' then storage_path is null and pasted_text is null and (content is null) = (cleared_at is not null)
      else storage_path is null and content is null and (pasted_text is null) = (cleared_at is not null)
    end
  )
);
create index import_job_sources_org_idx on public.import_job_sources (org_id);
-- Files are compressed already: trying again only costs time.
alter table public.import_job_sources alter column content set storage external;

-- The fair order between organisations, decided once when a job is created (start-time fair queueing), so that the
-- claim stays one walk along one index. A job's turn follows the last unfinished job of its own organisation, but never
-- lies behind the turn that is being served now: an organisation with 1,000 jobs has turns 1 … 1,000, and the first job
-- of another one gets the current turn and not 1,001.
create function private.give_import_job_turn()
returns trigger
language plpgsql
set search_path = ''
as $$
declare
  v_serving bigint;
  v_own_last bigint;
begin
  select j.turn into v_serving from public.import_jobs j
  where j.finished_at is null and j.priority = new.priority and j.status = 'pending' and j.run_at <= now()
  order by j.turn limit 1;
  select max(j.turn) into v_own_last from public.import_jobs j
  where j.org_id = new.org_id and j.finished_at is null and j.priority = new.priority;
  new.turn := greatest(coalesce(v_serving, 1), coalesce(v_own_last, 0) + 1);
  return new;
end;
$$;
revoke all on function private.give_import_job_turn() from public, anon, authenticated;

create trigger import_jobs_turn before insert on public.import_jobs
  for each row execute function private.give_import_job_turn();

alter table public.import_jobs enable row level security;
alter table public.import_job_sources enable row level security;

revoke all on public.import_jobs, public.import_job_sources from public, anon, authenticated, service_role;
-- Not the lease, not the checkpoint: those belong to the worker.
grant select (
  id, org_id, created_by, status, priority, sources, source_fingerprint, idempotency_key, progress_data, extracted,
  confidence_map, warnings, review, review_revision, error_code, error_message, attempts, max_attempts, yields,
  attempt_history, run_at, durations_ms, show_id, created_at, started_at, finished_at, completed_at, committed_at,
  updated_at
) on public.import_jobs to authenticated;
grant select on public.import_job_sources to authenticated;
grant select, insert, update, delete on public.import_jobs, public.import_job_sources to service_role;

create policy import_jobs_select on public.import_jobs for select to authenticated
  using (org_id in (select private.my_org_ids()));
create policy import_job_sources_select on public.import_job_sources for select to authenticated
  using (org_id in (select private.my_org_ids()));

-- The job, locked, if the caller may edit its organisation. A stranger learns nothing: the job is not there (PT404).
create function private.lock_import_job_for_editor(p_job_id uuid)
returns public.import_jobs
language plpgsql security definer
set search_path = ''
as $$
declare
  v_job public.import_jobs;
begin
  select j.* into v_job from public.import_jobs j where j.id = p_job_id;
  if v_job.id is null or private.my_org_role(v_job.org_id) is null then
    raise exception using errcode = 'PT404', message = 'There is no such import.';
  end if;
  perform private.require_org_role(v_job.org_id, 'editor');
  select j.* into v_job from public.import_jobs j where j.id = p_job_id for update;
  if v_job.id is null then
    raise exception using errcode = 'PT404', message = 'There is no such import.';
  end if;
  return v_job;
end;
$$;
revoke all on function private.lock_import_job_for_editor(uuid) from public, anon, authenticated;

-- One entry of attempt_history; the last 50 are kept.
create function private.add_attempt(
  p_job public.import_jobs, p_outcome text, p_error_code text default null, p_error_message text default null
)
returns jsonb
language sql stable
set search_path = ''
as $$
  select case when jsonb_array_length(p_job.attempt_history) >= 50 then p_job.attempt_history - 0
              else p_job.attempt_history end
    || jsonb_build_object(
      'attempt', p_job.attempts, 'worker_id', p_job.worker_id, 'started_at', p_job.attempt_started_at,
      'ended_at', clock_timestamp(), 'outcome', p_outcome, 'error_code', p_error_code, 'error_message', p_error_message
    );
$$;
revoke all on function private.add_attempt(public.import_jobs, text, text, text) from public, anon, authenticated;
grant execute on function private.add_attempt(public.import_jobs, text, text, text) to service_role;
