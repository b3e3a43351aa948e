-- What a matter leans on of the dated values: finds in one question all whom another value would touch. A sheet of a claim looked
-- a value up (`sheet`), one behind the wall did (`walled`), a claim without a sheet would (`claim`), a running limit was counted
-- with it (`deadline`).
create table look_up (
  tenant_id integer not null,
  dossier_id uuid not null,
  kind text not null check (kind in ('sheet', 'walled', 'claim', 'deadline')),
  -- Of the claim, the walled item or the limit.
  subject uuid not null,
  name text not null,
  place text not null,
  -- The days whose value counts.
  on_day date not null,
  until_day date not null,
  primary key (tenant_id, dossier_id, kind, subject, name, place, on_day, until_day),
  foreign key (tenant_id, dossier_id) references dossier
);
create index look_up_name on look_up (tenant_id, name, until_day);

-- Sheets that stand already; the rest follows with the next entry of a matter.
insert into look_up
select distinct d.tenant_id, d.id, 'sheet', (c ->> 'id')::uuid, v ->> 'name', v ->> 'place', (v ->> 'on')::date, (v ->> 'on')::date
  from dossier d, jsonb_path_query(d.state, '$.claims[*]') c,
       lateral (select jsonb_path_query(c, '$.computation.parameters[*]') v
                union all select jsonb_path_query(c, '$.sheets[*].computation.parameters[*]')) of_sheets
 where v ? 'name' and v ? 'place' and v ? 'on';
insert into look_up
select distinct w.tenant_id, w.dossier_id, 'walled', w.id, v ->> 'name', v ->> 'place', (v ->> 'on')::date, (v ->> 'on')::date
  from wall_item w, jsonb_path_query(w.body, '$.sheet.computation.parameters[*]') v
 where w.kind = 'computation' and v ? 'name' and v ? 'place' and v ? 'on';

drop index dossier_parameters;
alter table dossier drop column parameters;

grant select, insert, delete on look_up to hejie_app;
alter table look_up enable row level security;
-- That something was computed behind a wall is for the clock alone, which counts.
create policy tenant_rows on look_up using (tenant_id = app_tenant() and (kind <> 'walled' or 'clock' = any (app_reach())))
  with check (tenant_id = app_tenant());
