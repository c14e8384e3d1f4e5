import type { ColumnType } from 'kysely';

/** Tables of holidays and settings. */
export interface SystemTables {
  holiday_year: { county_id: number; year: number; source: string };
  holiday_day: { county_id: number; day: string; is_workday: boolean; name: string };
  setting: { county_id: number; key: string; value: ColumnType<unknown, string, string> };
}
