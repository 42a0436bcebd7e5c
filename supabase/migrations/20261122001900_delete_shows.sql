-- Deleting a show with all its parts: it was called off, or written twice. Editor and up.
--
-- Guarantees
--   * One transaction: the show is gone, and the imports it was written from are ready for review again, with their papers
--     and everything that was checked.
--   * Called twice, the second call finds nothing: null, as for a show of others.
--   * An import that is added at the same moment stops it (PT412): what was to be deleted was another show.

create function public.app_delete_show(p_show_id uuid)
returns uuid
language plpgsql security definer
set search_path = ''
as $$
declare
  v_org_id uuid;
  v_jobs uuid[];
begin
  select s.org_id into v_org_id from public.shows s where s.id = p_show_id;
  if v_org_id is null or private.my_org_role(v_org_id) is null then
    return null;
  end if;
  perform private.require_org_role(v_org_id, 'editor');
  -- The jobs before the show, as a commit and an undo hold them.
  select array_agg(l.id) into v_jobs
  from (
    select j.id from public.import_jobs j where j.show_id = p_show_id order by j.id for no key update
  ) l;
  perform 1 from public.shows s where s.id = p_show_id for update;
  if not found then
    return null;
  elsif exists (select from public.import_jobs j where j.show_id = p_show_id and j.id <> all (v_jobs)) then
    raise exception using errcode = 'PT412',
      message = 'Somebody has added an import to this show meanwhile. Look at it again before deleting it.';
  end if;
  update public.import_jobs j
  set status = 'completed', show_id = null, committed_at = null, updated_at = now()
  where j.show_id = p_show_id;
  delete from public.shows s where s.id = p_show_id;
  return p_show_id;
end;
$$;

revoke all on function public.app_delete_show(uuid) from public, anon, authenticated;
grant execute on function public.app_delete_show(uuid) to authenticated;
