-- The register: residents, what was done for them, and where they stand. Names, numbers, phones and addresses are stored
-- encrypted and nowhere else; they are found by keyed digests (resident_token). The keys are not in the database.

-- Short keys for the forms of programmes (programme/kind), so that a row of a visit stays small.
create table record_form (
  key smallint generated always as identity primary key,
  programme text not null,
  kind text not null,
  unique (programme, kind)
);

create table household (
  county_id int not null,
  id bigint generated always as identity,
  org_id int not null,
  address bytea,
  primary key (county_id, id)
);

-- org_id: the unit that answers for the resident, or answered last. wake_on: first day on which a standing can change by itself.
create table resident (
  county_id int not null,
  id bigint generated always as identity,
  org_id int not null,
  household_id bigint,
  -- head, spouse, child, parent, other
  household_role text,
  sex smallint not null check (sex in (0, 1, 2, 9)),
  born_on date not null,
  name bytea not null,
  identity_kind text not null check (identity_kind in ('id_card', 'birth_certificate', 'passport', 'hk_macao_taiwan', 'none')),
  identity_state text not null check (identity_state in ('verified', 'to_verify', 'none')),
  identity_number bytea,
  phone bytea,
  address bytea,
  -- 1 户籍, 2 非户籍
  residence_kind smallint not null default 1 check (residence_kind in (1, 2)),
  -- 17 digits; not a personal identifier: area, village and a serial number.
  record_code text,
  status text not null default 'here' check (status in ('here', 'moved_out', 'died', 'lost', 'merged')),
  merged_into bigint,
  version int not null default 1,
  last_seq int not null default 0,
  wake_on date,
  -- Day of the standings stored; months from its own on hold what they say.
  assessed_on date,
  created_at timestamptz not null,
  created_by text not null,
  primary key (county_id, id)
);
create index resident_by_org on resident (county_id, org_id, id);
create index resident_by_household on resident (county_id, household_id) where household_id is not null;
create index resident_by_record_code on resident (county_id, record_code) where record_code is not null;
create index resident_to_wake on resident (county_id, wake_on) where wake_on is not null;

-- Keyed digests of what people search by. kind: 1 name, 2 beginning of a name, 3 beginning of its pinyin initials,
-- 4 certificate number, 5 its last four, 6 phone, 7 its last four. org_id follows the resident.
create table resident_token (
  county_id int not null,
  kind smallint not null,
  token bigint not null,
  resident_id bigint not null,
  org_id int not null,
  primary key (county_id, kind, token, resident_id)
);
create index resident_token_of on resident_token (county_id, resident_id);

-- What was done to the records of a resident, only ever appended. Corrections name what they correct and why.
create table record_action (
  county_id int not null,
  resident_id bigint not null,
  seq int not null,
  kind smallint not null check (kind in (1, 2, 3)),
  record_id uuid not null,
  form smallint,
  happened_on date,
  org_id int,
  fields json,
  reason text,
  acted_at timestamptz not null,
  account_id uuid,
  acted_by text not null,
  primary key (county_id, resident_id, seq)
);
create index record_action_by_account on record_action (county_id, account_id, acted_at) where account_id is not null;

-- Derived from record_action alone, kept in the transaction that appends to it. counts: bits, in the order the programme declares its counts.
create table standing (
  county_id int not null,
  resident_id bigint not null,
  programme smallint not null,
  org_id int not null,
  counts int not null,
  due_kind text,
  due_what json,
  due_from date,
  due_by date,
  doubts smallint not null,
  valid_until date,
  assessed_on date not null,
  primary key (county_id, resident_id, programme)
);
create index standing_due on standing (county_id, org_id, due_by) where due_by is not null;
create index standing_by_org on standing (county_id, programme, org_id, resident_id);

-- Residents counted, and events, per institution and month; moved by the difference a record makes. published: what the ledger says.
create table standing_count (
  county_id int not null,
  org_id int not null,
  metric_key int not null,
  year smallint not null,
  slot smallint not null,
  n numeric not null,
  published numeric,
  primary key (county_id, org_id, metric_key, year, slot)
);
create index standing_count_unpublished on standing_count (county_id) where n is distinct from published;

-- Up to which day standings were carried forward, and from which month counts are kept.
create table register_state (
  county_id int not null primary key,
  first_month date not null,
  counted_to date not null
);

-- Every look at an unmasked name, number, phone or address, with the reason given.
create table identity_reveal (
  county_id int not null,
  id bigint generated always as identity,
  resident_id bigint not null,
  account_id uuid,
  revealed_by text not null,
  revealed_at timestamptz not null,
  fields text[] not null,
  reason text not null,
  primary key (county_id, id)
);

alter table fact_batch drop constraint fact_batch_kind_check;
alter table fact_batch add constraint fact_batch_kind_check check (kind in ('submission', 'import', 'manual', 'demo', 'standing'));

grant select on record_form to taizhang_app;
grant select, insert on record_form to taizhang_system;
select secure_table('household', 'org_id', 'select, insert, update');
select secure_table('resident', 'org_id', 'select, insert, update');
select secure_table('resident_token', 'org_id');
select secure_table('standing', 'org_id');
select secure_table('standing_count', 'org_id');
select secure_table('register_state', null, 'select, insert, update');
select secure_table('identity_reveal', null, 'select, insert');

-- A record is seen by whoever sees the resident, wherever it was made: history moves with the person.
alter table record_action enable row level security;
create policy within_jurisdiction on record_action to taizhang_app
  using (county_id = (select scope_county()) and exists (select 1 from resident r where r.county_id = record_action.county_id and r.id = record_action.resident_id))
  with check (county_id = (select scope_county()) and exists (select 1 from resident r where r.county_id = record_action.county_id and r.id = record_action.resident_id));
create policy of_the_server on record_action to taizhang_system using (true) with check (true);
grant select, insert on record_action to taizhang_app, taizhang_system;

-- Bulk loading and the rebuild COPY into these; row-level security does not apply to the loader (roles.ts).
grant insert on household, resident, resident_token, record_action, standing, standing_count to taizhang_loader;
