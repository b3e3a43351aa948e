-- The systems of other bodies. A token acts for its body in one role of it; only its hash is stored.
create table api_token (
  tenant_id integer not null references tenant,
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  role text not null,
  scopes text[] not null,
  -- SHA-256 of the token.
  token_hash bytea not null,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  expires_on date not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
);

-- Where a system is told of changes, and how far it has been told. The key that signs follows from the secret of the installation
-- and `generation`.
create table webhook (
  tenant_id integer not null references tenant,
  token_id uuid not null,
  url text not null,
  generation integer not null default 1,
  position text not null,
  failures integer not null default 0,
  next_at timestamptz not null default '-infinity',
  paused_at timestamptz,
  delivered_at timestamptz,
  error text,
  primary key (tenant_id, token_id),
  foreign key (tenant_id, token_id) references api_token (tenant_id, id)
);
create index webhook_due on webhook (tenant_id, next_at) where paused_at is null;
create index ledger_day on ledger (tenant_id, day);

-- Both are the owner's alone, as sessions are.
alter table api_token enable row level security;
alter table webhook enable row level security;

-- Nothing behind a wall is read by whoever comes with the mark of a partner system, whatever other tokens they hold.
do $$
declare
  name text;
begin
  foreach name in array array['wall_item', 'wall_paper']
  loop
    execute format('drop policy inside on %I', name);
    execute format(
      'create policy inside on %1$I for select using (tenant_id = app_tenant() and not ''partner'' = any (app_reach()) and exists (
         select from wall_reach r
          where r.tenant_id = %1$I.tenant_id and r.dossier_id = %1$I.dossier_id and r.proceeding_id = %1$I.proceeding_id
            and r.channel = %1$I.channel and r.token = any (app_reach())))', name);
  end loop;
end
$$;
