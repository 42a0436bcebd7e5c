-- Committing: the reviewed reading becomes a show.
--
-- Guarantees
--   * One transaction writes the show, all its parts and the job's new state, or nothing.
--   * Called twice (double click, retry, two people at once) it answers the same show: the job's row is locked first.
--   * With p_revision, a review saved by somebody else meanwhile stops it (PT412).
--   * What is committed is the review if there is one, else the machine's reading.

-- For each entry of a list section the source of its surest field that has evidence.
create function private.entry_sources(p_confidence_map jsonb)
returns table (section text, entry integer, source_id text)
language sql immutable
set search_path = ''
as $$
  select distinct on (1, 2) split_part(c.key, '.', 1), split_part(c.key, '.', 2)::integer,
    c.value #>> '{evidence,0,sourceId}'
  from jsonb_each(p_confidence_map) c
  where c.key ~ '^[a-z]+\.[0-9]{1,6}\.' and c.value #>> '{evidence,0,sourceId}' is not null
  order by 1, 2, (c.value ->> 'score')::numeric desc nulls last, c.key;
$$;

-- The entries of one list section with their place and source.
create function private.section_entries(p_extracted jsonb, p_confidence_map jsonb, p_section text)
returns table ("position" integer, entry jsonb, source_id text)
language sql immutable
set search_path = ''
as $$
  select (e.ordinality - 1)::integer, e.value, s.source_id
  from jsonb_array_elements(coalesce(p_extracted -> p_section, '[]')) with ordinality e
  left join private.entry_sources(p_confidence_map) s
    on s.section = p_section and s.entry = e.ordinality - 1;
$$;

create function private.write_show(p_job public.import_jobs, p_extracted jsonb)
returns uuid
language sql
set search_path = ''
as $$
  insert into public.shows (
    org_id, job_id, created_by, artist, event_name, venue, date, set_time, city, country,
    fee, currency, payment_terms, deal_type, deal_notes,
    equipment, backline, stage_setup, lighting_requirements, soundcheck, technical_other
  )
  select p_job.org_id, p_job.id, (select auth.uid()),
    g.artist, g."eventName", g.venue, g.date, g."setTime", g.city, g.country,
    d.fee, d.currency, d."paymentTerms", d."dealType", d.notes,
    t.equipment, t.backline, t."stageSetup", t."lightingRequirements", t.soundcheck, t.other
  from jsonb_to_record(coalesce(p_extracted -> 'general', '{}'))
      as g (artist text, "eventName" text, venue text, date date, "setTime" time, city text, country text),
    jsonb_to_record(coalesce(p_extracted -> 'deal', '{}'))
      as d (fee numeric, currency text, "paymentTerms" text, "dealType" text, notes text),
    jsonb_to_record(coalesce(p_extracted -> 'technical', '{}'))
      as t (equipment text, backline text, "stageSetup" text, "lightingRequirements" text, soundcheck text, other text)
  returning id;
$$;

