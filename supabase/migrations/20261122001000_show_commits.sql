-- What each commit wrote into which show: so that it can be taken back, and every value of a show knows its papers.
--
-- Invariants
--   * One row for each committed job, written in the transaction of its commit and gone with its undo.
--   * entries: for each list section the ids of the parts that the entries of the import went into, in the import's order.
--   * before: the whole show as it was before the import was added to it; null where the import made the show.
--   * version_after tells the show as the commit left it: while it still reads so, nothing was changed since.

create table public.show_commits (
  job_id uuid primary key references public.import_jobs (id) on delete cascade,
  show_id uuid not null references public.shows (id) on delete cascade,
  org_id uuid not null references public.orgs (id) on delete cascade,
  -- The commits of a show in their order, counted from 1.
  ordinal integer not null check (ordinal > 0),
  committed_by uuid references auth.users (id) on delete set null,
  committed_at timestamptz not null default now(),
  entries jsonb not null,
  before jsonb,
  version_after text not null,
  unique (show_id, ordinal)
);
create index show_commits_org_idx on public.show_commits (org_id);

alter table public.show_commits enable row level security;
revoke all on public.show_commits from public, anon, authenticated, service_role;
grant select on public.show_commits to authenticated;
grant select, insert, update, delete on public.show_commits to service_role;
create policy show_commits_select on public.show_commits for select to authenticated
  using (org_id in (select private.my_org_ids()));

-- How long a commit can be undone. The one place of the figure: pages and messages are told the moment it ends.
create function private.undo_time()
returns interval
language sql immutable
set search_path = ''
as $$ select interval '24 hours' $$;

-- What a show holds, without its history. The same form is read and written back: see private.write_contents.
alter function public.app_get_show(uuid) set schema private;
alter function private.app_get_show(uuid) rename to show_contents;

create function private.show_version(p_contents jsonb)
returns text
language sql immutable
set search_path = ''
as $$ select md5(p_contents::text) $$;

-- A show as the pages and the API want it: field names and formats of the nine sections, absent fields left out; its
-- version; the commits that made it, the latest with the moment until which it can be undone.
-- Null when there is no such show for the caller. Invoker: row-level security decides.
create function public.app_get_show(p_show_id uuid)
returns jsonb
language sql stable
set search_path = ''
as $$
  select s.contents || jsonb_build_object(
    'version', private.show_version(s.contents),
    'commits', coalesce((
      select jsonb_agg(
        jsonb_build_object(
          'jobId', c.job_id, 'by', c.committed_by, 'at', c.committed_at, 'entries', c.entries,
          'madeTheShow', c.before is null,
          'undoUntil', case when c.ordinal = (select max(l.ordinal) from public.show_commits l where l.show_id = p_show_id)
            and c.version_after = private.show_version(s.contents) then c.committed_at + private.undo_time() end
        ) order by c.ordinal)
      from public.show_commits c where c.show_id = p_show_id), '[]'))
  from (select private.show_contents(p_show_id) as contents) s;
$$;

