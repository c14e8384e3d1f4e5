-- What a unit or a person opened, newest first: without it a clinic that opened nothing would wait until a million items are looked through.
create index work_item_by_org_and_day on work_item (county_id, org_id, opened_on desc, number desc, id);
create index work_item_by_opener_and_day on work_item (county_id, opened_by, opened_on desc, number desc, id);

-- What was told about one item, for its course.
create index work_notice_about on work_notice (county_id, item_id);