create function private.write_show_parts(
  p_show_id uuid, p_job public.import_jobs, p_extracted jsonb, p_confidence_map jsonb
)
returns void
language sql
set search_path = ''
as $$
  insert into public.show_hotels (
    show_id, org_id, job_id, source_id, position, name, address, city, country, check_in_date, check_in_time,
    check_out_date, check_out_time, booking_reference, phone, email, notes
  )
  select p_show_id, p_job.org_id, p_job.id, s.source_id, s.position, r.name, r.address, r.city, r.country,
    r."checkInDate", r."checkInTime", r."checkOutDate", r."checkOutTime", r."bookingReference", r.phone, r.email, r.notes
  from private.section_entries(p_extracted, p_confidence_map, 'hotels') s,
    jsonb_to_record(s.entry) as r (
      name text, address text, city text, country text, "checkInDate" date, "checkInTime" time, "checkOutDate" date,
      "checkOutTime" time, "bookingReference" text, phone text, email text, notes text);

  insert into public.show_food (
    show_id, org_id, job_id, source_id, position, name, address, city, country, booking_reference, phone, email,
    service_date, service_time, guest_count, notes
  )
  select p_show_id, p_job.org_id, p_job.id, s.source_id, s.position, r.name, r.address, r.city, r.country,
    r."bookingReference", r.phone, r.email, r."serviceDate", r."serviceTime", r."guestCount", r.notes
  from private.section_entries(p_extracted, p_confidence_map, 'food') s,
    jsonb_to_record(s.entry) as r (
      name text, address text, city text, country text, "bookingReference" text, phone text, email text,
      "serviceDate" date, "serviceTime" time, "guestCount" integer, notes text);

  insert into public.show_flights (
    show_id, org_id, job_id, source_id, position, airline, flight_number, aircraft, full_name, booking_reference,
    ticket_number, from_city, from_airport, departure_time, to_city, to_airport, arrival_time, seat, travel_class,
    flight_time, direction
  )
  select p_show_id, p_job.org_id, p_job.id, s.source_id, s.position, r.airline, r."flightNumber", r.aircraft,
    r."fullName", r."bookingReference", r."ticketNumber", r."fromCity", r."fromAirport", r."departureTime", r."toCity",
    r."toAirport", r."arrivalTime", r.seat, r."travelClass", r."flightTime", r.direction
  from private.section_entries(p_extracted, p_confidence_map, 'flights') s,
    jsonb_to_record(s.entry) as r (
      airline text, "flightNumber" text, aircraft text, "fullName" text, "bookingReference" text, "ticketNumber" text,
      "fromCity" text, "fromAirport" text, "departureTime" text, "toCity" text, "toAirport" text, "arrivalTime" text,
      seat text, "travelClass" text, "flightTime" text, direction text);

  insert into public.show_activities (
    show_id, org_id, job_id, source_id, position, name, location, start_time, end_time, notes, has_destination,
    destination_name, destination_location
  )
  select p_show_id, p_job.org_id, p_job.id, s.source_id, s.position, r.name, r.location, r."startTime", r."endTime",
    r.notes, r."hasDestination", r."destinationName", r."destinationLocation"
  from private.section_entries(p_extracted, p_confidence_map, 'activities') s,
    jsonb_to_record(s.entry) as r (
      name text, location text, "startTime" text, "endTime" text, notes text, "hasDestination" boolean,
      "destinationName" text, "destinationLocation" text);

  insert into public.show_contacts (show_id, org_id, job_id, source_id, position, name, phone, email, role)
  select p_show_id, p_job.org_id, p_job.id, s.source_id, s.position, r.name, r.phone, r.email, r.role
  from private.section_entries(p_extracted, p_confidence_map, 'contacts') s,
    jsonb_to_record(s.entry) as r (name text, phone text, email text, role text);

  insert into public.show_documents (show_id, org_id, job_id, source_id, position, file_name, file_size, category)
  select p_show_id, p_job.org_id, p_job.id, s.source_id, s.position, r."fileName", r."fileSize", r.category
  from private.section_entries(p_extracted, p_confidence_map, 'documents') s,
    jsonb_to_record(s.entry) as r ("fileName" text, "fileSize" bigint, category text);
$$;

create function public.app_commit_import_job(p_job_id uuid, p_revision integer default null)
returns uuid
language plpgsql security definer
set search_path = ''
as $$
declare
  v_job public.import_jobs := private.lock_import_job_for_editor(p_job_id);
  v_extracted jsonb := coalesce(v_job.review -> 'extracted', v_job.extracted);
  v_confidence_map jsonb := coalesce(v_job.review -> 'confidence_map', v_job.confidence_map);
  v_show_id uuid;
begin
  if v_job.status = 'committed' then
    return v_job.show_id;
  elsif v_job.status <> 'completed' then
    raise exception using errcode = 'PT409',
      message = format('This import is %s; only a completed one can be committed.', v_job.status);
  elsif p_revision is not null and p_revision <> v_job.review_revision then
    raise exception using errcode = 'PT412', detail = v_job.review_revision::text,
      message = 'Somebody else has changed this review meanwhile. Look at it again before committing.';
  end if;
  v_show_id := private.write_show(v_job, v_extracted);
  perform private.write_show_parts(v_show_id, v_job, v_extracted, v_confidence_map);
  update public.import_jobs j
  set status = 'committed', show_id = v_show_id, committed_at = now(), updated_at = now()
  where j.id = p_job_id;
  return v_show_id;
end;
$$;

