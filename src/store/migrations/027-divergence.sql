-- What courts made of awards, claim by claim: a projection of the file, written with the step that decides it.
create table divergence (
  tenant_id integer not null,
  dossier_id uuid not null,
  proceeding_id uuid not null,
  claim_id uuid not null,
  on_day date not null,
  claim text not null,
  result text not null check (result in ('upheld', 'changed', 'revoked', 'withdrawn')),
  issue text,
  claimed bigint,
  awarded bigint,
  adjudged bigint,
  number text,
  award_number text,
  court_id uuid,
  institute_id uuid,
  primary key (tenant_id, dossier_id, proceeding_id, claim_id),
  foreign key (tenant_id, dossier_id) references dossier (tenant_id, id)
);
create index divergence_newest on divergence (tenant_id, on_day, dossier_id, proceeding_id, claim_id);
grant select, insert, update, delete on divergence to hejie_app;
alter table divergence enable row level security;
-- Read by whoever reaches the file, as the file itself is.
create policy writes on divergence for insert with check (tenant_id = app_tenant());
create policy reached on divergence for select using (tenant_id = app_tenant() and ('clock' = any ((select app_reach())::text[])
  or coalesce((select true from reach r where r.tenant_id = divergence.tenant_id and r.dossier_id = divergence.dossier_id
       and r.token = any ((select app_reach())::text[]) limit 1), false)));
create policy changed on divergence for update using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
create policy gone on divergence for delete using (tenant_id = app_tenant());

-- The whole county, counted: no file, no number, no party. For whoever studies where awards and judgments part without reaching a case.
create function divergence_cells(first_day date, last_day date, of_result text, of_issue text, of_claim text)
  returns table (result text, issue text, claims integer, disputes integer, awarded bigint, adjudged bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select d.result, d.issue, count(*)::int, count(distinct d.dossier_id)::int,
         coalesce(sum(d.awarded), 0)::bigint, coalesce(sum(d.adjudged), 0)::bigint
    from divergence d
   where d.tenant_id = app_tenant() and d.on_day between first_day and last_day
     and (of_result is null or d.result = of_result) and (of_issue is null or d.issue = of_issue) and (of_claim is null or d.claim = of_claim)
   group by d.result, d.issue
$$;
revoke all on function divergence_cells(date, date, text, text, text) from public;
grant execute on function divergence_cells(date, date, text, text, text) to hejie_app;

