-- The role as which every transaction of the application runs (`set local role hejie_app`). It owns nothing, cannot log
-- in and cannot go round row-level security; later migrations grant it what it needs, table by table.
-- Roles belong to the whole server: another database may have created it already.
do $$
begin
  if not exists (select from pg_roles where rolname = 'hejie_app') then
    create role hejie_app nologin nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
exception
  when duplicate_object or unique_violation then null;
end
$$;

do $$
begin
  if exists (select from pg_roles where rolname = 'hejie_app' and (rolsuper or rolbypassrls or rolcanlogin)) then
    raise exception 'The role hejie_app may log in or go round row-level security; take these rights away first.';
  end if;
  -- The owner of the database must be able to become it. An administrator may have granted that beforehand.
  begin
    grant hejie_app to current_user;
  exception
    when insufficient_privilege then
      if not pg_has_role(current_user, 'hejie_app', 'member') then raise; end if;
  end;
end
$$;

grant usage on schema public to hejie_app;
