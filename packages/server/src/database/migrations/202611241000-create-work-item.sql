-- Work with a clock. A record is the truth and is never changed; work_item holds what its records make of it, for lists and locks.
-- org_id, opened_by: the unit and the person that opened it. opening: what it was before its first record.
-- item: what opening and records make of it, as @taizhang/workflow has it. bound: metric and unit of the figure that closes it.
create table work_item (
  county_id int not null,
  id uuid not null,
  org_id int not null,
  procedure text not null,
  year smallint not null,
  number int not null,
  opened_by uuid,
  title text not null,
  state text not null,
  is_final boolean not null,
  opening json not null,
  item json not null,
  bound json,
  version int not null,
  due_on date,
  due_clock text,
  is_late boolean not null,
  cause text,
  opened_on date not null,
  closed_on date,
  -- When a reminder may next have come due; null: none is expected.
  sweep_at timestamptz,
  primary key (county_id, id),
  unique (county_id, procedure, year, number)
);
create unique index work_item_cause on work_item (county_id, cause) where cause is not null and not is_final;
create index work_item_by_due on work_item (county_id, due_on, id) where not is_final;
create index work_item_by_day on work_item (county_id, opened_on, id);
create index work_item_to_sweep on work_item (county_id, sweep_at) where sweep_at is not null;

-- Who is what to an item, a unit or one person of it. waits: the next step is theirs.
create table work_party (
  county_id int not null,
  item_id uuid not null,
  nth smallint not null,
  relation text not null,
  org_id int not null,
  account_id uuid,
  waits boolean not null,
  has_acted boolean not null,
  primary key (county_id, item_id, nth)
);
create index work_party_waiting on work_party (county_id, org_id, item_id) where waits;
create index work_party_by_org on work_party (county_id, org_id, item_id);

create table work_record (
  county_id int not null,
  item_id uuid not null,
  version int not null,
  record json not null,
  primary key (county_id, item_id, version)
);

-- What somebody wanted to do and a condition did not let through, with the judgement of that moment.
create table work_refusal (
  county_id int not null,
  id uuid not null,
  item_id uuid not null,
  version int not null,
  action text not null,
  refused_at timestamptz not null,
  account_id uuid,
  refused_to text not null,
  org_id int not null,
  sentence json not null,
  primary key (county_id, id)
);
create index work_refusal_of on work_refusal (county_id, item_id);

-- One row for each occasion; the key makes a sweep that runs twice, late or beside another tell once.
create table work_notice (
  county_id int not null,
  id bigint generated always as identity,
  key text not null,
  item_id uuid not null,
  org_id int not null,
  account_id uuid,
  tone text not null check (tone in ('remind', 'urge', 'escalate', 'told')),
  words json not null,
  told_at timestamptz not null,
  primary key (county_id, id),
  unique (county_id, key)
);
create index work_notice_of on work_notice (county_id, org_id, told_at);

create table work_notice_read (
  county_id int not null,
  account_id uuid not null,
  read_until timestamptz not null,
  primary key (county_id, account_id)
);

-- Files handed in. The bytes lie in the data directory under the id; the digest (SHA-256) says which they are. item_id: set by the action that hands it in.
create table work_evidence (
  county_id int not null,
  id uuid not null,
  item_id uuid,
  org_id int not null,
  name text not null,
  media_type text not null,
  size int not null,
  digest text not null,
  uploaded_at timestamptz not null,
  account_id uuid,
  uploaded_by text not null,
  primary key (county_id, id)
);
create index work_evidence_of on work_evidence (county_id, item_id) where item_id is not null;

select secure_table('work_party', 'org_id', 'select');
select secure_table('work_notice', 'org_id', 'select');
select secure_table('work_notice_read', null, 'select, insert, update');
grant insert, update, delete on work_party to taizhang_system;
grant insert on work_notice to taizhang_system;
grant usage, select on sequence work_notice_id_seq to taizhang_system;

-- An item is seen by whoever has the unit that opened it in the jurisdiction, or any of its parties: an assisting unit stands beside the lead.
-- What belongs to an item is seen by whoever sees the item. The policies of the inner tables apply within.
create policy within_jurisdiction on work_item to taizhang_app using (
  county_id = (select scope_county())
  and ((select scope_whole_county()) or org_id in (select unnest(scope_orgs())) or exists (select from work_party p where p.county_id = work_item.county_id and p.item_id = work_item.id)));
create policy within_jurisdiction on work_record to taizhang_app using (
  county_id = (select scope_county()) and exists (select from work_item i where i.county_id = work_record.county_id and i.id = work_record.item_id));
create policy within_jurisdiction on work_refusal to taizhang_app using (
  county_id = (select scope_county()) and exists (select from work_item i where i.county_id = work_refusal.county_id and i.id = work_refusal.item_id));
create policy within_jurisdiction on work_evidence to taizhang_app using (
  county_id = (select scope_county())
  and (org_id in (select unnest(scope_orgs())) or exists (select from work_item i where i.county_id = work_evidence.county_id and i.id = work_evidence.item_id)));

do $$
declare
  name text;
begin
  foreach name in array array['work_item', 'work_record', 'work_refusal', 'work_evidence'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy of_the_server on %I to taizhang_system using (true) with check (true)', name);
    execute format('grant select on %I to taizhang_app', name);
    execute format('grant select, insert, update on %I to taizhang_system', name);
  end loop;
end $$;
