-- The bytes of one source in pieces. Asked for whole, a 25 MB file stood in a worker's memory four times over (answer,
-- JSON, base64, bytes: 170 MB); in pieces of 3 MB it stands there once. The column is stored external, so a piece is
-- read without reading what comes before it.
--
-- Guarantees: invoker, row-level security decides who may; null when there is no such source, when it holds no bytes,
-- or when they were cleared.
create function public.app_load_import_source_piece(
  p_job_id uuid, p_source_id text, p_from integer, p_length integer
)
returns text
language sql stable
set search_path = ''
as $$
  select encode(substring(s.content from p_from + 1 for p_length), 'base64')
  from public.import_job_sources s
  where s.job_id = p_job_id and s.source_id = p_source_id;
$$;
revoke all on function public.app_load_import_source_piece(uuid, text, integer, integer) from public, anon, authenticated;
grant execute on function public.app_load_import_source_piece(uuid, text, integer, integer) to authenticated, service_role;
