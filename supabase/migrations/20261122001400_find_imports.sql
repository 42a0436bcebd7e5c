-- Finding an import, as a show is found, by any part of its artist, event, venue or city, or of the names of its papers.
--
-- Guarantees: what was read is found at once, what a person corrected instead of it; both lists fold their words in one
-- way (lib/jobs/search-patterns.ts folds what is looked for), so that "tromso" finds Tromsø. No index holds the column,
-- so the updates of a running job stay HOT, and only a change of sources, reading or review writes it anew.

create function private.fold_words(p_text text)
returns text
language sql immutable
set search_path = ''
as $$
  select replace(replace(replace(
    translate(regexp_replace(normalize(lower(p_text), NFD), '[\u0300-\u036f]', '', 'g'), 'øłđı’`´', 'oldi'''''''),
    'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe');
$$;

create function private.import_search_text(p_sources jsonb, p_read jsonb, p_review jsonb)
returns text
language sql immutable
set search_path = ''
as $$
  select private.fold_words(concat_ws(' ',
    a.about ->> 'artist', a.about ->> 'eventName', a.about ->> 'venue', a.about ->> 'city',
    (select string_agg(s.source ->> 'fileName', ' ') from jsonb_array_elements(p_sources) s (source))
  ))
  from (select coalesce(p_review #> '{extracted,general}', p_read -> 'general')) a (about);
$$;

-- The service role writes imports; a show is written by its owner alone.
revoke all on function private.fold_words(text), private.import_search_text(jsonb, jsonb, jsonb)
  from public, anon, authenticated;
grant execute on function private.fold_words(text), private.import_search_text(jsonb, jsonb, jsonb) to service_role;

alter table public.import_jobs add column search_text text not null
  generated always as (private.import_search_text(sources, extracted, review)) stored;
grant select (search_text) on public.import_jobs to authenticated;

alter table public.shows drop column search_text;
alter table public.shows add column search_text text not null generated always as (private.fold_words(
  coalesce(artist, '') || ' ' || coalesce(event_name, '') || ' ' || coalesce(venue, '') || ' ' || coalesce(city, '')
)) stored;
