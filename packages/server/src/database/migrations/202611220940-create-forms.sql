-- Forms handed in. What was done to a form of an institution and period is only ever appended; where it stands follows.

create table submission_action (
  county_id int not null,
  org_id int not null,
  form_id text not null,
  period text not null,
  -- 1, 2, 3 … in the order things happened to this one form.
  seq int not null,
  -- The command that did it; one workbook may act on many forms.
  action_id text not null,
  kind text not null check (kind in ('save', 'submit', 'return', 'approve', 'lock', 'reopen', 'urge')),
  acted_at timestamptz not null,
  -- null: the server itself.
  account_id uuid,
  acted_by text not null,
  base_version int not null,
  -- Changed cells by key, null clears one. Texts of reasons by key.
  cells jsonb,
  reasons jsonb,
  note text,
  primary key (county_id, org_id, form_id, period, seq)
);
select secure_table('submission_action', 'org_id', 'select, insert');
create index submission_action_by_account on submission_action (county_id, account_id, acted_at desc);

-- Derived from submission_action alone, kept in the transaction that appends to it, so that lists need not read histories.
create table submission (
  county_id int not null,
  org_id int not null,
  form_id text not null,
  period text not null,
  status text not null,
  version int not null,
  action_count int not null,
  cells jsonb not null,
  returned_cells int not null,
  first_submitted_at timestamptz,
  submitted_at timestamptz,
  submitted_by text,
  submitted_by_account uuid,
  approved_at timestamptz,
  urged_at timestamptz,
  primary key (county_id, org_id, form_id, period)
);
select secure_table('submission', 'org_id');
create index submission_by_period on submission (county_id, period, form_id);
create index submission_by_status on submission (county_id, status) where status in ('submitted', 'returned');

-- A filled template somebody uploaded: checked first, saved as drafts all or nothing. org_id is the jurisdiction it was
-- checked for. The files lie in the data directory: the upload under its digest, the marked workbook under the import's id.
create table workbook_import (
  county_id int not null,
  id uuid not null,
  org_id int not null,
  account_id uuid,
  file_name text not null,
  digest text not null,
  status text not null check (status in ('previewed', 'committed')),
  account jsonb not null,
  forms jsonb not null,
  has_annotated boolean not null,
  seconds numeric not null,
  created_at timestamptz not null,
  created_by text not null,
  primary key (county_id, id)
);
select secure_table('workbook_import', 'org_id', 'select, insert, update');
