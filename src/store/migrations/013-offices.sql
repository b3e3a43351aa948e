-- A body that is closed stays, for what it did; nothing new comes to it.
alter table organisation add column closed_on date;
-- Whoever was given a password sets their own when they first sign in.
alter table credential add column first boolean not null default false;

-- What the administrators of a county changed of its bodies, places and staff, with what stood there before and after.
create table directory_log (
  tenant_id integer not null references tenant,
  id uuid not null,
  at timestamptz not null default now(),
  person_id uuid not null references person,
  role text not null,
  act text not null,
  -- The name of what was changed, as it was then.
  subject text not null,
  before jsonb,
  after jsonb,
  primary key (tenant_id, id)
);
create index directory_log_newest on directory_log (tenant_id, at desc, id desc);
create index read_log_newest on read_log (tenant_id, at desc, id desc);
