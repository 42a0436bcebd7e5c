-- Finding by its hash what was imported before. The index serves the policy too, so the one it began as can go.

create index import_job_sources_known_idx on public.import_job_sources (org_id, sha256);
drop index public.import_job_sources_org_idx;
