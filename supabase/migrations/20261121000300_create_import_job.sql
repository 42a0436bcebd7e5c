-- Handing in sources.
--
-- Invariants
--   * Everything or nothing: a source whose bytes do not decode or do not match their size leaves no job behind.
--   * Size and SHA-256 of inline content are computed here, not believed.
--   * The same idempotency key with the same sources is the same job; with other sources it is an error (PT410).
--   * An organisation cannot hold more unfinished jobs than its limit (PT429).

-- One element of p_sources, checked and decoded. `detail` of an error names the field: sources.0.fileData.
create function private.read_new_source(p_source jsonb, p_position integer, p_org_id uuid)
returns public.import_job_sources
language plpgsql immutable
set search_path = ''
as $$
declare
  v_row public.import_job_sources;
  v_path text := 'sources.' || p_position;
begin
  v_row.position := p_position;
  v_row.org_id := p_org_id;
  v_row.source_id := chr(ascii('a') + p_position % 26) || case when p_position >= 26 then (p_position / 26)::text else '' end;
  v_row.file_name := left(coalesce(nullif(btrim(p_source ->> 'fileName'), ''), nullif(btrim(p_source ->> 'label'), ''), 'Pasted text'), 500);

  if p_source ? 'text' then
    v_row.kind := 'text';
    v_row.mime_type := 'text/plain';
    v_row.pasted_text := p_source ->> 'text';
    v_row.size_bytes := octet_length(v_row.pasted_text);
    v_row.sha256 := encode(sha256(convert_to(v_row.pasted_text, 'UTF8')), 'hex');
  elsif p_source ? 'storagePath' then
    v_row.kind := 'storage';
    v_row.mime_type := coalesce(p_source ->> 'mimeType', 'application/octet-stream');
    v_row.storage_path := p_source ->> 'storagePath';
    v_row.size_bytes := (p_source ->> 'sizeBytes')::bigint;
    v_row.sha256 := p_source ->> 'sha256';
    if split_part(v_row.storage_path, '/', 1) <> p_org_id::text then
      raise exception using errcode = 'PT400', detail = v_path || '.storagePath',
        message = 'This stored file belongs to another organisation.';
    end if;
  else
    v_row.kind := 'file';
    v_row.mime_type := coalesce(p_source ->> 'mimeType', 'application/octet-stream');
    begin
      v_row.content := decode(p_source ->> 'fileData', 'base64');
    exception when others then
      raise exception using errcode = 'PT400', detail = v_path || '.fileData',
        message = format('The content of %s is not valid base64.', v_row.file_name);
    end;
    v_row.size_bytes := octet_length(v_row.content);
    if (p_source ->> 'sizeBytes')::bigint <> v_row.size_bytes then
      raise exception using errcode = 'PT400', detail = v_path || '.sizeBytes',
        message = format('%s has %s bytes, not the %s that were announced.', v_row.file_name, v_row.size_bytes, p_source ->> 'sizeBytes');
    end if;
    v_row.sha256 := encode(sha256(v_row.content), 'hex');
    if lower(p_source ->> 'sha256') <> v_row.sha256 then
      raise exception using errcode = 'PT400', detail = v_path || '.sha256',
        message = format('The content of %s does not match its SHA-256.', v_row.file_name);
    end if;
  end if;

  if coalesce(v_row.size_bytes, 0) <= 0 then
    raise exception using errcode = 'PT400', detail = v_path, message = format('%s is empty.', v_row.file_name);
  end if;
  return v_row;
end;
$$;
revoke all on function private.read_new_source(jsonb, integer, uuid) from public, anon, authenticated;

-- What a list or a claim shows of a source.
create function private.describe_source(p_source public.import_job_sources)
returns jsonb
language sql immutable
set search_path = ''
as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'sourceId', p_source.source_id, 'kind', p_source.kind, 'fileName', p_source.file_name,
    'mimeType', p_source.mime_type, 'sizeBytes', p_source.size_bytes, 'sha256', p_source.sha256,
    'storagePath', p_source.storage_path
  ));
$$;
revoke all on function private.describe_source(public.import_job_sources) from public, anon, authenticated;

