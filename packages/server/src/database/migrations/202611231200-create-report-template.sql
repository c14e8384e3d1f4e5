-- A template made from a report of the office itself. What its masks are bound to may change: every change is a version of its own.
create table report_template (
  county_id integer not null,
  id uuid not null,
  org_id integer not null,
  name text not null,
  kind text not null check (kind in ('annual', 'half-year')),
  created_at timestamptz not null,
  created_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (county_id, id)
);

-- page: the text brought in, with its lines and masks as they were read then; decisions: what each bound mask is bound to.
-- written: title, recipient and text in the template language, with the account of lines and masks.
create table report_template_version (
  county_id integer not null,
  template_id uuid not null,
  version integer not null,
  org_id integer not null,
  page jsonb not null,
  decisions jsonb not null,
  written jsonb not null,
  figure_count integer not null,
  created_at timestamptz not null,
  created_by text not null,
  primary key (county_id, template_id, version),
  foreign key (county_id, template_id) references report_template (county_id, id)
);

select secure_table('report_template', 'org_id', 'select, insert, update');
select secure_table('report_template_version', 'org_id', 'select, insert');
