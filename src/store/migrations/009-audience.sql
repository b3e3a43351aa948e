-- Who reads an entry's line in the history: staff alone, or staff and that side; null: everybody who sees the proceeding. The entry says the same.
alter table ledger add column audience text check (audience in ('staff', 'worker', 'employer'));
