-- What a proceeding waits for next in a work queue: `approval`, the code of its next limit, or nothing.
alter table reach add column waits text not null default '';
update reach r set waits = coalesce((
  select d.code from deadline d
   where d.tenant_id = r.tenant_id and d.dossier_id = r.dossier_id and d.proceeding_id = r.proceeding_id and d.state = 'open' and d.due = r.due
   order by d.code limit 1), '')
 where r.open and r.due <> 'infinity';
update reach r set waits = 'approval'
  from dossier d, jsonb_array_elements(d.state -> 'proceedings') p
 where d.tenant_id = r.tenant_id and d.id = r.dossier_id and r.open and (p ->> 'id')::uuid = r.proceeding_id
   and p ? 'proposal' and not p -> 'proposal' ? 'verdict' and split_part(r.token, ':', 1) not in ('worker', 'employer');
create index reach_approval on reach (tenant_id, token, due, dossier_id, proceeding_id) where waits = 'approval';

-- What somebody is good at, for the suggestion of who takes a case: groups of claims and trades.
alter table person add column specialities text[] not null default '{}';

-- A view of a work queue that somebody keeps for themselves: its filters as they stand in the address.
create table saved_view (
  tenant_id integer not null references tenant,
  id uuid not null,
  person_id uuid not null,
  queue text not null,
  name text not null,
  search text not null,
  primary key (tenant_id, id),
  unique (tenant_id, person_id, queue, name)
);
grant select, insert, update, delete on saved_view to hejie_app;
alter table saved_view enable row level security;
create policy own_rows on saved_view using (tenant_id = app_tenant() and person_id = nullif(current_setting('app.user', true), '')::uuid)
  with check (tenant_id = app_tenant() and person_id = nullif(current_setting('app.user', true), '')::uuid);
