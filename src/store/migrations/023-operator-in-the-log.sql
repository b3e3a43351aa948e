-- What the operator does by a command has no person beside it.
alter table directory_log alter column person_id drop not null;
