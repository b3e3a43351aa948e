-- By whom and against whom a matter is told, to find the same matter told twice. Files that stand already get theirs with their
-- next entry.
alter table dossier add column keys text[] not null default '{}';
create index dossier_keys on dossier using gin (keys);

-- Row-level security keeps what compares arrays from an index. Ids alone are told here; whether the asker reaches the file is asked
-- of the file.
create function alike_dossiers(self uuid, employer text[], worker text[]) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select id from dossier
   where tenant_id = app_tenant() and id <> self and keys && employer and keys && worker
   order by opened_on desc, id limit 200
$$;
revoke all on function alike_dossiers(uuid, text[], text[]) from public;
grant execute on function alike_dossiers(uuid, text[], text[]) to hejie_app;
