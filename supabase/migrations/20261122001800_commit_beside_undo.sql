-- The lock that a person's change takes on a job.
--
-- A part of a show names the job it came from, so a commit into a show holds the show and looks at the jobs of its parts; an
-- undo holds its job and waits for the show. With a full lock on the job the two ran into each other. This one still lets one
-- change after the other through, and leaves those alone who only want to know that the job is there.

create or replace function private.lock_import_job_for_editor(p_job_id uuid)
returns public.import_jobs
language plpgsql security definer
set search_path = ''
as $$
declare
  v_job public.import_jobs;
begin
  select j.* into v_job from public.import_jobs j where j.id = p_job_id;
  if v_job.id is null or private.my_org_role(v_job.org_id) is null then
    raise exception using errcode = 'PT404', message = 'There is no such import.';
  end if;
  perform private.require_org_role(v_job.org_id, 'editor');
  select j.* into v_job from public.import_jobs j where j.id = p_job_id for no key update;
  if v_job.id is null then
    raise exception using errcode = 'PT404', message = 'There is no such import.';
  end if;
  return v_job;
end;
$$;
