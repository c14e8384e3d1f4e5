-- `exists (…)` may be answered from a hash over every resident of the county, however few records are asked for, and was for the
-- fifty people of a list. A scalar subquery is always looked up by key.
alter policy within_jurisdiction on record_action
  using (county_id = (select scope_county()) and (select true from resident r where r.county_id = record_action.county_id and r.id = record_action.resident_id))
  with check (county_id = (select scope_county()) and (select true from resident r where r.county_id = record_action.county_id and r.id = record_action.resident_id));
