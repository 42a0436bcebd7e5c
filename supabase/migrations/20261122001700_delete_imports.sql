-- Deleting an import with all that was read of it: a wrong upload, or papers that nobody may keep. Editor and up.
--
-- Guarantees: only what no show stands on and nobody works on, else PT409 with a sentence. Sources, texts, reading and
-- review go with the job's row; its originals in Storage leave within a day, unless another import names them.

create function public.app_delete_import_job(p_job_id uuid)
returns uuid
language plpgsql security definer
set search_path = ''
as $$
declare
  v_job public.import_jobs := private.lock_import_job_for_editor(p_job_id);
begin
  if v_job.status in ('pending', 'processing') then
    raise exception using errcode = 'PT409', message = 'This import is still being read. Cancel it first.';
  elsif v_job.status = 'committed' then
    raise exception using errcode = 'PT409', message = 'A show was written from this import, and its papers belong to the show.';
  end if;
  delete from public.import_jobs j where j.id = p_job_id;
  return p_job_id;
end;
$$;

revoke all on function public.app_delete_import_job(uuid) from public, anon, authenticated;
grant execute on function public.app_delete_import_job(uuid) to authenticated;
