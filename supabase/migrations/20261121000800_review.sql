-- The review: the person's state of the fields, beside the machine's reading, which never changes.
--
-- Guarantees: saved only on the revision it was based on; a stale revision changes nothing and answers the current one.
-- Completed jobs only: before there is nothing to review, after the commit the show is the truth.

create function public.app_save_import_review(p_job_id uuid, p_revision integer, p_review jsonb)
returns table (is_saved boolean, revision integer)
language plpgsql security definer
set search_path = ''
as $$
declare
  v_job public.import_jobs := private.lock_import_job_for_editor(p_job_id);
begin
  if v_job.status <> 'completed' then
    raise exception using errcode = 'PT409', message = format('This import is %s and cannot be corrected.', v_job.status);
  end if;
  if jsonb_typeof(p_review -> 'extracted') is distinct from 'object'
    or jsonb_typeof(p_review -> 'confidence_map') is distinct from 'object' then
    raise exception using errcode = 'PT422', message = 'A review has the two objects extracted and confidence_map.';
  end if;
  if v_job.review_revision is distinct from p_revision then
    return query select false, v_job.review_revision;
    return;
  end if;
  return query
  update public.import_jobs j
  -- origins: where each list entry stood in the machine's reading, so that it can still be restored after others went.
  set review = jsonb_build_object('extracted', p_review -> 'extracted', 'confidence_map', p_review -> 'confidence_map',
      'origins', coalesce(p_review -> 'origins', '{}')),
    review_revision = v_job.review_revision + 1, updated_at = now()
  where j.id = p_job_id
  returning true, j.review_revision;
end;
$$;
revoke all on function public.app_save_import_review(uuid, integer, jsonb) from public, anon, authenticated;
grant execute on function public.app_save_import_review(uuid, integer, jsonb) to authenticated;
