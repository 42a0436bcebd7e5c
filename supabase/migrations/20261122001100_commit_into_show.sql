-- Committing an import as a new show, or into a show that is there already.
--
-- Guarantees
--   * One transaction writes the show, all its parts, the commit's record and the job's new state, or nothing.
--   * Called twice (double click, retry, two people at once) it answers the same show: the job's row is locked first.
--   * With p_revision, a review saved by somebody else meanwhile stops it (PT412); with p_show_version, so does a show
--     that was changed meanwhile.
--   * What is committed is the review if there is one, else the machine's reading.
--   * No second show of the same artist and day in silence: unless p_is_separate says that it is another one, PT428
--     names the show there is.
--   * Into a show: what the import says is added or replaces what the show said; what it does not say stays. p_same
--     tells which entries of the import are parts of the show already ({"hotels": {"0": "<part>"}}), p_keep which
--     fields of the import leave the show's value as it is (`general.setTime`, `hotels.0.notes`).

create index shows_date_idx on public.shows (org_id, date);

-- By what a show is known: its artist, else its event, however written.
create function private.show_name(p_artist text, p_event_name text)
returns text
language sql immutable
set search_path = ''
as $$ select lower(btrim(regexp_replace(coalesce(p_artist, p_event_name), '\s+', ' ', 'g'))) $$;

-- The shows of the organisation on the same day by the same name.
create function private.shows_like(p_org_id uuid, p_general jsonb)
returns setof uuid
language sql stable
set search_path = ''
as $$
  select s.id from public.shows s
  where s.org_id = p_org_id and s.date = (p_general ->> 'date')::date
    and private.show_name(s.artist, s.event_name)
      = private.show_name(p_general ->> 'artist', p_general ->> 'eventName')
  order by s.created_at, s.id;
$$;

-- The shows that an import may belong to. Invoker: row-level security decides.
create function public.app_shows_like_import(p_job_id uuid)
returns setof uuid
language sql stable
set search_path = ''
as $$
  select l.id
  from public.import_jobs j,
    private.shows_like(j.org_id, coalesce(j.review -> 'extracted', j.extracted) -> 'general') as l (id)
  where j.id = p_job_id;
$$;

