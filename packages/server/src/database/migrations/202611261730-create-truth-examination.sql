-- What the records of a unit's residents said at an instant, kept so that a restart or another server answers at once. rules: digest of what was looked for;
-- records: how many were read. The server's alone: who may see it is asked each time.
create table truth_examination (
  county_id int not null,
  org_id int not null,
  from_day date not null,
  to_day date not null,
  rules text not null,
  examined_at timestamptz not null,
  records int not null,
  result text not null,
  primary key (county_id, org_id, from_day, to_day)
);
alter table truth_examination enable row level security;
create policy of_the_server on truth_examination to taizhang_system using (true) with check (true);
grant select, insert, update, delete on truth_examination to taizhang_system;
