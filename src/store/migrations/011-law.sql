-- What a county's administrators say of the law: dated values, the years of the calendar, and texts of statutes. Nothing here is
-- ever rewritten: what is said later stands over what was said before.

-- A dated value. It holds from the moment a second person confirms it; one that waits or was declined is history alone.
create table parameter_value (
  tenant_id integer not null references tenant,
  id uuid not null,
  name text not null,
  -- The beginning of a division code; empty for the whole country.
  place text not null check (place ~ '^[0-9]{0,12}$'),
  value text not null,
  from_day date not null,
  source text not null,
  note text,
  proposed_by uuid not null,
  proposed_name text not null,
  proposed_on date not null,
  decision text check (decision in ('confirmed', 'declined')),
  decided_by uuid check (decided_by <> proposed_by),
  decided_name text,
  decided_on date,
  -- Order of the decisions: of two for one day, the later stands.
  decided_at timestamptz,
  primary key (tenant_id, id),
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_on is null))
);

-- The arrangement of one year, whole. The latest of a year stands; `serial` is the version of the county's calendar.
create table calendar_year (
  tenant_id integer not null references tenant,
  serial integer not null,
  year integer not null check (year between 1950 and 2200),
  notice text not null,
  -- {notice, off, makeUp, statutory}
  arrangement jsonb not null,
  -- Set where one day was changed at short notice.
  changed_day date,
  reason text,
  saved_by uuid not null,
  saved_name text not null,
  saved_on date not null,
  saved_at timestamptz not null default now(),
  -- When every open deadline had been counted again, and how many moved.
  recounted_at timestamptz,
  moved integer not null default 0,
  primary key (tenant_id, serial)
);

-- Texts of statutes, imported for display. `statute` is the key of the registry, where the title is one of its own.
create table statute_article (
  tenant_id integer not null references tenant,
  title text not null,
  -- As the source states it; empty when it states none.
  version_date text not null,
  number text not null,
  statute text,
  chapter text,
  content text not null,
  import_id uuid not null,
  primary key (tenant_id, title, version_date, number)
);
create index statute_article_number on statute_article (tenant_id, statute, number, version_date desc) where statute is not null;

create table statute_import (
  tenant_id integer not null references tenant,
  id uuid not null,
  source text not null,
  articles integer not null,
  imported_by text not null,
  imported_at timestamptz not null default now(),
  primary key (tenant_id, id)
);

-- Which dated values the sheets of a file looked up: finds the files that another value would touch.
alter table dossier add column parameters text[] not null default '{}';
create index dossier_parameters on dossier using gin (parameters) where parameters <> '{}';

grant select, insert on parameter_value, calendar_year to hejie_app;
grant update (decision, decided_by, decided_name, decided_on, decided_at) on parameter_value to hejie_app;
grant update (recounted_at, moved) on calendar_year to hejie_app;
grant select, insert, update, delete on statute_article to hejie_app;
grant select, insert on statute_import to hejie_app;

do $$
declare
  name text;
begin
  foreach name in array array['parameter_value', 'calendar_year', 'statute_article', 'statute_import']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy tenant_rows on %I using (tenant_id = app_tenant()) with check (tenant_id = app_tenant())', name);
  end loop;
end
$$;
