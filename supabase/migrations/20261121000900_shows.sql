-- Committed shows: every field of the nine sections, in columns.
--
-- Invariants
--   * A show comes from exactly one import job, a job makes at most one show.
--   * Each part keeps the job and, unless a person added it by hand, the source it came from.
--   * Date-times are local to the place named and may lack their day or their time, so they are text of a checked form.
--   * Written by app_commit_import_job alone; members read.

create domain public.local_date_time as text
  check (value ~ '^(\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?|([01]\d|2[0-3]):[0-5]\d)$');

create table public.shows (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null references public.orgs (id) on delete cascade,
  job_id uuid not null unique references public.import_jobs (id) on delete cascade,
  created_by uuid references auth.users (id) on delete set null,
  created_at timestamptz(3) not null default now(),
  -- general
  artist text,
  event_name text,
  venue text,
  date date,
  set_time time,
  city text,
  country text,
  -- deal
  fee numeric check (fee >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  payment_terms text,
  deal_type text,
  deal_notes text,
  -- technical
  equipment text,
  backline text,
  stage_setup text,
  lighting_requirements text,
  soundcheck text,
  technical_other text
);
create index shows_org_idx on public.shows (org_id, created_at desc, id desc);

alter table public.import_jobs
  add constraint import_jobs_show_fk foreign key (show_id) references public.shows (id);
create index import_jobs_show_idx on public.import_jobs (show_id) where show_id is not null;

create table public.show_hotels (
  id uuid primary key default gen_random_uuid(),
  show_id uuid not null references public.shows (id) on delete cascade,
  org_id uuid not null references public.orgs (id) on delete cascade,
  job_id uuid not null references public.import_jobs (id) on delete cascade,
  source_id text,
  position integer not null,
  name text,
  address text,
  city text,
  country text,
  check_in_date date,
  check_in_time time,
  check_out_date date,
  check_out_time time,
  booking_reference text,
  phone text,
  email text,
  notes text,
  unique (show_id, position)
);

create table public.show_food (
  id uuid primary key default gen_random_uuid(),
  show_id uuid not null references public.shows (id) on delete cascade,
  org_id uuid not null references public.orgs (id) on delete cascade,
  job_id uuid not null references public.import_jobs (id) on delete cascade,
  source_id text,
  position integer not null,
  name text,
  address text,
  city text,
  country text,
  booking_reference text,
  phone text,
  email text,
  service_date date,
  service_time time,
  guest_count integer check (guest_count >= 0),
  notes text,
  unique (show_id, position)
);

-- One row per passenger and leg.
create table public.show_flights (
  id uuid primary key default gen_random_uuid(),
  show_id uuid not null references public.shows (id) on delete cascade,
  org_id uuid not null references public.orgs (id) on delete cascade,
  job_id uuid not null references public.import_jobs (id) on delete cascade,
  source_id text,
  position integer not null,
  airline text,
  flight_number text,
  aircraft text,
  full_name text,
  booking_reference text,
  ticket_number text,
  from_city text,
  from_airport text check (from_airport ~ '^[A-Z]{3}$'),
  departure_time public.local_date_time,
  to_city text,
  to_airport text check (to_airport ~ '^[A-Z]{3}$'),
  arrival_time public.local_date_time,
  seat text,
  travel_class text,
  flight_time text,
  direction text check (direction in ('arrival', 'departure')),
  unique (show_id, position)
);

create table public.show_activities (
  id uuid primary key default gen_random_uuid(),
  show_id uuid not null references public.shows (id) on delete cascade,
  org_id uuid not null references public.orgs (id) on delete cascade,
  job_id uuid not null references public.import_jobs (id) on delete cascade,
  source_id text,
  position integer not null,
  name text,
  location text,
  start_time public.local_date_time,
  end_time public.local_date_time,
  notes text,
  has_destination boolean,
  destination_name text,
  destination_location text,
  unique (show_id, position)
);

create table public.show_contacts (
  id uuid primary key default gen_random_uuid(),
  show_id uuid not null references public.shows (id) on delete cascade,
  org_id uuid not null references public.orgs (id) on delete cascade,
  job_id uuid not null references public.import_jobs (id) on delete cascade,
  source_id text,
  position integer not null,
  name text,
  phone text,
  email text,
  role text,
  unique (show_id, position)
);

create table public.show_documents (
  id uuid primary key default gen_random_uuid(),
  show_id uuid not null references public.shows (id) on delete cascade,
  org_id uuid not null references public.orgs (id) on delete cascade,
  job_id uuid not null references public.import_jobs (id) on delete cascade,
  source_id text,
  position integer not null,
  file_name text,
  file_size bigint check (file_size >= 0),
  category text check (category in ('contract', 'rider', 'visa', 'boarding_pass', 'other')),
  unique (show_id, position)
);

-- The same rules for the show and each kind of part.
do $$
declare
  v_table text;
begin
  foreach v_table in array array[
    'shows', 'show_hotels', 'show_food', 'show_flights', 'show_activities', 'show_contacts', 'show_documents'
  ] loop
    execute format('alter table public.%I enable row level security', v_table);
    execute format('revoke all on public.%I from public, anon, authenticated, service_role', v_table);
    execute format('grant select on public.%I to authenticated', v_table);
    execute format('grant select, insert, update, delete on public.%I to service_role', v_table);
    execute format(
      'create policy %I on public.%I for select to authenticated using (org_id in (select private.my_org_ids()))',
      v_table || '_select', v_table);
    if v_table <> 'shows' then
      execute format('create index %I on public.%I (org_id)', v_table || '_org_idx', v_table);
      execute format('create index %I on public.%I (job_id)', v_table || '_job_idx', v_table);
    end if;
  end loop;
end;
$$;
