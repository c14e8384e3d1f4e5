-- Uploaded lists of residents: the answer that was given. The files lie sealed in the data directory; rows of the account name nobody.
create table resident_import (
  county_id int not null,
  id uuid not null,
  org_id int not null,
  account_id uuid,
  file_name text not null,
  digest text not null,
  status text not null check (status in ('previewed', 'committed')),
  account jsonb not null,
  has_annotated boolean not null,
  seconds numeric not null,
  created_at timestamptz not null,
  created_by text not null,
  primary key (county_id, id)
);
select secure_table('resident_import', 'org_id', 'select, insert, update');
