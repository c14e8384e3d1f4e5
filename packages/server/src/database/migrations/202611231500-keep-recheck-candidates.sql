-- The list a re-check was drawn from, sorted, so that outsiders can draw again: records entered or withdrawn later would change a list made anew.
-- is_seed_announced: people told the seed before the draw (dice, a public lottery); otherwise the machine made it after the list was fixed.
alter table recheck add column candidates uuid[], add column is_seed_announced boolean not null default false;

-- What one worker without an account entered; those with one have record_action_by_account.
create index record_action_by_name on record_action (county_id, org_id, acted_by) where account_id is null and kind = 1;
