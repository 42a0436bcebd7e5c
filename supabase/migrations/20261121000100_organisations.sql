-- Organisations and who belongs to them.
--
-- Invariants
--   * A person sees an organisation, its members and everything that hangs on it only as a member.
--   * Rights come from grants and from org_members alone; nobody writes these tables directly, only through functions.
--   * Roles are ordered: viewer < editor < owner. An organisation always keeps at least one owner.
--   * Deleting an organisation deletes everything it has.

create schema if not exists private;
revoke all on schema private from public;
grant usage on schema private to authenticated, service_role;

-- A hosted project grants every new function in public to these two by itself. What Postgres grants to PUBLIC can only be
-- revoked function by function, which each migration does (a test looks at all of them).
alter default privileges in schema public revoke execute on functions from anon, authenticated;

create type public.org_role as enum ('viewer', 'editor', 'owner');

create table public.orgs (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(btrim(name)) between 1 and 200),
  -- Unfinished imports one organisation may have at a time.
  max_unfinished_jobs integer not null default 2000 check (max_unfinished_jobs > 0),
  created_at timestamptz not null default now()
);

create table public.org_members (
  org_id uuid not null references public.orgs (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  role public.org_role not null,
  created_at timestamptz not null default now(),
  -- user_id leads: every policy asks "which organisations is this person in".
  primary key (user_id, org_id)
);
create index org_members_org_idx on public.org_members (org_id);

-- The organisations of the caller. Security definer, because the policy of org_members itself asks it.
create function private.my_org_ids()
returns setof uuid
language sql stable security definer
set search_path = ''
as $$
  select m.org_id from public.org_members m where m.user_id = (select auth.uid());
$$;

-- The caller's role in an organisation, null for strangers.
create function private.my_org_role(p_org_id uuid)
returns public.org_role
language sql stable security definer
set search_path = ''
as $$
  select m.role from public.org_members m where m.org_id = p_org_id and m.user_id = (select auth.uid());
$$;

-- Raises 42501 unless the caller has at least this role. A stranger and a viewer get the same answer.
create function private.require_org_role(p_org_id uuid, p_minimum public.org_role)
returns void
language plpgsql stable
set search_path = ''
as $$
begin
  if coalesce(private.my_org_role(p_org_id) >= p_minimum, false) then
    return;
  end if;
  raise exception using errcode = '42501', message = 'You are not allowed to do this in this organisation.';
end;
$$;

revoke all on function private.my_org_ids(), private.my_org_role(uuid), private.require_org_role(uuid, public.org_role)
  from public, anon, authenticated;
grant execute on function private.my_org_ids(), private.my_org_role(uuid) to authenticated, service_role;

alter table public.orgs enable row level security;
alter table public.org_members enable row level security;

revoke all on public.orgs, public.org_members from public, anon, authenticated, service_role;
grant select on public.orgs, public.org_members to authenticated;
grant select, insert, update, delete on public.orgs, public.org_members to service_role;

create policy orgs_select on public.orgs for select to authenticated
  using (id in (select private.my_org_ids()));
create policy org_members_select on public.org_members for select to authenticated
  using (org_id in (select private.my_org_ids()));

-- A signed-in person founds an organisation and is its owner.
create function public.app_create_org(p_name text)
returns uuid
language plpgsql security definer
set search_path = ''
as $$
declare
  v_org_id uuid;
begin
  if (select auth.uid()) is null then
    raise exception using errcode = '42501', message = 'Sign in first.';
  end if;
  insert into public.orgs (name) values (btrim(p_name)) returning id into v_org_id;
  insert into public.org_members (org_id, user_id, role) values (v_org_id, (select auth.uid()), 'owner');
  return v_org_id;
end;
$$;

-- An owner adds a person who has an account, or changes the role of one who is in already. The last owner stays owner.
create function public.app_set_org_member(p_org_id uuid, p_email text, p_role public.org_role)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
  v_user_id uuid;
begin
  perform private.require_org_role(p_org_id, 'owner');
  -- Two owners demoting each other at the same time must not leave none.
  perform 1 from public.orgs o where o.id = p_org_id for no key update;
  select u.id into v_user_id from auth.users u where lower(u.email) = lower(btrim(p_email));
  if v_user_id is null then
    raise exception using errcode = 'PT404', message = 'Nobody with this e-mail address has an account yet.';
  end if;
  if p_role <> 'owner' and not exists (
    select 1 from public.org_members m where m.org_id = p_org_id and m.role = 'owner' and m.user_id <> v_user_id
  ) then
    raise exception using errcode = 'PT409', message = 'An organisation keeps at least one owner.';
  end if;
  insert into public.org_members (org_id, user_id, role) values (p_org_id, v_user_id, p_role)
  on conflict (user_id, org_id) do update set role = excluded.role;
end;
$$;

revoke all on function public.app_create_org(text), public.app_set_org_member(uuid, text, public.org_role)
  from public, anon, authenticated;
grant execute on function public.app_create_org(text), public.app_set_org_member(uuid, text, public.org_role)
  to authenticated;
