create sequence org_unit_id_seq as int;
grant usage on sequence org_unit_id_seq to taizhang_app, taizhang_system;

-- county_id is the id of the root unit: the county's own row has county_id = id.
create table org_unit (
  county_id int not null,
  id int not null default nextval('org_unit_id_seq'),
  code text not null,
  name text not null,
  name_en text not null default '',
  kind text not null,
  opened_on date not null,
  closed_on date,
  merged_into int,
  credit_code text,
  sort_order int not null default 0,
  primary key (county_id, id),
  unique (county_id, code),
  foreign key (county_id, merged_into) references org_unit (county_id, id),
  check (closed_on is null or closed_on >= opened_on)
);

create table org_placement (
  county_id int not null,
  unit_id int not null,
  parent_id int,
  valid_from date not null,
  valid_to date,
  primary key (county_id, unit_id, valid_from),
  foreign key (county_id, unit_id) references org_unit (county_id, id),
  foreign key (county_id, parent_id) references org_unit (county_id, id),
  check (valid_to is null or valid_to > valid_from),
  check (parent_id <> unit_id)
);

-- The structure of the organisation is not secret inside the county: a clinic may see who its county hospital is.
select secure_table('org_unit', null, 'select, insert, update');
select secure_table('org_placement');

-- Changes with every change of the tree, so that a server process can tell that its copy is old. Random rather than
-- counted: a copy read inside a transaction that was then rolled back can never match a later version.
create table org_version (
  county_id int primary key,
  version uuid not null
);
select secure_table('org_version', null, 'select, insert, update');

create function renew_org_version() returns trigger language plpgsql as $$
begin
  insert into org_version (county_id, version)
    select county_id, gen_random_uuid() from (select distinct county_id from changed) county
    on conflict (county_id) do update set version = excluded.version;
  return null;
end $$;

create trigger renew_version_after_insert after insert on org_unit
  referencing new table as changed for each statement execute function renew_org_version();
create trigger renew_version_after_update after update on org_unit
  referencing new table as changed for each statement execute function renew_org_version();
create trigger renew_version_after_insert after insert on org_placement
  referencing new table as changed for each statement execute function renew_org_version();
create trigger renew_version_after_update after update on org_placement
  referencing new table as changed for each statement execute function renew_org_version();
create trigger renew_version_after_delete after delete on org_placement
  referencing old table as changed for each statement execute function renew_org_version();
