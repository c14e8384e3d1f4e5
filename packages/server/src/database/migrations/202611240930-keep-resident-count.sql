-- Lists and overviews of a county must not take longer the more people it has.

-- Due lists take the first of each unit in this order; what is overdue is counted from the index alone.
drop index standing_due;
create index standing_due on standing (county_id, org_id, due_by, resident_id) include (programme) where due_by is not null;
create index standing_doubtful on standing (county_id, org_id, programme) where doubts > 0;

-- Residents a unit answers for and who are here (or lost), kept by difference wherever a row of `resident` comes from.
create table resident_count (
  county_id int not null,
  org_id int not null,
  n int not null,
  primary key (county_id, org_id)
);
insert into resident_count (county_id, org_id, n) select county_id, org_id, count(*) from resident where status in ('here', 'lost') group by county_id, org_id;
select secure_table('resident_count', 'org_id', 'select');

-- As the owner: who moves a resident away does not see the unit they move to.
create function add_residents_to_count() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into resident_count (county_id, org_id, n)
  select county_id, org_id, count(*) from added where status in ('here', 'lost') group by county_id, org_id order by county_id, org_id
  on conflict (county_id, org_id) do update set n = resident_count.n + excluded.n;
  return null;
end $$;
create trigger count_added after insert on resident referencing new table as added for each statement execute function add_residents_to_count();

create function move_resident_in_count() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into resident_count (county_id, org_id, n)
  select county_id, org_id, sum(by)
  from (values (old.county_id, old.org_id, case when old.status in ('here', 'lost') then -1 else 0 end), (new.county_id, new.org_id, case when new.status in ('here', 'lost') then 1 else 0 end)) as moved (county_id, org_id, by)
  group by county_id, org_id having sum(by) <> 0 order by county_id, org_id
  on conflict (county_id, org_id) do update set n = resident_count.n + excluded.n;
  return null;
end $$;
create trigger count_moved after update of org_id, status on resident for each row
  when (old.org_id <> new.org_id or old.status <> new.status) execute function move_resident_in_count();