-- The parts of one list section of a show's contents, in their order.
create function private.contents_parts(p_contents jsonb, p_section text)
returns table (id uuid, job_id uuid, source_id text, "position" integer, value jsonb)
language sql immutable
set search_path = ''
as $$
  select (p.value ->> 'id')::uuid, (p.value #>> '{origin,jobId}')::uuid, p.value #>> '{origin,sourceId}',
    (p.ordinality - 1)::integer, p.value -> 'value'
  from jsonb_array_elements(coalesce(p_contents #> array['parts', p_section], '[]')) with ordinality p;
$$;

-- Makes the show hold exactly these contents; the parts keep their ids.
create function private.write_contents(p_show_id uuid, p_contents jsonb)
returns void
language sql
set search_path = ''
as $$
  update public.shows s
  set (artist, event_name, venue, date, set_time, city, country) = (
      select g.artist, g."eventName", g.venue, g.date, g."setTime", g.city, g.country
      from jsonb_to_record(p_contents -> 'general')
        as g (artist text, "eventName" text, venue text, date date, "setTime" time, city text, country text)),
    (fee, currency, payment_terms, deal_type, deal_notes) = (
      select d.fee, d.currency, d."paymentTerms", d."dealType", d.notes
      from jsonb_to_record(p_contents -> 'deal')
        as d (fee numeric, currency text, "paymentTerms" text, "dealType" text, notes text)),
    (equipment, backline, stage_setup, lighting_requirements, soundcheck, technical_other) = (
      select t.equipment, t.backline, t."stageSetup", t."lightingRequirements", t.soundcheck, t.other
      from jsonb_to_record(p_contents -> 'technical') as t (
        equipment text, backline text, "stageSetup" text, "lightingRequirements" text, soundcheck text, other text))
  where s.id = p_show_id;

  delete from public.show_hotels p where p.show_id = p_show_id;
  insert into public.show_hotels (
    id, show_id, org_id, job_id, source_id, position, name, address, city, country, check_in_date, check_in_time,
    check_out_date, check_out_time, booking_reference, phone, email, notes
  )
  select p.id, s.id, s.org_id, p.job_id, p.source_id, p.position, r.*
  from public.shows s, private.contents_parts(p_contents, 'hotels') p,
    jsonb_to_record(p.value) as r (
      name text, address text, city text, country text, "checkInDate" date, "checkInTime" time, "checkOutDate" date,
      "checkOutTime" time, "bookingReference" text, phone text, email text, notes text)
  where s.id = p_show_id;

  delete from public.show_food p where p.show_id = p_show_id;
  insert into public.show_food (
    id, show_id, org_id, job_id, source_id, position, name, address, city, country, booking_reference, phone, email,
    service_date, service_time, guest_count, notes
  )
  select p.id, s.id, s.org_id, p.job_id, p.source_id, p.position, r.*
  from public.shows s, private.contents_parts(p_contents, 'food') p,
    jsonb_to_record(p.value) as r (
      name text, address text, city text, country text, "bookingReference" text, phone text, email text,
      "serviceDate" date, "serviceTime" time, "guestCount" integer, notes text)
  where s.id = p_show_id;

  delete from public.show_flights p where p.show_id = p_show_id;
  insert into public.show_flights (
    id, show_id, org_id, job_id, source_id, position, airline, flight_number, aircraft, full_name, booking_reference,
    ticket_number, from_city, from_airport, departure_time, to_city, to_airport, arrival_time, seat, travel_class,
    flight_time, direction
  )
  select p.id, s.id, s.org_id, p.job_id, p.source_id, p.position, r.*
  from public.shows s, private.contents_parts(p_contents, 'flights') p,
    jsonb_to_record(p.value) as r (
      airline text, "flightNumber" text, aircraft text, "fullName" text, "bookingReference" text, "ticketNumber" text,
      "fromCity" text, "fromAirport" text, "departureTime" text, "toCity" text, "toAirport" text, "arrivalTime" text,
      seat text, "travelClass" text, "flightTime" text, direction text)
  where s.id = p_show_id;

  delete from public.show_activities p where p.show_id = p_show_id;
  insert into public.show_activities (
    id, show_id, org_id, job_id, source_id, position, name, location, start_time, end_time, notes, has_destination,
    destination_name, destination_location
  )
  select p.id, s.id, s.org_id, p.job_id, p.source_id, p.position, r.*
  from public.shows s, private.contents_parts(p_contents, 'activities') p,
    jsonb_to_record(p.value) as r (
      name text, location text, "startTime" text, "endTime" text, notes text, "hasDestination" boolean,
      "destinationName" text, "destinationLocation" text)
  where s.id = p_show_id;

  delete from public.show_contacts p where p.show_id = p_show_id;
  insert into public.show_contacts (id, show_id, org_id, job_id, source_id, position, name, phone, email, role)
  select p.id, s.id, s.org_id, p.job_id, p.source_id, p.position, r.*
  from public.shows s, private.contents_parts(p_contents, 'contacts') p,
    jsonb_to_record(p.value) as r (name text, phone text, email text, role text)
  where s.id = p_show_id;

  delete from public.show_documents p where p.show_id = p_show_id;
  insert into public.show_documents (
    id, show_id, org_id, job_id, source_id, position, file_name, file_size, category
  )
  select p.id, s.id, s.org_id, p.job_id, p.source_id, p.position, r.*
  from public.shows s, private.contents_parts(p_contents, 'documents') p,
    jsonb_to_record(p.value) as r ("fileName" text, "fileSize" bigint, category text)
  where s.id = p_show_id;
$$;

-- Commits of before this migration: each made its show, and part n is entry n of the import.
insert into public.show_commits (job_id, show_id, org_id, ordinal, committed_by, committed_at, entries, version_after)
select s.job_id, s.id, s.org_id, 1, s.created_by, j.committed_at,
  (select jsonb_object_agg(p.key, coalesce((
      select jsonb_agg(e.value -> 'id' order by e.ordinality) from jsonb_array_elements(p.value) with ordinality e), '[]'))
    from jsonb_each(private.show_contents(s.id) -> 'parts') p),
  private.show_version(private.show_contents(s.id))
from public.shows s join public.import_jobs j on j.id = s.job_id
where j.committed_at is not null;

-- Takes a commit back. Editor and up.
--
-- Guarantees
--   * One transaction: the show is as it was before the commit (or gone, if the commit made it), and the import is ready
--     for review again with everything that was checked.
--   * Refused with PT409 and the reason when the time is over, another import was added since, or the show was changed.
--   * Called twice, the second call finds it done.
create function public.app_undo_commit(p_job_id uuid)
returns public.import_job_status
language plpgsql security definer
set search_path = ''
as $$
declare
  v_job public.import_jobs := private.lock_import_job_for_editor(p_job_id);
  v_commit public.show_commits;
begin
  if v_job.status = 'completed' then
    return 'completed';
  elsif v_job.status <> 'committed' then
    raise exception using errcode = 'PT409', message = format('This import is %s; there is no commit to undo.', v_job.status);
  end if;
  -- Before looking at what has become of the show: a commit into it waits here, or has ended.
  perform 1 from public.shows s where s.id = v_job.show_id for update;
  select c.* into strict v_commit from public.show_commits c where c.job_id = p_job_id;
  if v_commit.committed_at + private.undo_time() < now() then
    raise exception using errcode = 'PT409', message = format(
      'A commit can be undone for %s hours, and that time is over.', extract(epoch from private.undo_time())::integer / 3600);
  elsif exists (
    select from public.show_commits c where c.show_id = v_commit.show_id and c.ordinal > v_commit.ordinal
  ) then
    raise exception using errcode = 'PT409',
      message = 'Another import was added to this show after this one. Undo that one first.';
  elsif v_commit.version_after <> private.show_version(private.show_contents(v_commit.show_id)) then
    raise exception using errcode = 'PT409', message = 'The show was changed after this commit, so it cannot be undone.';
  end if;
  update public.import_jobs j
  set status = 'completed', show_id = null, committed_at = null, updated_at = now()
  where j.id = p_job_id;
  if v_commit.before is null then
    delete from public.shows s where s.id = v_commit.show_id;
  else
    perform private.write_contents(v_commit.show_id, v_commit.before);
    delete from public.show_commits c where c.job_id = p_job_id;
  end if;
  return 'completed';
end;
$$;

revoke all on function
  private.undo_time(), private.show_version(jsonb), private.contents_parts(jsonb, text),
  private.write_contents(uuid, jsonb), public.app_get_show(uuid), public.app_undo_commit(uuid)
from public, anon, authenticated;
grant execute on function private.undo_time(), private.show_version(jsonb) to authenticated, service_role;
grant execute on function public.app_get_show(uuid) to authenticated, service_role;
grant execute on function public.app_undo_commit(uuid) to authenticated;
