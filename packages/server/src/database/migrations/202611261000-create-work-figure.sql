-- Figures of items: what each item adds to the counts of a unit, by day, from its records alone (figureEntries of @taizhang/workflow).
-- What happened lies on from_day; what stands holds at the end of every day from from_day until before until_day.
create table work_figure (
  county_id int not null,
  item_id uuid not null,
  nth smallint not null,
  org_id int not null,
  procedure text not null,
  count text not null,
  is_standing boolean not null,
  from_day date not null,
  until_day date not null default 'infinity',
  amount numeric not null,
  primary key (county_id, item_id, nth)
);
create index work_figure_happened on work_figure (county_id, org_id, from_day) where not is_standing;
create index work_figure_standing on work_figure (county_id, org_id, until_day) where is_standing;

-- Units that have, or had, items of a procedure: from January of since_year each month has its figures, be they 0.
create table work_figure_unit (
  county_id int not null,
  org_id int not null,
  procedure text not null,
  since_year smallint not null,
  primary key (county_id, org_id, procedure)
);

-- Up to which day figures were told to the ledger, and by which procedures and working days entries were made.
create table work_figure_state (
  county_id int not null primary key,
  told_to date not null,
  made_by text not null
);

-- Items whose figures are to be made anew; written by a trigger, so that no way of storing an item goes round it.
create table work_changed (
  county_id int not null,
  id bigint generated always as identity,
  item_id uuid not null,
  primary key (county_id, id)
);
insert into work_changed (county_id, item_id) select county_id, id from work_item;

select secure_table('work_figure', 'org_id', 'select');
select secure_table('work_figure_unit', 'org_id', 'select');
select secure_table('work_figure_state', null, 'select');
select secure_table('work_changed', null, 'select');
grant insert, update, delete on work_figure, work_figure_unit, work_figure_state, work_changed to taizhang_system;

-- As the owner: whoever acts on an item need not know that figures follow.
create function note_changed_item() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into work_changed (county_id, item_id) values (new.county_id, new.id);
  return null;
end $$;
create trigger figures_follow after insert or update of version on work_item for each row execute function note_changed_item();

alter table fact_batch drop constraint fact_batch_kind_check;
alter table fact_batch add constraint fact_batch_kind_check check (kind in ('submission', 'import', 'manual', 'demo', 'standing', 'items'));
