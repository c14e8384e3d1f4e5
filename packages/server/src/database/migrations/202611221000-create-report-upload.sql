-- A Word file of a draft that came back after editing: previewed first, then taken over as the next revision.
-- base_revision: what it was downloaded from; revision: what it became. account: what became of every figure and line, as taken over.
create table report_upload (
  county_id integer not null,
  id uuid not null,
  report_id uuid not null,
  org_id integer not null,
  file_name text not null,
  file bytea not null,
  base_revision integer not null,
  revision integer,
  account jsonb,
  created_at timestamptz not null,
  created_by text not null,
  primary key (county_id, id),
  foreign key (county_id, report_id) references report (county_id, id)
);
create index report_upload_by_report on report_upload (county_id, report_id, created_at);

select secure_table('report_upload', 'org_id', 'select, insert, update');
