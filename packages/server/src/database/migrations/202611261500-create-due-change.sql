-- A change of what due days are reckoned by: the holidays of a year, or a limit the county sets for itself. before, after: what was stored
-- and what is, so that the calendar of any past day can be read again. moves: how many due days it moved.
create table due_change (
  county_id int not null,
  id uuid not null,
  nth bigint generated always as identity,
  kind text not null check (kind in ('holidays', 'limit')),
  subject text not null,
  source text not null,
  before json,
  after json not null,
  changed_at timestamptz not null,
  account_id uuid,
  changed_by text not null,
  moves int not null,
  primary key (county_id, id)
);
create index due_change_by_nth on due_change (county_id, nth);
select secure_table('due_change', null, 'select, insert');
grant usage, select on sequence due_change_nth_seq to taizhang_app, taizhang_system;

-- One due day that moved: a line of the change's list and an entry in the course of its item. steps: the new calculation.
-- before_due, after_due: a day, or the hour of a limit in hours.
-- applied_at: when the item was given the day and its unit told; null: still to be done.
create table due_move (
  county_id int not null,
  change_id uuid not null,
  item_id uuid not null,
  clock text not null,
  before_due text not null,
  after_due text not null,
  steps json not null,
  applied_at timestamptz,
  primary key (county_id, change_id, item_id, clock)
);
create index due_move_of on due_move (county_id, item_id);
create index due_move_to_apply on due_move (county_id, item_id) where applied_at is null;

-- A move is seen by whoever sees its item; the server writes it.
alter table due_move enable row level security;
create policy within_jurisdiction on due_move to taizhang_app using (
  county_id = (select scope_county()) and exists (select from work_item i where i.county_id = due_move.county_id and i.id = due_move.item_id));
create policy of_the_server on due_move to taizhang_system using (true) with check (true);
grant select on due_move to taizhang_app;
grant select, insert, update on due_move to taizhang_system;

-- Limits the county sets for itself, each with its rule; a later one replaces an earlier one from its day on. length null: back to the example of the pack.
create table local_limit (
  county_id int not null,
  id bigint generated always as identity,
  procedure text not null,
  clock text not null,
  length json,
  document text not null,
  clause text not null,
  valid_from date not null,
  -- Items open already when it was entered take it as well, whatever day they were opened.
  reaches_open boolean not null,
  change_id uuid not null,
  recorded_at timestamptz not null,
  account_id uuid,
  recorded_by text not null,
  primary key (county_id, id)
);
select secure_table('local_limit', null, 'select, insert');
grant usage, select on sequence local_limit_id_seq to taizhang_app, taizhang_system;
