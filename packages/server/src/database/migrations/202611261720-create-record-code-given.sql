-- Health record codes given later than the record was opened: to whom, by whom; only ever appended. command_id: what was given at one time.
create table record_code_given (
  county_id int not null,
  code text not null,
  resident_id bigint not null,
  org_id int not null,
  command_id uuid not null,
  given_at timestamptz not null,
  given_by text not null,
  primary key (county_id, code)
);
create index record_code_given_by_time on record_code_given (county_id, given_at, code);
select secure_table('record_code_given', 'org_id', 'select, insert');

-- Who lives here and has no code.
create index resident_without_code on resident (county_id, org_id, id) where record_code is null and status in ('here', 'lost');
