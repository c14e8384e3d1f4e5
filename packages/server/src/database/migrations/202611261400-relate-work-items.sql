-- Items that belong together. parent_id: the item this one is a part of, given when it is opened and never changed.
alter table work_item add column parent_id uuid, add check (parent_id <> id), add foreign key (county_id, parent_id) references work_item (county_id, id);
create index work_item_by_parent on work_item (county_id, parent_id) where parent_id is not null;

-- An item linked to another, or to a figure (metric and unit). A link is taken off with a reason and stays listed.
create table work_link (
  county_id int not null,
  id uuid not null,
  from_item uuid not null,
  kind text not null check (kind in ('duplicate', 'related', 'caused_by', 'recheck_of', 'figure')),
  to_item uuid,
  metric_id text,
  org_id int,
  reason text not null,
  linked_at timestamptz not null,
  linked_by json not null,
  unlinked_at timestamptz,
  unlinked_by json,
  unlink_reason text,
  primary key (county_id, id),
  foreign key (county_id, from_item) references work_item (county_id, id),
  foreign key (county_id, to_item) references work_item (county_id, id),
  check (from_item <> to_item),
  check ((kind = 'figure') = (to_item is null) and (kind = 'figure') = (metric_id is not null and org_id is not null)),
  check ((unlinked_at is null) = (unlink_reason is null))
);
create unique index work_link_once on work_link (county_id, from_item, to_item) where to_item is not null and unlinked_at is null;
create unique index work_link_figure_once on work_link (county_id, from_item, metric_id, org_id) where metric_id is not null and unlinked_at is null;
create index work_link_to on work_link (county_id, to_item) where to_item is not null;
create index work_link_of_figure on work_link (county_id, metric_id, org_id) where metric_id is not null;

-- A link is seen by whoever sees one of its ends; what they see of the other end the server decides.
alter table work_link enable row level security;
create policy within_jurisdiction on work_link to taizhang_app using (
  county_id = (select scope_county()) and exists (select from work_item i where i.county_id = work_link.county_id and i.id in (work_link.from_item, work_link.to_item)));
create policy of_the_server on work_link to taizhang_system using (true) with check (true);
grant select on work_link to taizhang_app;
grant select, insert, update on work_link to taizhang_system;
