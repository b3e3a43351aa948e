-- A group dispute is a dossier of its own; its members are disputes. Everything here is a projection of their ledgers.
alter table dossier add column kind text not null default 'dispute' check (kind in ('dispute', 'group'));
alter table dossier add column group_id uuid;

-- A member's row and its payments are worked on in the group: they are no lines of anybody's queue but the worker's own.
alter table reach add column grouped boolean not null default false;

-- What a member's dossier looks up of its group: nothing of any other member.
create table group_head (
  tenant_id integer not null,
  group_id uuid not null,
  number text,
  stage text not null,
  organisation_id uuid,
  -- The mediators in charge.
  assigned jsonb not null,
  -- Version of the offer on the table; 0: none.
  offer integer not null,
  concluded integer[] not null,
  primary key (tenant_id, group_id),
  foreign key (tenant_id, group_id) references dossier (tenant_id, id)
);

-- The matrix of a group: one row for each member, in the order of the roster.
create table group_member (
  tenant_id integer not null,
  group_id uuid not null,
  row_no integer not null,
  dossier_id uuid not null,
  -- Digest of who it is: the same worker is in a group once.
  key text not null,
  name text not null,
  id_end text not null,
  account_end text not null,
  stage text not null,
  claimed bigint not null,
  confirmed boolean not null,
  mandate text not null,
  -- The last answer, and to which version of the offer.
  verdict text not null,
  version integer not null,
  asked integer not null,
  settled integer not null,
  due bigint not null,
  reported bigint not null,
  received bigint not null,
  late boolean not null,
  next_due date,
  facts jsonb not null,
  primary key (tenant_id, group_id, row_no),
  unique (tenant_id, dossier_id),
  unique (tenant_id, group_id, key)
);

-- What each member was offered, by version.
create table group_offer_row (
  tenant_id integer not null,
  group_id uuid not null,
  version integer not null,
  member_id uuid not null,
  plan jsonb not null,
  total bigint not null,
  primary key (tenant_id, group_id, version, member_id)
);
create index group_offer_member on group_offer_row (tenant_id, member_id, version);

grant select, insert, update on group_head, group_member to hejie_app;
grant select, insert on group_offer_row to hejie_app;
alter table group_head enable row level security;
alter table group_member enable row level security;
alter table group_offer_row enable row level security;
create policy tenant_rows on group_head using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
create policy writes on group_member for insert with check (tenant_id = app_tenant());
create policy changes on group_member for update using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
create policy reached on group_member for select using (tenant_id = app_tenant() and ('clock' = any (app_reach())
  or exists (select from reach r where r.tenant_id = group_member.tenant_id and r.dossier_id = group_member.group_id and r.token = any (app_reach()))
  or exists (select from reach r where r.tenant_id = group_member.tenant_id and r.dossier_id = group_member.dossier_id and r.token = any (app_reach()))));
create policy writes on group_offer_row for insert with check (tenant_id = app_tenant());
-- Said in mediation: for those inside the group's wall row by row, and for the worker whose row it is.
create policy inside on group_offer_row for select using (tenant_id = app_tenant() and ('clock' = any (app_reach())
  or exists (select from wall_reach w where w.tenant_id = group_offer_row.tenant_id and w.dossier_id = group_offer_row.group_id
       and w.channel = 'rows' and w.token = any (app_reach()))
  or exists (select from wall_reach w where w.tenant_id = group_offer_row.tenant_id and w.dossier_id = group_offer_row.member_id
       and w.channel = 'caucus-worker' and w.token = any (app_reach()))));

-- Filings against an employer since a day, whoever may read them: days and numbers alone, to see a group that was split.
create function filings_against(employer text[], claim text, since date) returns table (opened_on date, persons integer, grouped uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select opened_on, 1, group_id from dossier
   where tenant_id = app_tenant() and kind = 'dispute' and keys && employer and opened_on >= since
     and state @? format('$.claims[*] ? (@.code == %s)', to_json(claim))::jsonpath
$$;
revoke all on function filings_against(text[], text, date) from public;
grant execute on function filings_against(text[], text, date) to hejie_app;
