-- What somebody who looked says of a difference between what was submitted and what the register counts; only ever appended, each holds for the two
-- values it was written about. figure: the register's metric.
create table difference_explanation (
  county_id int not null,
  id uuid not null,
  figure text not null,
  org_id int not null,
  period text not null,
  submitted numeric not null,
  registered numeric not null,
  reason text not null check (reason in ('records_missing', 'definition', 'return_wrong', 'timing', 'other')),
  words text not null,
  explained_at timestamptz not null,
  explained_by text not null,
  account_id uuid,
  primary key (county_id, id)
);
create index difference_explanation_of on difference_explanation (county_id, period, org_id, figure);
select secure_table('difference_explanation', 'org_id', 'select, insert');

-- What it was handed out as, once closed too.
create index work_item_by_cause on work_item (county_id, cause) where cause is not null;
