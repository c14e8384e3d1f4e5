-- A report and its revisions. A draft gets a revision each time its figures are read again; publishing names one for good.
create table report (
  county_id integer not null,
  id uuid not null,
  org_id integer not null,
  template_id text not null,
  period text not null,
  created_at timestamptz not null,
  created_by text not null,
  published_revision integer,
  published_at timestamptz,
  published_by text,
  digest text,
  primary key (county_id, id)
);

-- tree: the composed document with every figure bound to its place in the ledger, as known at known_at.
create table report_revision (
  county_id integer not null,
  report_id uuid not null,
  revision integer not null,
  org_id integer not null,
  tree jsonb not null,
  known_at timestamptz not null,
  composed_at timestamptz not null,
  composed_by text not null,
  primary key (county_id, report_id, revision),
  foreign key (county_id, report_id) references report (county_id, id)
);

select secure_table('report', 'org_id', 'select, insert, update');
select secure_table('report_revision', 'org_id', 'select, insert');
