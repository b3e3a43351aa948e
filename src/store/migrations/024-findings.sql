-- A matter that is stuck is found anew each time; what is kept is only that somebody looked and put it aside, and until when. It lapses
-- when the matter moves: then the day since which it is stuck is another.
create table finding_aside (
  tenant_id integer not null references tenant,
  dossier_id uuid not null,
  proceeding_id uuid not null,
  rule text not null,
  since date not null,
  person_id uuid not null,
  name text not null,
  on_day date not null,
  until_day date not null,
  reason text not null,
  primary key (tenant_id, dossier_id, proceeding_id, rule, since)
);
grant select, insert, update on finding_aside to hejie_app;
alter table finding_aside enable row level security;
create policy tenant_rows on finding_aside using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());

-- Whom the clock has told of what is stuck, so that they are told once.
create table finding_told (
  tenant_id integer not null references tenant,
  dossier_id uuid not null,
  proceeding_id uuid not null,
  rule text not null,
  since date not null,
  primary key (tenant_id, dossier_id, proceeding_id, rule, since)
);
grant select, insert, delete on finding_told to hejie_app;
alter table finding_told enable row level security;
create policy tenant_rows on finding_told using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());

-- The whole county's open work, for the clock and for sums: one range, whatever tokens there are.
create index reach_running on reach (tenant_id, procedure, stage, dossier_id, proceeding_id, due) where open;
-- When a proceeding last moved.
create index ledger_proceeding on ledger (tenant_id, dossier_id, proceeding_id, sequence desc) include (day);
