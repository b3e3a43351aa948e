-- Before a filing: drafts that come back, and uploads.
create table draft (
  tenant_id integer not null references tenant,
  id uuid not null,
  -- SHA-256 of the return code; shown once, when the draft is made.
  code_hash bytea not null,
  -- The device that made it holds this secret.
  secret_hash bytea not null,
  phone text,
  answers jsonb not null,
  version integer not null default 1,
  tries integer not null default 0,
  -- {state, token, lines, corrections}
  readback jsonb not null default '{"state":"none","corrections":[]}',
  readback_hash bytea,
  created_by uuid,
  saved_at timestamptz not null default now(),
  expires_on date not null,
  primary key (tenant_id, id)
);
create unique index draft_code on draft (tenant_id, code_hash);
create unique index draft_readback on draft (tenant_id, readback_hash) where readback_hash is not null;
create index draft_expiry on draft (expires_on);

create table file (
  tenant_id integer not null references tenant,
  id uuid not null,
  owner_id uuid,
  draft_id uuid,
  -- Set when a step names the file; then the dossier's readers may fetch it.
  dossier_id uuid,
  stored_name text not null,
  name text not null,
  mime text not null,
  size bigint not null,
  digest text not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create index file_dossier on file (tenant_id, dossier_id);

create table lease (
  name text primary key,
  holder uuid not null,
  fencing bigint not null,
  until timestamptz not null
);

grant select, insert, update, delete on draft to hejie_app;
grant select, insert, update on file to hejie_app;
alter table draft enable row level security;
alter table file enable row level security;
create policy tenant_rows on draft using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
create policy tenant_rows on file using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