-- Editor and up. The organisation's row is locked, so two calls with one key make one job and the limit holds.
create function public.app_create_import_job(
  p_org_id uuid, p_sources jsonb, p_priority integer default 100, p_idempotency_key text default null
)
returns table (job_id uuid, status public.import_job_status, is_new boolean)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  v_rows public.import_job_sources[];
  v_descriptions jsonb;
  v_fingerprint text;
  v_known public.import_jobs;
  v_limit integer;
  v_job_id uuid;
begin
  perform private.require_org_role(p_org_id, 'editor');
  if jsonb_typeof(p_sources) is distinct from 'array' or jsonb_array_length(p_sources) not between 1 and 100 then
    raise exception using errcode = 'PT400', detail = 'sources', message = 'Give between 1 and 100 sources.';
  end if;

  if p_priority not between 0 and 1000 then
    raise exception using errcode = 'PT400', detail = 'priority', message = 'The priority is a number from 0 to 1000.';
  end if;
  if length(p_idempotency_key) not between 1 and 255 then
    raise exception using errcode = 'PT400', detail = 'Idempotency-Key',
      message = 'An idempotency key has between 1 and 255 characters.';
  end if;

  -- Decoding is the slow part and needs no lock.
  select array_agg(s.r order by (s.r).position), jsonb_agg(private.describe_source(s.r) order by (s.r).position)
  into v_rows, v_descriptions
  from (
    select private.read_new_source(e.value, (e.ordinality - 1)::integer, p_org_id) as r
    from jsonb_array_elements(p_sources) with ordinality e
    offset 0
  ) s;
  v_fingerprint := encode(sha256(convert_to(v_descriptions::text, 'UTF8')), 'hex');

  select o.max_unfinished_jobs into v_limit from public.orgs o where o.id = p_org_id for no key update;
  if p_idempotency_key is not null then
    select j.* into v_known from public.import_jobs j
    where j.org_id = p_org_id and j.idempotency_key = p_idempotency_key;
    if v_known.id is not null and v_known.source_fingerprint = v_fingerprint then
      return query select v_known.id, v_known.status, false;
      return;
    elsif v_known.id is not null then
      raise exception using errcode = 'PT410',
        message = 'This idempotency key was used before with other sources.';
    end if;
  end if;
  if (
    select count(*) from (
      select 1 from public.import_jobs j where j.org_id = p_org_id and j.finished_at is null limit v_limit
    ) unfinished
  ) >= v_limit then
    raise exception using errcode = 'PT429',
      message = format('This organisation has %s imports waiting already. Try again when some are done.', v_limit);
  end if;

  insert into public.import_jobs (org_id, created_by, priority, sources, source_fingerprint, idempotency_key)
  values (p_org_id, (select auth.uid()), p_priority, v_descriptions, v_fingerprint, p_idempotency_key)
  returning id into v_job_id;
  insert into public.import_job_sources
    (job_id, source_id, org_id, position, kind, file_name, mime_type, size_bytes, sha256, storage_path, content, pasted_text)
  select v_job_id, r.source_id, r.org_id, r.position, r.kind, r.file_name, r.mime_type, r.size_bytes, r.sha256,
    r.storage_path, r.content, r.pasted_text
  from unnest(v_rows) r;
  return query select v_job_id, 'pending'::public.import_job_status, true;
end;
$$;
revoke all on function public.app_create_import_job(uuid, jsonb, integer, text) from public, anon, authenticated;
grant execute on function public.app_create_import_job(uuid, jsonb, integer, text) to authenticated;

-- The content of one source or of all, in order. Invoker: row-level security decides who may.
create function public.app_load_import_sources(p_job_id uuid, p_source_id text default null)
returns table (
  source_id text, kind text, file_name text, mime_type text, size_bytes bigint, sha256 text, storage_path text,
  file_data text, pasted_text text
)
language sql stable
set search_path = ''
as $$
  select s.source_id, s.kind, s.file_name, s.mime_type, s.size_bytes, s.sha256, s.storage_path,
    encode(s.content, 'base64'), s.pasted_text
  from public.import_job_sources s
  where s.job_id = p_job_id and (p_source_id is null or s.source_id = p_source_id)
  order by s.position;
$$;
revoke all on function public.app_load_import_sources(uuid, text) from public, anon, authenticated;
grant execute on function public.app_load_import_sources(uuid, text) to authenticated, service_role;
