-- Random re-checks of records: what was drawn from how many, and what was found. digest: SM3 over the sorted ids of the candidates, one a line,
-- fixed before the seed was made, so that anybody can draw again and get the same.
create table recheck (
  county_id int not null,
  id uuid not null,
  org_id int not null,
  worker text,
  worker_name text,
  from_day date not null,
  to_day date not null,
  confidence smallint not null check (confidence in (90, 95, 99)),
  margin numeric not null check (margin > 0 and margin < 1),
  population int not null,
  size int not null,
  digest text not null,
  seed text not null,
  drawn_at timestamptz not null,
  drawn_by text not null,
  primary key (county_id, id)
);
create index recheck_by_org on recheck (county_id, org_id, drawn_at);

create table recheck_item (
  county_id int not null,
  recheck_id uuid not null,
  nth int not null,
  org_id int not null,
  resident_id bigint not null,
  record_id uuid not null,
  primary key (county_id, recheck_id, nth)
);

-- Only ever appended: the last result of an item counts.
create table recheck_result (
  county_id int not null,
  recheck_id uuid not null,
  nth int not null,
  seq int not null,
  org_id int not null,
  result text not null check (result in ('matches', 'differs', 'not_reached')),
  note text,
  checked_at timestamptz not null,
  checked_by text not null,
  primary key (county_id, recheck_id, nth, seq)
);

select secure_table('recheck', 'org_id', 'select, insert');
select secure_table('recheck_item', 'org_id', 'select, insert');
select secure_table('recheck_result', 'org_id', 'select, insert');
