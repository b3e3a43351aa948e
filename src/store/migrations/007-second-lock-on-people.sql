-- The directory, sessions and codes are read by the owner. The application role needs nobody's name or phone number, and of
-- the counties its own alone.
revoke select on person from hejie_app;
alter table tenant enable row level security;
create policy own_row on tenant using (tenant_id = app_tenant());
