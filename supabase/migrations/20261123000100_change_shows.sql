-- Putting a written show right: what the papers of an import call off goes with its commit, and a person takes single
-- entries out of a show or corrects single values of it.
--
-- Invariants of show_commits, besides those of its own migration
--   * job_id is null where a person changed the show on its page; such a row is kept, told and undone as any other.
--   * taken_out: the parts that the commit took out, as they were: section, id, value, and where an import did, the reason
--     and the words of its papers.
--   * corrected: the values that a person gave: section, id of the part in a list section, field, value (null: emptied).

alter table public.show_commits
  add column id uuid not null default gen_random_uuid(),
  add column taken_out jsonb not null default '[]',
  add column corrected jsonb not null default '[]';
alter table public.show_commits drop constraint show_commits_pkey;
alter table public.show_commits
  add primary key (id),
  add constraint show_commits_job_key unique (job_id),
  alter column job_id drop not null;

create or replace function public.app_get_show(p_show_id uuid)
returns jsonb
language sql stable
set search_path = ''
as $$
  select s.contents || jsonb_build_object(
    'version', private.show_version(s.contents),
    'commits', coalesce((
      select jsonb_agg(
        jsonb_build_object(
          'id', c.id, 'jobId', c.job_id, 'by', c.committed_by, 'at', c.committed_at, 'entries', c.entries,
          'takenOut', c.taken_out, 'corrected', c.corrected, 'madeTheShow', c.before is null,
          'undoUntil', case when c.ordinal = (select max(l.ordinal) from public.show_commits l where l.show_id = p_show_id)
            and c.version_after = private.show_version(s.contents) then c.committed_at + private.undo_time() end
        ) order by c.ordinal)
      from public.show_commits c where c.show_id = p_show_id), '[]'))
  from (select private.show_contents(p_show_id) as contents) s;
$$;

-- The parts of a show that p_words names by their ids, in their order, each with the words against it.
-- Raises PT412 where one of them is no longer in the show.
create function private.parts_to_take_out(p_contents jsonb, p_words jsonb)
returns jsonb
language plpgsql stable
set search_path = ''
as $$
declare
  v_parts jsonb;
begin
  select coalesce(jsonb_agg(
      jsonb_build_object('section', s.key, 'id', p.id, 'value', p.value) || w.value order by s.key, p.position), '[]')
  into v_parts
  from jsonb_each(p_contents -> 'parts') s, private.contents_parts(p_contents, s.key) p
  join jsonb_each(p_words) w on w.key = p.id::text;
  if jsonb_array_length(v_parts) <> (select count(*) from jsonb_object_keys(p_words)) then
    raise exception using errcode = 'PT412',
      message = 'Somebody has taken this out of the show meanwhile. Look at the show again.';
  end if;
  return v_parts;
end;
$$;

create function private.without_parts(p_contents jsonb, p_taken_out jsonb)
returns jsonb
language sql immutable
set search_path = ''
as $$
  select p_contents || jsonb_build_object('parts', (
    select jsonb_object_agg(s.key, (
      select coalesce(jsonb_agg(p.value order by p.ordinality), '[]')
      from jsonb_array_elements(s.value) with ordinality p
      where not exists (select from jsonb_array_elements(p_taken_out) t where t.value -> 'id' = p.value -> 'id')))
    from jsonb_each(p_contents -> 'parts') s));
$$;

-- What the papers of an import say against parts of a show: p_called_off names by the id of each part the place, among the
-- warnings of the import, of the one that calls it off.
create function private.words_against(p_warnings jsonb, p_called_off jsonb)
returns jsonb
language plpgsql stable
set search_path = ''
as $$
declare
  v_words jsonb;
begin
  select coalesce(jsonb_object_agg(c.key, (p_warnings -> c.value::integer -> 'leftOut') - 'section' - 'value'), '{}')
  into v_words
  from jsonb_each_text(p_called_off) c
  where p_warnings -> c.value::integer ? 'leftOut';
  if (select count(*) from jsonb_object_keys(v_words)) <> (select count(*) from jsonb_object_keys(p_called_off)) then
    raise exception using errcode = 'PT422', message = 'The papers of this import do not call this off.';
  end if;
  return v_words;
