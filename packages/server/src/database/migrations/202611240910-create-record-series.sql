-- 居民健康档案编码: each unit's first twelve digits (area, township, village) and the last serial given. Given by the server alone; the row
-- is held until the registration ends, so that two at one time never get the same number.
create table record_series (
  county_id int not null,
  org_id int not null,
  prefix text not null check (prefix ~ '^[0-9]{12}$'),
  last_serial int not null check (last_serial between 0 and 99999),
  primary key (county_id, org_id),
  unique (county_id, prefix)
);

alter table record_series enable row level security;
create policy of_the_server on record_series to taizhang_system using (true) with check (true);
grant select, insert, update on record_series to taizhang_system;

drop index resident_by_record_code;
create unique index resident_by_record_code on resident (county_id, record_code) where record_code is not null;
