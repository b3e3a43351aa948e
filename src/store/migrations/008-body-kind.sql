-- What kind of mediation body it is: the limits of time that bind it follow from it. Null works as a body of a town.
alter table organisation
  add column body_kind text check (body_kind in ('town', 'trade', 'enterprise', 'people')),
  add constraint body_kind_of_mediation check (body_kind is null or kind = 'mediation');
