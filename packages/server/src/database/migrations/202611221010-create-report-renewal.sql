-- Which report another was started from, and what its author was told to look at.
create table report_renewal (
  county_id integer not null,
  report_id uuid not null,
  org_id integer not null,
  from_report_id uuid not null,
  from_revision integer not null,
  marks jsonb not null,
  primary key (county_id, report_id),
  foreign key (county_id, report_id) references report (county_id, id),
  foreign key (county_id, from_report_id) references report (county_id, id)
);

select secure_table('report_renewal', 'org_id', 'select, insert');
