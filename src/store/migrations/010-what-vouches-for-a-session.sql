-- A code on paper knows which office handed it over. A code without an office was delivered to the phone.
alter table one_time_code add column office_id uuid;
create index one_time_code_printed on one_time_code (tenant_id, subject, created_at desc) where purpose = 'sign-in' and office_id is not null;
-- Whether a code made before was printed is told by its life alone; such codes are asked for again.
update one_time_code set used_at = now()
 where purpose = 'sign-in' and used_at is null and expires_at > created_at + interval '1 hour';

-- Behind a wall a party's token says what vouches for the session: the phone, or the body in charge.
insert into wall_reach (tenant_id, dossier_id, proceeding_id, channel, token)
select w.tenant_id, w.dossier_id, w.proceeding_id, w.channel, split_part(w.token, ':', 1) || ':' || v.vouch || '-' || split_part(w.token, ':', 2)
  from wall_reach w
  join dossier d on d.tenant_id = w.tenant_id and d.id = w.dossier_id
 cross join lateral (
   select coalesce(p ->> 'organisationId', 'mediation') as vouch from jsonb_array_elements(d.state -> 'proceedings') p
    where p ->> 'id' = w.proceeding_id::text
   union all
   select 'phone' where w.token not like '%:party-%'
 ) v
 where w.token like 'worker:%' or w.token like 'employer:%';
delete from wall_reach where token ~ '^(worker|employer):(party-)?[0-9a-f-]{36}$';

-- Wrong passwords are counted by the name that was typed, whether anybody signs in by it or not, so that a pause tells nothing.
create table sign_in_failure (
  -- SHA-256 of the login.
  login_hash bytea primary key,
  -- Somebody signs in by this name: the count is then never pushed out by names made up.
  known boolean not null,
  failures integer not null,
  failed_at timestamptz not null default now(),
  locked_until timestamptz
);
create index sign_in_failure_age on sign_in_failure (failed_at);
alter table credential drop column failures, drop column locked_until;
