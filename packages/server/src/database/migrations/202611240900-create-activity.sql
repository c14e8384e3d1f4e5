-- What institutions did for the public at large: lectures, posters, consultations. Names nobody. activity holds what counts today;
-- it follows from activity_action, which is only ever appended.
create table activity (
  county_id int not null,
  id uuid not null,
  org_id int not null,
  form smallint not null,
  happened_on date not null,
  fields json not null,
  version int not null,
  withdrawn boolean not null default false,
  primary key (county_id, id)
);
create index activity_by_org on activity (county_id, org_id, happened_on);

create table activity_action (
  county_id int not null,
  activity_id uuid not null,
  seq int not null,
  org_id int not null,
  -- 1 entered, 2 corrected, 3 withdrawn
  kind smallint not null check (kind in (1, 2, 3)),
  happened_on date,
  fields json,
  reason text,
  acted_at timestamptz not null,
  account_id uuid,
  acted_by text not null,
  primary key (county_id, activity_id, seq)
);

select secure_table('activity', 'org_id', 'select, insert, update');
select secure_table('activity_action', 'org_id', 'select, insert');
