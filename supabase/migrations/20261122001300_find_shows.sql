-- Finding a show among many by any part of its artist, event, venue or city. Written in lower case and without accents
-- (lib/shows/list-shows.ts writes what is looked for in the same way), so that "umea" finds Umeå.
alter table public.shows add column search_text text not null generated always as (
  lower(regexp_replace(
    normalize(
      coalesce(artist, '') || ' ' || coalesce(event_name, '') || ' ' || coalesce(venue, '') || ' ' || coalesce(city, ''),
      NFKD
    ),
    '[\u0300-\u036f]', '', 'g'
  ))
) stored;
