-- The demo of `npm start` for `supabase db reset`: two organisations and their people, password demo-oncore-2026.
-- Never run on a hosted project: `supabase db push` leaves seeds out unless asked for them.

insert into public.orgs (id, name) values
  ('0d3e0000-0000-4000-8000-000000000001', 'Demo Touring'),
  ('0d3e0000-0000-4000-8000-000000000002', 'Other Agency')
on conflict (id) do nothing;

do $$
declare
  v_person record;
  v_user_id uuid;
begin
  for v_person in
    select * from (values
      ('owner', '0d3e0000-0000-4000-8000-000000000001'::uuid, 'owner'::public.org_role),
      ('editor', '0d3e0000-0000-4000-8000-000000000001', 'editor'),
      ('viewer', '0d3e0000-0000-4000-8000-000000000001', 'viewer'),
      ('outsider', '0d3e0000-0000-4000-8000-000000000002', 'owner')
    ) p (name, org_id, role)
  loop
    select u.id into v_user_id from auth.users u where u.email = v_person.name || '@demo.example';
    if v_user_id is null then
      v_user_id := gen_random_uuid();
      -- Auth reads the token columns as text and fails on null.
      insert into auth.users (
        instance_id, id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data,
        raw_user_meta_data, created_at, updated_at, confirmation_token, recovery_token, email_change,
        email_change_token_new
      ) values (
        '00000000-0000-0000-0000-000000000000', v_user_id, 'authenticated', 'authenticated',
        v_person.name || '@demo.example', extensions.crypt('demo-oncore-2026', extensions.gen_salt('bf')), now(),
        '{"provider": "email", "providers": ["email"]}', '{}', now(), now(), '', '', '', ''
      );
      insert into auth.identities (id, user_id, provider, provider_id, identity_data, created_at, updated_at)
      values (
        gen_random_uuid(), v_user_id, 'email', v_user_id::text,
        jsonb_build_object('sub', v_user_id, 'email', v_person.name || '@demo.example', 'email_verified', true),
        now(), now()
      );
    end if;
    insert into public.org_members (org_id, user_id, role) values (v_person.org_id, v_user_id, v_person.role)
    on conflict (user_id, org_id) do nothing;
  end loop;
end;
$$;
