-- A path in Storage becomes part of an address that the server asks with its own key, and a person may call
-- app_create_import_job without the server: `<own org>/../../../../../rest/v1/orgs` led to the tables of everybody.
--
-- Invariant: a path is exactly <own organisation>/<random>. Rows from before are left alone; the server opens no other path.

alter table public.import_job_sources add constraint import_job_sources_storage_path check (
  storage_path ~ ('^' || org_id || '/[0-9a-f-]{36}$')
) not valid;
