-- The ledger is the truth; every other table here is a projection of it (or, for the sealed tables, its kept-apart values).
create function app_tenant() returns integer language sql stable
  return nullif(current_setting('app.tenant', true), '')::int;
create function app_reach() returns text[] language sql stable
  return string_to_array(current_setting('app.reach', true), ',');

create table dossier (
  tenant_id integer not null references tenant,
  id uuid not null,
  version integer not null,
  number text,
  title text not null,
  opened_on date not null,
  place integer,
  trade text,
  claimed bigint not null default 0,
  state jsonb not null,
  -- Bigrams of number, names and firm, for search.
  search text[] not null default '{}',
  primary key (tenant_id, id)
);
create unique index dossier_number on dossier (tenant_id, number) where number is not null;
create index dossier_search on dossier using gin (search);

create table ledger (
  tenant_id integer not null,
  dossier_id uuid not null,
  sequence integer not null,
  -- Order for partner bodies: by transaction, then by row.
  xact xid8 not null default pg_current_xact_id(),
  position bigint generated always as identity,
  at timestamptz not null default now(),
  day date not null,
  actor_id uuid not null,
  actor_name text not null,
  role text not null,
  procedure text not null,
  proceeding_id uuid not null,
  step text not null,
  stage text,
  walled boolean not null default false,
  -- {input, facts, change, versions}, labelled values as salted digests.
  entry jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (tenant_id, dossier_id, sequence),
  foreign key (tenant_id, dossier_id) references dossier (tenant_id, id)
);
create index ledger_position on ledger (tenant_id, xact, position);

-- Values that the hashes stand for. The application writes them and never reads them back; audit and lawful redaction do.
create table sealed_personal (
  tenant_id integer not null,
  dossier_id uuid not null,
  sequence integer not null,
  digest text not null,
  salt text not null,
  value jsonb not null,
  primary key (tenant_id, dossier_id, sequence, digest)
);
create table sealed_secret (
  tenant_id integer not null,
  dossier_id uuid not null,
  sequence integer not null,
  digest text not null,
  salt text not null,
  value jsonb not null,
  primary key (tenant_id, dossier_id, sequence, digest)
);

-- Who reaches what: the list's predicate. One row for each token and proceeding; also the work queue in order of due day.
create table reach (
  tenant_id integer not null,
  dossier_id uuid not null,
  -- The proceeding; for a party's own reach, the dossier's first.
  proceeding_id uuid not null,
  token text not null,
  sees text not null check (sees in ('file', 'proceeding')),
  procedure text not null,
  stage text not null,
  open boolean not null,
  due date not null default 'infinity',
  opened_on date not null,
  primary key (tenant_id, dossier_id, token, proceeding_id),
  foreign key (tenant_id, dossier_id) references dossier (tenant_id, id)
);
create index reach_due on reach (tenant_id, token, open, due, dossier_id, proceeding_id);
create index reach_newest on reach (tenant_id, token, opened_on desc, dossier_id desc, proceeding_id);

create table deadline (
  tenant_id integer not null,
  dossier_id uuid not null,
  proceeding_id uuid not null,
  id uuid not null,
  code text not null,
  due date not null,
  alarm date not null,
  state text not null check (state in ('open', 'met', 'stopped')),
  reminded_on date,
  primary key (tenant_id, dossier_id, id),
  foreign key (tenant_id, dossier_id) references dossier (tenant_id, id)
);
create index deadline_open on deadline (tenant_id, due) where state = 'open';

create table outcome (
  tenant_id integer not null,
  dossier_id uuid not null,
  id uuid not null,
  proceeding_id uuid not null,
  number text,
  procedure text not null,
  kind text not null,
  on_day date not null,
  organisation_id uuid,
  place integer,
  persons integer not null default 1,
  amount bigint,
  code text,
  primary key (tenant_id, dossier_id, id),
  foreign key (tenant_id, dossier_id) references dossier (tenant_id, id)
);
create index outcome_period on outcome (tenant_id, procedure, kind, on_day, dossier_id);

-- Papers of the open file, as data. `frozen` holds the name of the stored bytes once they are fixed.
create table paper (
  tenant_id integer not null,
  dossier_id uuid not null,
  id uuid not null,
  content jsonb not null,
  digest text not null,
  frozen jsonb,
  primary key (tenant_id, dossier_id, id),
  foreign key (tenant_id, dossier_id) references dossier (tenant_id, id)
);

