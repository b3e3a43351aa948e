-- To which sides a file of evidence is open, besides those in charge: its own until it is exchanged, then both. Null: no evidence.
alter table file add column sides text[];

-- The second lock: a party fetches no file of the other side that was not exchanged.
create policy exchanged on file as restrictive for select using (
  sides is null
  or not exists (select from unnest(app_reach()) t where split_part(t, ':', 1) in ('worker', 'employer'))
  or exists (select from unnest(app_reach()) t where split_part(t, ':', 1) = any (sides)));
