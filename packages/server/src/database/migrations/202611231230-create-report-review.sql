-- The three reviews of a report: every step with the revision it was about. Nothing is ever changed; a standing follows from the steps.
create table report_review (
  county_id integer not null,
  id uuid not null,
  report_id uuid not null,
  org_id integer not null,
  revision integer not null,
  seq integer not null,
  kind text not null check (kind in ('submit', 'withdraw', 'pass', 'return')),
  level smallint check (level between 1 and 3),
  opinion text,
  at timestamptz not null,
  by_name text not null,
  by_id uuid,
  primary key (county_id, id),
  unique (county_id, report_id, seq),
  foreign key (county_id, report_id, revision) references report_revision (county_id, report_id, revision)
);

-- An opinion about the whole report, a figure of it or a passage; settled once somebody has dealt with it.
create table report_remark (
  county_id integer not null,
  id uuid not null,
  report_id uuid not null,
  org_id integer not null,
  revision integer not null,
  text text not null,
  figure_key text,
  quote text,
  at timestamptz not null,
  by_name text not null,
  by_id uuid,
  settled_at timestamptz,
  settled_by text,
  primary key (county_id, id),
  foreign key (county_id, report_id, revision) references report_revision (county_id, report_id, revision)
);
create index report_remark_by_report on report_remark (county_id, report_id, at);

select secure_table('report_review', 'org_id', 'select, insert');
select secure_table('report_remark', 'org_id', 'select, insert, update');
