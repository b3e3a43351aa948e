-- What a window keeps of what it filed once a body has taken it over: the number, with whom it is and how it stands.
alter table reach drop constraint reach_sees_check;
alter table reach add constraint reach_sees_check check (sees in ('file', 'proceeding', 'receipt'));