-- Behind the wall: tables and a policy of their own. A row is visible only to a token inside its channel.
create table wall_reach (
  tenant_id integer not null,
  dossier_id uuid not null,
  proceeding_id uuid not null,
  channel text not null,
  token text not null,
  primary key (tenant_id, dossier_id, proceeding_id, channel, token)
);
create table wall_item (
  tenant_id integer not null,
  dossier_id uuid not null,
  id uuid not null,
  proceeding_id uuid not null,
  channel text not null,
  kind text not null,
  author jsonb not null,
  on_day date not null,
  sequence integer not null,
  body jsonb not null,
  primary key (tenant_id, dossier_id, id)
);
create table wall_paper (
  tenant_id integer not null,
  dossier_id uuid not null,
  id uuid not null,
  proceeding_id uuid not null,
  channel text not null,
  content jsonb not null,
  digest text not null,
  frozen jsonb,
  primary key (tenant_id, dossier_id, id)
);

create table notice (
  tenant_id integer not null,
  id uuid not null,
  dossier_id uuid not null,
  proceeding_id uuid,
  -- A token: party, member of staff, or role in an organisation.
  token text not null,
  template text not null,
  data jsonb not null default '{}',
  at timestamptz not null default now(),
  read_at timestamptz,
  primary key (tenant_id, id)
);
create index notice_token on notice (tenant_id, token, at desc);

-- What has to leave the house, written with the step that caused it.
create table outbox (
  tenant_id integer not null,
  id uuid not null,
  topic text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  available_at timestamptz not null default now(),
  attempts integer not null default 0,
  done_at timestamptz,
  error text,
  primary key (tenant_id, id)
);
create index outbox_waiting on outbox (tenant_id, available_at) where done_at is null;

-- Serial numbers: taken late in the transaction, gapless because they roll back with it.
create table counter (
  tenant_id integer not null,
  office text not null,
  year integer not null,
  kind text not null,
  value integer not null,
  primary key (tenant_id, office, year, kind)
);

create table idempotency (
  tenant_id integer not null,
  actor_id uuid not null,
  address text not null,
  key text not null,
  request_hash text not null,
  dossier_id uuid not null,
  version integer not null,
  created_at timestamptz not null default now(),
  replayed_at timestamptz,
  primary key (tenant_id, actor_id, address, key)
);

-- One day's root over the heads of all chains of a tenant, itself chained: a removed dossier or tail shows.
create table ledger_root (
  tenant_id integer not null,
  day date not null,
  heads integer not null,
  root text not null,
  previous_root text not null,
  primary key (tenant_id, day)
);

create table read_log (
  tenant_id integer not null,
  id uuid not null,
  at timestamptz not null default now(),
  person_id uuid,
  role text not null,
  dossier_id uuid,
  what text not null,
  purpose text,
  reason text,
  primary key (tenant_id, id)
);

grant select, insert, update on dossier to hejie_app;
grant select, insert on ledger to hejie_app;
grant insert on sealed_personal, sealed_secret, read_log to hejie_app;
grant select, insert, update, delete on reach, wall_reach to hejie_app;
grant select, insert, update on deadline, notice, outbox, counter, idempotency to hejie_app;
grant select, insert on outcome, paper, wall_item, wall_paper to hejie_app;
grant update (frozen) on paper, wall_paper to hejie_app;
grant select on ledger_root to hejie_app;

do $$
declare
  name text;
begin
  foreach name in array array['dossier', 'ledger', 'sealed_personal', 'sealed_secret', 'reach', 'deadline', 'outcome', 'paper',
    'wall_reach', 'notice', 'outbox', 'counter', 'idempotency', 'ledger_root', 'read_log']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy tenant_rows on %I using (tenant_id = app_tenant()) with check (tenant_id = app_tenant())', name);
  end loop;
  foreach name in array array['wall_item', 'wall_paper']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy writes on %I for insert with check (tenant_id = app_tenant())', name);
    execute format('create policy freezes on %I for update using (tenant_id = app_tenant())', name);
    execute format(
      'create policy inside on %1$I for select using (tenant_id = app_tenant() and exists (
         select from wall_reach r
          where r.tenant_id = %1$I.tenant_id and r.dossier_id = %1$I.dossier_id and r.proceeding_id = %1$I.proceeding_id
            and r.channel = %1$I.channel and r.token = any (app_reach())))', name);
  end loop;
end
$$;

-- The second lock on the file itself: a dossier row is visible only to a token that reaches it (or to the clock).
drop policy tenant_rows on dossier;
create policy writes on dossier for insert with check (tenant_id = app_tenant());
create policy reached on dossier for select using (tenant_id = app_tenant() and ('clock' = any (app_reach()) or exists (
  select from reach r where r.tenant_id = dossier.tenant_id and r.dossier_id = dossier.id and r.token = any (app_reach()))));
create policy changed on dossier for update using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
