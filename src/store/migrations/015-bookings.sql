-- Rooms in which bodies meet people, or places online.
create table room (
  tenant_id integer not null references tenant,
  id uuid not null,
  organisation_id uuid not null,
  name_zh text not null,
  name_en text not null,
  place text not null default '',
  seats integer not null default 0 check (seats >= 0),
  online boolean not null default false,
  closed_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
);
create index room_organisation on room (tenant_id, organisation_id);

-- Hearings and sessions in time and place: a projection of the ledger. Absences of staff stand here alone.
create table booking (
  tenant_id integer not null references tenant,
  id uuid not null,
  kind text not null check (kind in ('hearing', 'session', 'absence')),
  dossier_id uuid,
  proceeding_id uuid,
  on_day date not null,
  -- Minutes from midnight, China time; the last one is not taken any more.
  from_minute integer not null check (from_minute between 0 and 1439),
  to_minute integer not null check (to_minute between 1 and 1440),
  room_id uuid,
  -- What is said of the place outside the file; never a link.
  place text not null,
  open boolean not null default false,
  primary key (tenant_id, id),
  check (from_minute < to_minute),
  check ((kind = 'absence') = (dossier_id is null)),
  foreign key (tenant_id, dossier_id) references dossier (tenant_id, id)
);
create index booking_day on booking (tenant_id, on_day, from_minute);
create index booking_proceeding on booking (tenant_id, dossier_id, proceeding_id);

-- A room or a person is taken once at a time. A range of one value compares by equality without an extension.
create type uuid_range as range (subtype = uuid);
create table booked (
  tenant_id integer not null,
  booking_id uuid not null,
  -- A room or a person.
  subject uuid not null,
  -- Wall time in China.
  during tsrange not null,
  primary key (tenant_id, booking_id, subject),
  foreign key (tenant_id, booking_id) references booking (tenant_id, id) on delete cascade,
  constraint booked_once exclude using gist (uuid_range(subject, subject, '[]') with &&, during with &&)
);

-- Links under which calendars are read without signing in; only hashes, one a person.
create table calendar_feed (
  person_id uuid not null references person,
  tenant_id integer not null references tenant,
  token_hash bytea not null unique,
  made_at timestamptz not null default now(),
  read_at timestamptz,
  primary key (tenant_id, person_id)
);

grant select on room to hejie_app;
grant select, insert, update, delete on booking, booked to hejie_app;
do $$
declare
  name text;
begin
  foreach name in array array['room', 'booking', 'booked']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy tenant_rows on %I using (tenant_id = app_tenant()) with check (tenant_id = app_tenant())', name);
  end loop;
end
$$;
