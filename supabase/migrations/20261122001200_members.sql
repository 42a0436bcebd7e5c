-- Who a person of an organisation is, for its other members: the record of a show names who confirmed and committed.
--
-- Guarantees: members of the organisation alone (and the service role) learn the addresses; strangers get no rows.

create function private.members_of(p_org_id uuid)
returns table (user_id uuid, email text)
language sql stable security definer
set search_path = ''
as $$
  select m.user_id, u.email::text from public.org_members m join auth.users u on u.id = m.user_id where m.org_id = p_org_id;
$$;

-- Invoker: that the caller sees the organisation is what row-level security decides.
create function public.app_list_members(p_org_id uuid)
returns table (user_id uuid, email text)
language sql stable
set search_path = ''
as $$
  select m.user_id, m.email from public.orgs o, private.members_of(o.id) m where o.id = p_org_id;
$$;

revoke all on function private.members_of(uuid), public.app_list_members(uuid) from public, anon, authenticated;
grant execute on function private.members_of(uuid), public.app_list_members(uuid) to authenticated, service_role;
