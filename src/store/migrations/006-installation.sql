-- What this installation keeps for itself: the secret from which accounts of phone numbers follow. The owner alone reads it.
create table installation (
  only_row boolean primary key default true check (only_row),
  secret text not null,
  made_at timestamptz not null default now()
);
