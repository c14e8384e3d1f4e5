-- Lists of items must not take longer the more items there are: each reads the first rows of an index in the order it shows them.

-- What lists sort and filter by stands beside each party. box: whose list of that party it is in: 0 waits, 1 has acted, 2 neither.
alter table work_party
  add column procedure text,
  add column number int,
  add column is_final boolean,
  add column due_on date,
  add column opened_on date,
  add column box smallint not null generated always as (case when waits then 0 when has_acted then 1 else 2 end) stored;
update work_party p set procedure = i.procedure, number = i.number, is_final = i.is_final, due_on = i.due_on, opened_on = i.opened_on
  from work_item i where i.county_id = p.county_id and i.id = p.item_id;
alter table work_party
  alter column procedure set not null, alter column number set not null, alter column is_final set not null, alter column opened_on set not null;

drop index work_party_waiting, work_party_by_org;
create index work_party_in_box on work_party (county_id, org_id, box, is_final, due_on, opened_on desc, item_id) include (account_id, procedure, number);
create index work_party_by_due on work_party (county_id, org_id, is_final, due_on, opened_on desc, item_id) include (account_id, procedure, number, box);
create index work_party_by_procedure on work_party (county_id, org_id, procedure, is_final, due_on, opened_on desc, item_id) include (account_id, number, box);
create index work_party_by_day on work_party (county_id, org_id, opened_on desc, number desc, item_id) include (account_id, procedure, is_final, due_on, box);
create index work_party_of_person on work_party (county_id, account_id, box, is_final, due_on, opened_on desc, item_id) where account_id is not null;

drop index work_item_by_due, work_item_by_day;
create index work_item_by_due on work_item (county_id, is_final, due_on, opened_on desc, id);
create index work_item_by_procedure on work_item (county_id, procedure, is_final, due_on, opened_on desc, id);
create index work_item_by_day on work_item (county_id, opened_on desc, number desc, id);
create index work_item_by_opener on work_item (county_id, opened_by, is_final, due_on, opened_on desc, id);
create index work_item_by_org on work_item (county_id, org_id, is_final, due_on, opened_on desc, id);

-- Words as they are compared: case, width and blanks do not count.
create function search_words(given text) returns text language sql immutable parallel safe
  return lower(regexp_replace(normalize(given, nfkc), '\s+', '', 'g'));

-- Pieces of one and two characters, or of two only: Chinese has no blanks between words, so any two neighbours may be looked for.
create function search_grams(words text, shortest int) returns text[] language sql immutable parallel safe
  return array(select distinct substr(words, at, size) from generate_series(1, length(words)) at, generate_series(shortest, 2) size where at + size - 1 <= length(words));

-- Finding items by words of the title. The words never change, marks (procedure, open or closed, units) seldom; what lists sort by changes
-- with every action but is in no index, so that the index is left alone. Read by the server only; what it finds is read again as the user.
create table work_search (
  county_id int not null,
  item_id uuid not null,
  words text not null,
  marks text[] not null,
  number int not null,
  is_final boolean not null,
  due_on date,
  opened_on date not null,
  primary key (county_id, item_id)
) with (fillfactor = 85);
create index work_search_by_gram on work_search using gin (search_grams(words, 1), marks) with (fastupdate = off);
alter table work_search enable row level security;
create policy of_the_server on work_search to taizhang_system using (true) with check (true);
grant select, insert, update on work_search to taizhang_system;

create function search_marks(of_item work_item) returns text[] language sql stable parallel safe
  return array['p:' || of_item.procedure, case when of_item.is_final then 's:closed' else 's:open' end]
    || array(select distinct 'u:' || unit from (select of_item.org_id union select p.org_id from work_party p where p.county_id = of_item.county_id and p.item_id = of_item.id) as units (unit) order by 1);

insert into work_search (county_id, item_id, words, marks, number, is_final, due_on, opened_on)
  select county_id, id, search_words(title), search_marks(i), number, is_final, due_on, opened_on from work_item i;

-- Whoever moves a due day or ends an item moves it in the lists, in the same transaction.
create function move_item_in_lists() returns trigger language plpgsql as $$
begin
  update work_party set is_final = new.is_final, due_on = new.due_on where county_id = new.county_id and item_id = new.id;
  update work_search set is_final = new.is_final, due_on = new.due_on where county_id = new.county_id and item_id = new.id;
  return null;
end $$;
create trigger moved_in_lists after update of is_final, due_on on work_item for each row
  when (old.is_final <> new.is_final or old.due_on is distinct from new.due_on) execute function move_item_in_lists();

-- Reminders may be counted in working days: when the holidays change, every open item is looked at again.
create function sweep_items_again() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update work_item set sweep_at = 'epoch' where not is_final and county_id in (select county_id from changed);
  return null;
end $$;
create trigger sweep_again_after_insert after insert on holiday_day referencing new table as changed for each statement execute function sweep_items_again();
create trigger sweep_again_after_delete after delete on holiday_day referencing old table as changed for each statement execute function sweep_items_again();
-- Until now an item was looked at every midnight; from now on when it has something to say. The first look says when that is.
update work_item set sweep_at = 'epoch' where sweep_at is not null;

-- Two who act at once act one after the other. Users may not write the table, so that its owner locks the row for them.
create function lock_work_item(of_county int, of_item uuid) returns void language sql security definer set search_path = pg_catalog, public
  begin atomic select 1 from work_item where county_id = of_county and id = of_item for update; end;