end;
$$;

-- As app_commit_import_job was, and with p_called_off it takes out of the show what the papers of the import call off.
drop function public.app_commit_import_job(uuid, integer, boolean, uuid, text, jsonb, text[]);
create function public.app_commit_import_job(
  p_job_id uuid, p_revision integer default null, p_is_separate boolean default false,
  p_show_id uuid default null, p_show_version text default null, p_same jsonb default '{}', p_keep text[] default '{}',
  p_called_off jsonb default '{}'
)
returns uuid
language plpgsql security definer
set search_path = ''
as $$
declare
  v_job public.import_jobs := private.lock_import_job_for_editor(p_job_id);
  v_extracted jsonb := coalesce(v_job.review -> 'extracted', v_job.extracted);
  v_confidence_map jsonb := coalesce(v_job.review -> 'confidence_map', v_job.confidence_map);
  v_show_id uuid := p_show_id;
  v_before jsonb;
  v_onto jsonb;
  v_taken_out jsonb := '[]';
  v_placed jsonb;
  v_path text;
begin
  if v_job.status = 'committed' then
    return v_job.show_id;
  elsif v_job.status <> 'completed' then
    raise exception using errcode = 'PT409',
      message = format('This import is %s; only a completed one can be committed.', v_job.status);
  elsif p_revision is not null and p_revision <> v_job.review_revision then
    raise exception using errcode = 'PT412', detail = v_job.review_revision::text,
      message = 'Somebody else has changed this review meanwhile. Look at it again before committing.';
  end if;

  if p_show_id is null then
    -- Two imports of one show, committed at the same moment, look one after the other whether it is there.
    perform pg_advisory_xact_lock(hashtextextended(concat_ws('|', v_job.org_id, v_extracted #>> '{general,date}',
      private.show_name(v_extracted #>> '{general,artist}', v_extracted #>> '{general,eventName}')), 0));
    select l.id into v_show_id from private.shows_like(v_job.org_id, v_extracted -> 'general') as l (id) limit 1;
    if v_show_id is not null and not p_is_separate then
      raise exception using errcode = 'PT428', detail = v_show_id::text,
        message = 'There is a show of this artist on this day already. Add the import to it, or say that it is another show.';
    end if;
    insert into public.shows (org_id, job_id, created_by) values (v_job.org_id, p_job_id, (select auth.uid()))
    returning id into v_show_id;
  else
    perform 1 from public.shows s where s.id = p_show_id and s.org_id = v_job.org_id for update;
    if not found then
      raise exception using errcode = 'PT404', message = 'There is no such show.';
    end if;
    v_before := private.show_contents(p_show_id);
    if p_show_version is not null and p_show_version <> private.show_version(v_before) then
      raise exception using errcode = 'PT412',
        message = 'Somebody has changed the show meanwhile. Look at what will be changed again before committing.';
    end if;
    v_taken_out := private.parts_to_take_out(v_before, private.words_against(v_job.warnings, p_called_off));
    v_onto := private.without_parts(v_before, v_taken_out);
    foreach v_path in array p_keep loop
      v_extracted := v_extracted #- string_to_array(v_path, '.');
    end loop;
  end if;

  -- Against what is left: no entry goes into a part that is taken out.
  perform private.check_same(v_onto, p_same);
  v_placed := private.place_entries(v_extracted, p_same);
  perform private.write_contents(
    v_show_id, private.merge_contents(v_onto, p_job_id, v_extracted, v_confidence_map, v_placed));
  perform private.record_commit(v_show_id, p_job_id, v_before, v_placed, v_taken_out);
  update public.import_jobs j
  set status = 'committed', show_id = v_show_id, committed_at = now(), updated_at = now()
  where j.id = p_job_id;
  return v_show_id;
end;
$$;

-- The row of a commit, once the show is written.
create function private.record_commit(
  p_show_id uuid, p_job_id uuid, p_before jsonb, p_entries jsonb, p_taken_out jsonb, p_corrected jsonb default '[]'
)
returns uuid
language sql
set search_path = ''
as $$
  insert into public.show_commits (
    job_id, show_id, org_id, ordinal, committed_by, entries, taken_out, corrected, before, version_after
  )
  select p_job_id, s.id, s.org_id,
    1 + coalesce((select max(c.ordinal) from public.show_commits c where c.show_id = s.id), 0), (select auth.uid()),
    p_entries, p_taken_out, p_corrected, p_before, private.show_version(private.show_contents(s.id))
  from public.shows s where s.id = p_show_id
  returning id;
$$;

-- Holds a show for the change of an editor; false when there is none for the caller.
create function private.lock_show_for_editor(p_show_id uuid)
returns boolean
language plpgsql security definer
set search_path = ''
as $$
declare
  v_org_id uuid;
begin
  select s.org_id into v_org_id from public.shows s where s.id = p_show_id;
  if v_org_id is null or private.my_org_role(v_org_id) is null then
    return false;
  end if;
  perform private.require_org_role(v_org_id, 'editor');
  perform 1 from public.shows s where s.id = p_show_id for update;
  return found;
end;
$$;

-- The contents with these values; PT412 where a part of them is no longer in the show.
create function private.with_corrections(p_contents jsonb, p_corrected jsonb)
returns jsonb
language plpgsql stable
set search_path = ''
as $$
declare
  v_contents jsonb := p_contents;
  v_one jsonb;
  v_at text[];
begin
  for v_one in select c.value from jsonb_array_elements(p_corrected) with ordinality c order by c.ordinality loop
    v_at := case
      when v_one ? 'id' then (
        select array['parts', v_one ->> 'section', p.position::text, 'value']
        from private.contents_parts(v_contents, v_one ->> 'section') p where p.id::text = v_one ->> 'id')
      when v_one ->> 'section' in ('general', 'deal', 'technical') then array[v_one ->> 'section']
    end;
    if v_at is null then
      raise exception using errcode = 'PT412',
        message = 'Somebody has taken this out of the show meanwhile. Look at the show again.';
    end if;
    v_at := v_at || (v_one ->> 'field');
    v_contents := case
      when coalesce(v_one -> 'value', 'null') = 'null' then v_contents #- v_at
      else jsonb_set(v_contents, v_at, v_one -> 'value')
    end;
  end loop;
  return v_contents;
end;
$$;

-- A person's change of a show: takes parts out, by their ids, and gives values. Editor and up.
--
-- Guarantees
--   * One transaction writes the show and the record of the change, or nothing; it can be undone as a commit can.
--   * With p_show_version, a show that was changed meanwhile stops it (PT412); so does, always, a part that is gone.
--   * Null where there is no such show for the caller, else the id of the change.
create function public.app_change_show(
  p_show_id uuid, p_take_out uuid[] default '{}', p_corrected jsonb default '[]', p_show_version text default null
)
returns uuid
language plpgsql security definer
set search_path = ''
as $$
declare
  v_before jsonb;
  v_taken_out jsonb;
begin
  if not private.lock_show_for_editor(p_show_id) then
    return null;
  end if;
  v_before := private.show_contents(p_show_id);
  if p_show_version is not null and p_show_version <> private.show_version(v_before) then
    raise exception using errcode = 'PT412',
      message = 'Somebody has changed the show meanwhile. Nothing was changed; look at the show again.';
  end if;
  v_taken_out := private.parts_to_take_out(
    v_before, (select coalesce(jsonb_object_agg(t.id, jsonb '{}'), '{}') from unnest(p_take_out) as t (id)));
  perform private.write_contents(
    p_show_id, private.with_corrections(private.without_parts(v_before, v_taken_out), p_corrected));
  return private.record_commit(
    p_show_id, null, v_before, private.place_entries('{}', '{}'), v_taken_out, p_corrected);
end;
$$;

-- Puts the show back to what it was before a commit, whose row goes; the show is held by the caller. Refused with PT409
-- and the reason when the time is over, another change stands on it, or the show was changed in other ways.
create function private.take_back(p_commit public.show_commits)
returns void
language plpgsql
set search_path = ''
as $$
declare
  v_later public.show_commits;
begin
  select c.* into v_later from public.show_commits c
  where c.show_id = p_commit.show_id and c.ordinal > p_commit.ordinal order by c.ordinal desc limit 1;
  if p_commit.committed_at + private.undo_time() < now() then
    raise exception using errcode = 'PT409', message = format(
      'This can be undone for %s hours, and that time is over.', extract(epoch from private.undo_time())::integer / 3600);
  elsif v_later.job_id is not null then
    raise exception using errcode = 'PT409',
      message = 'Another import was added to this show after this one. Undo that one first.';
  elsif v_later.id is not null then
    raise exception using errcode = 'PT409',
      message = 'A person has changed the show after this. Undo that change first.';
  elsif p_commit.version_after <> private.show_version(private.show_contents(p_commit.show_id)) then
    raise exception using errcode = 'PT409', message = 'The show was changed after this, so it cannot be undone.';
  end if;
  if p_commit.before is null then
    delete from public.shows s where s.id = p_commit.show_id;
  else
    perform private.write_contents(p_commit.show_id, p_commit.before);
    delete from public.show_commits c where c.id = p_commit.id;
  end if;
end;
$$;

create or replace function public.app_undo_commit(p_job_id uuid)
returns public.import_job_status
language plpgsql security definer
set search_path = ''
as $$
declare
  v_job public.import_jobs := private.lock_import_job_for_editor(p_job_id);
  v_commit public.show_commits;
begin
  if v_job.status = 'completed' then
    return 'completed';
  elsif v_job.status <> 'committed' then
    raise exception using errcode = 'PT409', message = format('This import is %s; there is no commit to undo.', v_job.status);
  end if;
  -- Before looking at what has become of the show: a commit into it waits here, or has ended.
  perform 1 from public.shows s where s.id = v_job.show_id for update;
  select c.* into strict v_commit from public.show_commits c where c.job_id = p_job_id;
  update public.import_jobs j
  set status = 'completed', show_id = null, committed_at = null, updated_at = now()
  where j.id = p_job_id;
  perform private.take_back(v_commit);
  return 'completed';
end;
$$;

-- Takes a person's change of a show back. Editor and up. Null where there is no such show or change for the caller, as when
-- it was undone before.
create function public.app_undo_show_change(p_show_id uuid, p_change_id uuid)
returns uuid
language plpgsql security definer
set search_path = ''
as $$
declare
  v_commit public.show_commits;
begin
  if not private.lock_show_for_editor(p_show_id) then
    return null;
  end if;
  select c.* into v_commit from public.show_commits c
  where c.id = p_change_id and c.show_id = p_show_id and c.job_id is null;
  if not found then
    return null;
  end if;
  perform private.take_back(v_commit);
  return p_change_id;
end;
$$;

revoke all on function
  private.parts_to_take_out(jsonb, jsonb), private.without_parts(jsonb, jsonb), private.words_against(jsonb, jsonb),
  private.record_commit(uuid, uuid, jsonb, jsonb, jsonb, jsonb), private.lock_show_for_editor(uuid),
  private.with_corrections(jsonb, jsonb), private.take_back(public.show_commits),
  public.app_commit_import_job(uuid, integer, boolean, uuid, text, jsonb, text[], jsonb),
  public.app_change_show(uuid, uuid[], jsonb, text), public.app_undo_show_change(uuid, uuid)
from public, anon, authenticated;
grant execute on function
  public.app_commit_import_job(uuid, integer, boolean, uuid, text, jsonb, text[], jsonb),
  public.app_change_show(uuid, uuid[], jsonb, text), public.app_undo_show_change(uuid, uuid)
to authenticated;
