-- What an unfinished import has read so far, for the people of its organisation: the finished sections of its checkpoint,
-- in the form of `extracted` and `confidence_map`. The checkpoint itself belongs to the worker and stays closed.
-- Null when no section is finished, or when there is no such import for the caller.

create function public.app_import_draft(p_job_id uuid)
returns jsonb
language sql stable security definer
set search_path = ''
as $$
  select jsonb_build_object(
    'extracted', jsonb_object_agg(s.key, s.value -> 'value'),
    'confidence_map', (
      select coalesce(jsonb_object_agg(c.key, c.value), '{}')
      from jsonb_each(j.checkpoint -> 'sections') t, jsonb_each(t.value -> 'confidence') c
    ))
  from public.import_jobs j, jsonb_each(j.checkpoint -> 'sections') s
  where j.id = p_job_id and j.org_id in (select private.my_org_ids())
  group by j.id, j.checkpoint;
$$;
revoke all on function public.app_import_draft(uuid) from public, anon, authenticated;
grant execute on function public.app_import_draft(uuid) to authenticated;
