-- What a source is told to be goes with every claim and every list. A person may call app_create_import_job without the
-- server, and a size that no program can count, or a type without end, then stood in the way of everybody's imports.

alter table public.import_job_sources add constraint import_job_sources_bounds check (
  size_bytes < 2::numeric ^ 53 and length(mime_type) <= 200
) not valid;
