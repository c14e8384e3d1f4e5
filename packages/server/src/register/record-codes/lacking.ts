/** Who lives here and has no code, in the words of the index; who died or moved away needs none. $1 the county, $2 the units. */
export const LACKING = "county_id = $1 and org_id = any($2::int[]) and record_code is null and status in ('here', 'lost')";
