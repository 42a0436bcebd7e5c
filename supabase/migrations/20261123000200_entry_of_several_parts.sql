-- An airline that moves a flight names nobody, and the show has a part for each who flies it: one entry of an import may be
-- several parts of the show. p_same and the entries of a commit then have a list of ids where they have one id else.

create function private.ids_of(p_placed jsonb)
returns setof text
language sql immutable
set search_path = ''
as $$
  select jsonb_array_elements_text(
    case jsonb_typeof(p_placed) when 'array' then p_placed else jsonb_build_array(p_placed) end);
$$;

create or replace function private.place_entries(p_extracted jsonb, p_same jsonb)
returns jsonb
language sql volatile
set search_path = ''
as $$
  select jsonb_object_agg(k.section, (
    select coalesce(jsonb_agg(
      -- Of a list of one, the one.
      coalesce(case when s.ids -> 1 is null then s.ids -> 0 end, s.ids, to_jsonb(gen_random_uuid()))
      order by e.position), '[]')
    from private.section_entries(p_extracted, '{}', k.section) e,
      lateral (select p_same #> array[k.section, e.position::text] as ids) s
  ))
  from unnest(array['hotels', 'food', 'flights', 'activities', 'contacts', 'documents']) as k (section);
$$;

create or replace function private.merge_parts(
  p_contents jsonb, p_section text, p_job_id uuid, p_extracted jsonb, p_confidence_map jsonb, p_placed jsonb
)
returns jsonb
language sql immutable
set search_path = ''
as $$
  with entries as (
    select e.position, e.entry, e.source_id, i.id::uuid as part_id
    from private.section_entries(p_extracted, p_confidence_map, p_section) e,
      private.ids_of(p_placed #> array[p_section, e.position::text]) as i (id)
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

-- Raises PT422 unless each part that p_same names is one of its section of this show, and named once.
create or replace function private.check_same(p_contents jsonb, p_same jsonb)
returns void
language plpgsql stable
set search_path = ''
as $$
begin
  if exists (
    select from jsonb_each(p_same) s, jsonb_each(s.value) e, private.ids_of(e.value) as i (id)
    group by s.key, i.id
    having count(*) > 1
      or not exists (select from private.contents_parts(p_contents, s.key) p where p.id::text = i.id)
  ) then
    raise exception using errcode = 'PT422', message = 'An entry can only go into parts of its section of this show, each into its own.';
  end if;
end;
$$;

revoke all on function private.ids_of(jsonb) from public, anon, authenticated;
