-- Sections that are read can be reviewed while others are on their way.
--
-- Guarantees
--   * A review that was begun early names in `sections` the sections it speaks for. When the job is completed, the others
--     are taken from the reading and the name list is gone: from then on every review speaks for all nine.
--   * Whatever a person has touched stays as the person left it, whatever is read later or again.
--   * A save that meets a job completed meanwhile loses neither the change nor the sections it did not know.

alter table public.import_jobs drop constraint import_jobs_review;
-- Something must have been read.
alter table public.import_jobs add constraint import_jobs_review check (
  review is null or num_nonnulls(completed_at, checkpoint) > 0
);

-- The review over all that was read.
create function private.whole_review(p_review jsonb, p_extracted jsonb, p_confidence_map jsonb)
returns jsonb
language sql immutable
set search_path = ''
as $$
  select case when p_review -> 'sections' is null then p_review else jsonb_build_object(
    'extracted', coalesce((
      select jsonb_object_agg(e.key, e.value) from jsonb_each(p_extracted) e where not p_review -> 'sections' ? e.key
    ), '{}') || (p_review -> 'extracted'),
    'confidence_map', coalesce((
      select jsonb_object_agg(c.key, c.value) from jsonb_each(p_confidence_map) c
      where not p_review -> 'sections' ? split_part(c.key, '.', 1)
    ), '{}') || (p_review -> 'confidence_map'),
    'origins', coalesce(p_review -> 'origins', '{}')
  ) end;
$$;
revoke all on function private.whole_review(jsonb, jsonb, jsonb) from public, anon, authenticated;
grant execute on function private.whole_review(jsonb, jsonb, jsonb) to service_role;

create or replace function public.app_save_import_review(p_job_id uuid, p_revision integer, p_review jsonb)
returns table (is_saved boolean, revision integer)
language plpgsql security definer
set search_path = ''
as $$
declare
  v_job public.import_jobs := private.lock_import_job_for_editor(p_job_id);
  v_review jsonb;
begin
  if v_job.status not in ('pending', 'processing', 'completed') then
    raise exception using errcode = 'PT409', message = format('This import is %s and cannot be corrected.', v_job.status);
  end if;
  if jsonb_typeof(p_review -> 'extracted') is distinct from 'object'
    or jsonb_typeof(p_review -> 'confidence_map') is distinct from 'object' then
    raise exception using errcode = 'PT422', message = 'A review has the two objects extracted and confidence_map.';
  end if;
  if v_job.status <> 'completed' and (v_job.checkpoint is null or jsonb_typeof(p_review -> 'sections') is distinct from 'array') then
    raise exception using errcode = 'PT409', message = 'This import is still being read; only sections that are done can be corrected.';
  end if;
  if v_job.review_revision is distinct from p_revision then
    return query select false, v_job.review_revision;
    return;
  end if;
  -- origins: where each list entry stood in the machine's reading, so that it can still be restored after others went.
  v_review := jsonb_strip_nulls(jsonb_build_object('sections', p_review -> 'sections'))
    || jsonb_build_object('extracted', p_review -> 'extracted', 'confidence_map', p_review -> 'confidence_map',
      'origins', coalesce(p_review -> 'origins', '{}'));
  return query
  update public.import_jobs j
  set review = case when v_job.status = 'completed'
      then private.whole_review(v_review, v_job.extracted, v_job.confidence_map) else v_review end,
    review_revision = v_job.review_revision + 1, updated_at = now()
  where j.id = p_job_id
  returning true, j.review_revision;
end;
$$;

-- As before; a review that was begun early is completed with the reading.
create or replace function public.app_complete_import_job(
  p_job_id uuid, p_lease_token uuid, p_extracted jsonb, p_confidence_map jsonb, p_warnings jsonb default '[]',
  p_progress jsonb default null, p_durations_ms jsonb default null
)
returns boolean
language plpgsql
set search_path = ''
as $$
begin
  if jsonb_typeof(p_extracted) is distinct from 'object' or jsonb_typeof(p_confidence_map) is distinct from 'object' then
    raise exception using errcode = '22023', message = 'p_extracted and p_confidence_map are JSON objects.';
  end if;
  update public.import_jobs j
  set status = 'completed', finished_at = now(), completed_at = now(), updated_at = now(),
    extracted = p_extracted, confidence_map = p_confidence_map, warnings = coalesce(p_warnings, '[]'),
    review = case when j.review is not null
      then private.whole_review(j.review, p_extracted, p_confidence_map) end,
    durations_ms = p_durations_ms,
    progress_data = private.advance_progress(j.progress_data, p_progress) || jsonb_build_object(
      'percentage', 100, 'sections_completed', 9, 'current_section', null, 'current_source', null,
      'estimated_seconds_remaining', 0),
    checkpoint = null, error_code = null, error_message = null, is_last_attempt = false,
    lease_token = null, lease_expires_at = null
  where j.id = p_job_id and j.lease_token = p_lease_token;
  return found;
end;
$$;
