-- A function in SQL is planned anew on every call; one in PL/pgSQL keeps its plan. Every request asks this one.
create or replace function find_session(hash bytea, idle_minutes integer)
returns table (person_id uuid, tenant_id integer, acting jsonb, name text, kind text, phone text, expires_at timestamptz, stale boolean, memberships jsonb)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  return query
  select s.person_id, s.tenant_id, s.acting, p.name, p.kind, p.phone, s.expires_at, s.seen_at < now() - interval '1 minute',
         coalesce((select jsonb_agg(jsonb_build_object('role', m.role, 'organisationId', m.organisation_id, 'places', m.places) order by m.from_day, m.id)
            from membership m where m.person_id = s.person_id and m.tenant_id = s.tenant_id
             and m.from_day <= current_date and (m.to_day is null or m.to_day >= current_date)), '[]')
    from session s left join person p on p.id = s.person_id
   where s.token_hash = hash and s.expires_at > now() and s.seen_at > now() - idle_minutes * interval '1 minute';
end $$;

-- Every filing locked the county's one row to prove that the county exists; the policy on rows has proved it already.
alter table dossier drop constraint dossier_tenant_id_fkey;