-- The part that each entry of the import goes into: the one it is said to be, else a new one.
create function private.place_entries(p_extracted jsonb, p_same jsonb)
returns jsonb
language sql volatile
set search_path = ''
as $$
  select jsonb_object_agg(k.section, (
    select coalesce(jsonb_agg(coalesce(p_same #>> array[k.section, e.position::text], gen_random_uuid()::text) order by e.position), '[]')
    from private.section_entries(p_extracted, '{}', k.section) e
  ))
  from unnest(array['hotels', 'food', 'flights', 'activities', 'contacts', 'documents']) as k (section);
$$;

-- The parts of one section: those there are, with what the import says of them, then the new ones.
create function private.merge_parts(
  p_contents jsonb, p_section text, p_job_id uuid, p_extracted jsonb, p_confidence_map jsonb, p_placed jsonb
)
returns jsonb
language sql immutable
set search_path = ''
as $$
  with entries as (
    select e.position, e.entry, e.source_id, (p_placed #>> array[p_section, e.position::text])::uuid as part_id
    from private.section_entries(p_extracted, p_confidence_map, p_section) e
  ),
  parts as (
    select 0 as batch, p.position, jsonb_build_object(
      'id', p.id, 'origin', jsonb_strip_nulls(jsonb_build_object('jobId', p.job_id, 'sourceId', p.source_id)),
      'value', p.value || coalesce(e.entry, '{}')) as part
    from private.contents_parts(p_contents, p_section) p left join entries e on e.part_id = p.id
    union all
    select 1, e.position, jsonb_build_object(
      'id', e.part_id, 'origin', jsonb_strip_nulls(jsonb_build_object('jobId', p_job_id, 'sourceId', e.source_id)),
      'value', e.entry)
    from entries e
    where not exists (select from private.contents_parts(p_contents, p_section) p where p.id = e.part_id)
  )
  select coalesce(jsonb_agg(p.part order by p.batch, p.position), '[]') from parts p;
$$;

-- A show's contents after the import; of a new show they are empty before.
create function private.merge_contents(
  p_contents jsonb, p_job_id uuid, p_extracted jsonb, p_confidence_map jsonb, p_placed jsonb
)
returns jsonb
language sql immutable
set search_path = ''
as $$
  select jsonb_object_agg(
      k.section, coalesce(p_contents -> k.section, '{}') || coalesce(p_extracted -> k.section, '{}'))
    || jsonb_build_object('parts', (
      select jsonb_object_agg(
        p.section, private.merge_parts(p_contents, p.section, p_job_id, p_extracted, p_confidence_map, p_placed))
      from jsonb_object_keys(p_placed) as p (section)))
  from unnest(array['general', 'deal', 'technical']) as k (section);
$$;

-- Raises PT422 unless each part that p_same names is one of its section of this show, and named once.
create function private.check_same(p_contents jsonb, p_same jsonb)
returns void
language plpgsql stable
set search_path = ''
as $$
begin
  if exists (
    select from jsonb_each(p_same) s, jsonb_each_text(s.value) e
    group by s.key, e.value
    having count(*) > 1
      or not exists (select from private.contents_parts(p_contents, s.key) p where p.id::text = e.value)
  ) then
    raise exception using errcode = 'PT422', message = 'An entry can only go into one part of its section of this show.';
  end if;
end;
$$;

drop function public.app_commit_import_job(uuid, integer);
drop function private.write_show(public.import_jobs, jsonb);
drop function private.write_show_parts(uuid, public.import_jobs, jsonb, jsonb);

create function public.app_commit_import_job(
  p_job_id uuid, p_revision integer default null, p_is_separate boolean default false,
  p_show_id uuid default null, p_show_version text default null, p_same jsonb default '{}', p_keep text[] default '{}'
)
returns uuid
language plpgsql security definer
set search_path = ''
as $$
declare
  v_job public.import_jobs := private.lock_import_job_for_editor(p_job_id);
  v_extracted jsonb := coalesce(v_job.review -> 'extracted', v_job.extracted);
  v_confidence_map jsonb := coalesce(v_job.review -> 'confidence_map', v_job.confidence_map);
  v_show_id uuid := p_show_id;
  v_before jsonb;
  v_placed jsonb;
  v_path text;
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

  if p_show_id is null then
    -- Two imports of one show, committed at the same moment, look one after the other whether it is there.
    perform pg_advisory_xact_lock(hashtextextended(concat_ws('|', v_job.org_id, v_extracted #>> '{general,date}',
      private.show_name(v_extracted #>> '{general,artist}', v_extracted #>> '{general,eventName}')), 0));
    select l.id into v_show_id from private.shows_like(v_job.org_id, v_extracted -> 'general') as l (id) limit 1;
    if v_show_id is not null and not p_is_separate then
      raise exception using errcode = 'PT428', detail = v_show_id::text,
        message = 'There is a show of this artist on this day already. Add the import to it, or say that it is another show.';
    end if;
    insert into public.shows (org_id, job_id, created_by) values (v_job.org_id, p_job_id, (select auth.uid()))
    returning id into v_show_id;
  else
    perform 1 from public.shows s where s.id = p_show_id and s.org_id = v_job.org_id for update;
    if not found then
      raise exception using errcode = 'PT404', message = 'There is no such show.';
    end if;
    v_before := private.show_contents(p_show_id);
    if p_show_version is not null and p_show_version <> private.show_version(v_before) then
      raise exception using errcode = 'PT412',
        message = 'Somebody has changed the show meanwhile. Look at what will be changed again before committing.';
    end if;
    foreach v_path in array p_keep loop
      v_extracted := v_extracted #- string_to_array(v_path, '.');
    end loop;
  end if;

  perform private.check_same(v_before, p_same);
  v_placed := private.place_entries(v_extracted, p_same);
  perform private.write_contents(
    v_show_id, private.merge_contents(v_before, p_job_id, v_extracted, v_confidence_map, v_placed));
  insert into public.show_commits (job_id, show_id, org_id, ordinal, committed_by, entries, before, version_after)
  select p_job_id, v_show_id, v_job.org_id, 1 + coalesce(max(c.ordinal), 0), (select auth.uid()), v_placed, v_before,
    private.show_version(private.show_contents(v_show_id))
  from public.show_commits c where c.show_id = v_show_id;
  update public.import_jobs j
  set status = 'committed', show_id = v_show_id, committed_at = now(), updated_at = now()
  where j.id = p_job_id;
  return v_show_id;
end;
$$;

revoke all on function
  private.show_name(text, text), private.shows_like(uuid, jsonb), public.app_shows_like_import(uuid),
  private.place_entries(jsonb, jsonb), private.merge_parts(jsonb, text, uuid, jsonb, jsonb, jsonb),
  private.merge_contents(jsonb, uuid, jsonb, jsonb, jsonb), private.check_same(jsonb, jsonb),
  public.app_commit_import_job(uuid, integer, boolean, uuid, text, jsonb, text[])
from public, anon, authenticated;
grant execute on function private.show_name(text, text), private.shows_like(uuid, jsonb) to authenticated;
grant execute on function public.app_shows_like_import(uuid) to authenticated;
grant execute on function public.app_commit_import_job(uuid, integer, boolean, uuid, text, jsonb, text[]) to authenticated;
