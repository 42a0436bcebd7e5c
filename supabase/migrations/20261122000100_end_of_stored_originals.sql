-- The end of originals in Storage: those nobody imported, those whose import or organisation was deleted, and those whose
-- retention time is over. SQL may not delete objects, so the database names them and the worker removes them.
--
-- Invariant: an object is wanted exactly while a source names its path.

alter table public.import_job_sources drop constraint import_job_sources_content;
alter table public.import_job_sources add constraint import_job_sources_content check (
  case kind
    when 'storage' then content is null and pasted_text is null and (storage_path is null) = (cleared_at is not null)
    when 'file' then storage_path is null and pasted_text is null and (content is null) = (cleared_at is not null)
    else storage_path is null and content is null and (pasted_text is null) = (cleared_at is not null)
  end
);
create index import_job_sources_storage_idx on public.import_job_sources (storage_path) where storage_path is not null;

-- Gives up the originals of jobs that ended longer ago than the retention time; texts and hashes stay. Answers how many.
create or replace function public.app_clear_import_payloads(
  p_older_than_seconds double precision, p_limit integer default 100
)
returns integer
language sql
set search_path = ''
as $$
  with old as materialized (
    select s.job_id, s.source_id
    from public.import_job_sources s
    join public.import_jobs j on j.id = s.job_id
    where s.cleared_at is null and j.finished_at < now() - make_interval(secs => p_older_than_seconds)
    order by j.finished_at
    limit p_limit
    for update of s skip locked
  ),
  cleared as (
    update public.import_job_sources s
    set content = null, pasted_text = null, storage_path = null, cleared_at = now()
    from old o where s.job_id = o.job_id and s.source_id = o.source_id
    returning 1
  )
  select count(*)::integer from cleared;
$$;

-- Paths of uploads older than this that no source names, oldest first. An upload address is good for two hours.
create function public.app_forgotten_uploads(p_older_than_seconds double precision, p_limit integer default 100)
returns setof text
language sql stable
set search_path = ''
as $$
  select o.name
  from storage.objects o
  where o.bucket_id = 'import-sources'
    and o.created_at < now() - make_interval(secs => p_older_than_seconds)
    and not exists (select from public.import_job_sources s where s.storage_path = o.name)
  order by o.created_at
  limit p_limit;
$$;
revoke all on function public.app_forgotten_uploads(double precision, integer) from public, anon, authenticated;
grant execute on function public.app_forgotten_uploads(double precision, integer) to service_role;
