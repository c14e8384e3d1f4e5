-- Who came into a household, left it, or became something else in it; only ever appended. address_before: sealed, where the address was replaced.
create table household_change (
  county_id int not null,
  id bigint generated always as identity,
  resident_id bigint not null,
  from_household bigint,
  to_household bigint not null,
  role_before text,
  role_after text not null,
  address_before bytea,
  reason text not null,
  changed_at timestamptz not null,
  changed_by text not null,
  account_id uuid,
  primary key (county_id, id)
);
create index household_change_of on household_change (county_id, resident_id);
create index household_change_from on household_change (county_id, from_household) where from_household is not null;
create index household_change_to on household_change (county_id, to_household);

-- Seen by whoever sees the resident: history moves with the person.
alter table household_change enable row level security;
create policy within_jurisdiction on household_change to taizhang_app
  using (county_id = (select scope_county()) and exists (select 1 from resident r where r.county_id = household_change.county_id and r.id = household_change.resident_id))
  with check (county_id = (select scope_county()) and exists (select 1 from resident r where r.county_id = household_change.county_id and r.id = household_change.resident_id));
create policy of_the_server on household_change to taizhang_system using (true) with check (true);
grant select, insert on household_change to taizhang_app, taizhang_system;
-- Only what is sealed may change, and only its seal: when keys are changed.
grant update (address_before) on household_change to taizhang_system;
