-- Rules by which items are opened by themselves. Every change is a version of its own; the newest counts, the former ones stay.
-- org_id, account_id: the unit it belongs to and whoever set this version, in whose name it opens items. content: as openingRuleSchema of the contract has it.
create table opening_rule (
  county_id int not null,
  id uuid not null,
  version int not null,
  org_id int not null,
  content json not null,
  reason text,
  set_at timestamptz not null,
  account_id uuid not null,
  set_by text not null,
  primary key (county_id, id, version)
);

-- What a rule opened. The key is the cause: two servers that come to the same end at once open one item.
-- org_id: the unit that was behind; nth: which of the year; why: the sentence it was opened with.
create table opening_rule_item (
  county_id int not null,
  rule_id uuid not null,
  metric_key int not null,
  org_id int not null,
  year smallint not null,
  nth smallint not null,
  item_id uuid not null,
  rule_version int not null,
  why json not null,
  primary key (county_id, rule_id, metric_key, org_id, year, nth)
);
create unique index opening_rule_item_of on opening_rule_item (county_id, item_id);

select secure_table('opening_rule', 'org_id', 'select, insert');
select secure_table('opening_rule_item', 'org_id', 'select, insert');
