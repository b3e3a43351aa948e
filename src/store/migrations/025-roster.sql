-- The roster of invited mediators and bodies that a court keeps (TY 5–10). Whoever is removed stays, with the day and the ground.
create table roster_entry (
  tenant_id integer not null references tenant,
  id uuid not null,
  court_id uuid not null,
  organisation_id uuid not null,
  -- Absent: the body itself.
  person_id uuid references person,
  certificate text not null,
  qualification text not null,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  specialities text[] not null default '{}',
  capacity integer not null check (capacity > 0),
  trained_on date,
  removed_on date,
  removal_ground text,
  removal_words text,
  primary key (tenant_id, id),
  foreign key (tenant_id, court_id) references organisation (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
);
grant select on roster_entry to hejie_app;
alter table roster_entry enable row level security;
create policy tenant_rows on roster_entry using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