-- A show as the pages and the API want it: field names and formats of the nine sections, absent fields left out.
-- Null when there is no such show for the caller. Invoker: row-level security decides.
create function public.app_get_show(p_show_id uuid)
returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'showId', s.id, 'orgId', s.org_id, 'jobId', s.job_id, 'createdAt', s.created_at,
    'general', jsonb_strip_nulls(jsonb_build_object(
      'artist', s.artist, 'eventName', s.event_name, 'venue', s.venue, 'date', s.date,
      'setTime', to_char(s.set_time, 'HH24:MI'), 'city', s.city, 'country', s.country)),
    'deal', jsonb_strip_nulls(jsonb_build_object(
      'fee', s.fee::text, 'currency', s.currency, 'paymentTerms', s.payment_terms, 'dealType', s.deal_type,
      'notes', s.deal_notes)),
    'technical', jsonb_strip_nulls(jsonb_build_object(
      'equipment', s.equipment, 'backline', s.backline, 'stageSetup', s.stage_setup,
      'lightingRequirements', s.lighting_requirements, 'soundcheck', s.soundcheck, 'other', s.technical_other)),
    'parts', jsonb_build_object(
      'hotels', coalesce((
        select jsonb_agg(jsonb_build_object(
          'id', p.id, 'origin', jsonb_strip_nulls(jsonb_build_object('jobId', p.job_id, 'sourceId', p.source_id)),
          'value', jsonb_strip_nulls(jsonb_build_object(
            'name', p.name, 'address', p.address, 'city', p.city, 'country', p.country,
            'checkInDate', p.check_in_date, 'checkInTime', to_char(p.check_in_time, 'HH24:MI'),
            'checkOutDate', p.check_out_date, 'checkOutTime', to_char(p.check_out_time, 'HH24:MI'),
            'bookingReference', p.booking_reference, 'phone', p.phone, 'email', p.email, 'notes', p.notes))
        ) order by p.position) from public.show_hotels p where p.show_id = s.id), '[]'),
      'food', coalesce((
        select jsonb_agg(jsonb_build_object(
          'id', p.id, 'origin', jsonb_strip_nulls(jsonb_build_object('jobId', p.job_id, 'sourceId', p.source_id)),
          'value', jsonb_strip_nulls(jsonb_build_object(
            'name', p.name, 'address', p.address, 'city', p.city, 'country', p.country,
            'bookingReference', p.booking_reference, 'phone', p.phone, 'email', p.email,
            'serviceDate', p.service_date, 'serviceTime', to_char(p.service_time, 'HH24:MI'),
            'guestCount', p.guest_count::text, 'notes', p.notes))
        ) order by p.position) from public.show_food p where p.show_id = s.id), '[]'),
      'flights', coalesce((
        select jsonb_agg(jsonb_build_object(
          'id', p.id, 'origin', jsonb_strip_nulls(jsonb_build_object('jobId', p.job_id, 'sourceId', p.source_id)),
          'value', jsonb_strip_nulls(jsonb_build_object(
            'airline', p.airline, 'flightNumber', p.flight_number, 'aircraft', p.aircraft, 'fullName', p.full_name,
            'bookingReference', p.booking_reference, 'ticketNumber', p.ticket_number, 'fromCity', p.from_city,
            'fromAirport', p.from_airport, 'departureTime', p.departure_time, 'toCity', p.to_city,
            'toAirport', p.to_airport, 'arrivalTime', p.arrival_time, 'seat', p.seat, 'travelClass', p.travel_class,
            'flightTime', p.flight_time, 'direction', p.direction))
        ) order by p.position) from public.show_flights p where p.show_id = s.id), '[]'),
      'activities', coalesce((
        select jsonb_agg(jsonb_build_object(
          'id', p.id, 'origin', jsonb_strip_nulls(jsonb_build_object('jobId', p.job_id, 'sourceId', p.source_id)),
          'value', jsonb_strip_nulls(jsonb_build_object(
            'name', p.name, 'location', p.location, 'startTime', p.start_time, 'endTime', p.end_time, 'notes', p.notes,
            'hasDestination', p.has_destination, 'destinationName', p.destination_name,
            'destinationLocation', p.destination_location))
        ) order by p.position) from public.show_activities p where p.show_id = s.id), '[]'),
      'contacts', coalesce((
        select jsonb_agg(jsonb_build_object(
          'id', p.id, 'origin', jsonb_strip_nulls(jsonb_build_object('jobId', p.job_id, 'sourceId', p.source_id)),
          'value', jsonb_strip_nulls(jsonb_build_object(
            'name', p.name, 'phone', p.phone, 'email', p.email, 'role', p.role))
        ) order by p.position) from public.show_contacts p where p.show_id = s.id), '[]'),
      'documents', coalesce((
        select jsonb_agg(jsonb_build_object(
          'id', p.id, 'origin', jsonb_strip_nulls(jsonb_build_object('jobId', p.job_id, 'sourceId', p.source_id)),
          'value', jsonb_strip_nulls(jsonb_build_object(
            'fileName', p.file_name, 'fileSize', p.file_size, 'category', p.category))
        ) order by p.position) from public.show_documents p where p.show_id = s.id), '[]')
    ))
  from public.shows s where s.id = p_show_id;
$$;

revoke all on function
  private.entry_sources(jsonb), private.section_entries(jsonb, jsonb, text),
  private.write_show(public.import_jobs, jsonb),
  private.write_show_parts(uuid, public.import_jobs, jsonb, jsonb),
  public.app_commit_import_job(uuid, integer), public.app_get_show(uuid)
from public, anon, authenticated;
grant execute on function public.app_commit_import_job(uuid, integer) to authenticated;
grant execute on function public.app_get_show(uuid) to authenticated, service_role;
