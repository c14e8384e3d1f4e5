-- Views of the list of items that somebody keeps under a name. filter: box, procedure, state, org, text, level and sort as the route of the list has them.
create table item_view (
  county_id int not null,
  account_id uuid not null,
  id uuid not null,
  name text not null,
  filter json not null,
  is_default boolean not null,
  created_at timestamptz not null,
  primary key (county_id, account_id, id),
  unique (county_id, account_id, name)
);
create unique index item_view_default on item_view (county_id, account_id) where is_default;

select secure_table('item_view');
