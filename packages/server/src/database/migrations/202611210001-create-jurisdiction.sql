-- Jurisdiction in the database: what withScope() set for the transaction, and the one way to protect a table with it.

create collation zh_pinyin (provider = icu, locale = 'zh-u-co-pinyin');

create function scope_county() returns int language sql stable parallel safe
  as $$ select nullif(current_setting('app.county', true), '')::int $$;

create function scope_whole_county() returns boolean language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.whole_county', true), '')::boolean, false) $$;

create function scope_orgs() returns int[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.orgs', true), '')::int[], '{}') $$;

-- Protects a table. Call it once in the migration that creates the table:
--
--   select secure_table('fact', 'org_id');                       rows belong to an organisation
--   select secure_table('setting');                              rows belong to the county only
--   select secure_table('audit_entry', null, 'select, insert');  fewer rights for users and for the server itself
--
-- The table must have county_id. A user's transaction (taizhang_app) sees and writes only rows of the county, and, where
-- an organisation is named, of the organisations in its scope. The server's own work (taizhang_system) sees every row.
-- The (select …) around the functions makes the planner ask once for a query instead of once for a row.
create function secure_table(target regclass, org_column name default null, rights text default 'select, insert, update, delete')
  returns void language plpgsql as $$
declare
  condition text := 'county_id = (select scope_county())';
begin
  if org_column is not null then
    condition := format('%s and ((select scope_whole_county()) or %I in (select unnest(scope_orgs())))', condition, org_column);
  end if;
  execute format('alter table %s enable row level security', target);
  execute format('create policy within_jurisdiction on %s to taizhang_app using (%s) with check (%s)', target, condition, condition);
  execute format('create policy of_the_server on %s to taizhang_system using (true) with check (true)', target);
  execute format('grant %s on %s to taizhang_app, taizhang_system', rights, target);
end $$;
