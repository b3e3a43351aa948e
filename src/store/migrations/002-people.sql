-- Who works here and where. `tenant_id` is the county code and leads every key, so that the schema runs unchanged when
-- it is distributed by tenant.
create table tenant (
  tenant_id integer primary key check (tenant_id between 110000 and 999999),
  -- {name, county, short, contacts, demo, closingDay}: what a deployment says of itself.
  settings jsonb not null
);

create table place (
  tenant_id integer not null references tenant,
  code integer not null,
  name_zh text not null,
  name_en text not null,
  kind text not null check (kind in ('street', 'town')),
  primary key (tenant_id, code)
);

create table organisation (
  tenant_id integer not null references tenant,
  id uuid not null,
  kind text not null,
  name_zh text not null,
  name_en text not null,
  short text not null,
  places integer[] not null default '{}',
  trades text[] not null default '{}',
  capacity integer not null default 30 check (capacity > 0),
  address text,
  phone text,
  hours text,
  primary key (tenant_id, id)
);

-- A person with an account. Citizens are known by their phone number; the id follows from it.
create table person (
  id uuid primary key,
  kind text not null check (kind in ('staff', 'citizen')),
  name text not null,
  phone text,
  -- Declared relations that make conflicts of interest: names or credit codes.
  relations text[] not null default '{}'
);

-- Dated: who held which role when, in which body.
create table membership (
  tenant_id integer not null references tenant,
  id uuid not null,
  person_id uuid not null references person,
  organisation_id uuid not null,
  role text not null,
  from_day date not null,
  to_day date check (to_day >= from_day),
  places integer[] not null default '{}',
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
);
create index membership_person on membership (person_id);

-- Raised with every change of organisations, people or memberships; caches compare it.
create table directory_version (
  tenant_id integer primary key references tenant,
  version integer not null default 1
);

-- Sign-in. The application role reads none of it: sessions are resolved by the owner before a transaction opens.
create table credential (
  person_id uuid primary key references person,
  login text not null unique,
  password_hash text not null,
  failures integer not null default 0,
  locked_until timestamptz
);

create table session (
  -- SHA-256 of the cookie's value.
  token_hash bytea primary key,
  person_id uuid references person,
  tenant_id integer not null references tenant,
  -- The membership acted in: {role, organisationId, places} or, for an answer code, {role, grant}.
  acting jsonb not null,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_expiry on session (expires_at);

-- One-time and answer codes: only their hashes, never listed.
create table one_time_code (
  id uuid primary key,
  tenant_id integer not null references tenant,
  purpose text not null check (purpose in ('sign-in', 'answer')),
  -- What is typed beside the code: a phone number, or nothing for an answer code.
  subject text not null,
  code_hash bytea not null,
  dossier_id uuid,
  party_id uuid,
  tries integer not null default 0,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index one_time_code_subject on one_time_code (purpose, subject, created_at desc);
create index one_time_code_hash on one_time_code (code_hash);

grant select on tenant, place, organisation, person, membership, directory_version to hejie_app;
alter table place enable row level security;
alter table organisation enable row level security;
alter table membership enable row level security;
alter table directory_version enable row level security;
create policy tenant_rows on place using (tenant_id = nullif(current_setting('app.tenant', true), '')::int);
create policy tenant_rows on organisation using (tenant_id = nullif(current_setting('app.tenant', true), '')::int);
create policy tenant_rows on membership using (tenant_id = nullif(current_setting('app.tenant', true), '')::int);
create policy tenant_rows on directory_version using (tenant_id = nullif(current_setting('app.tenant', true), '')::int);
