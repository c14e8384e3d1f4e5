import type { AccountTables } from '../account/tables.ts';
import type { AuditTables } from '../audit/tables.ts';
import type { OrganisationTables } from '../organisation/tables.ts';
import type { SystemTables } from '../system/tables.ts';

/** Every table of the database, by the module that owns it. A module that adds tables adds its line here. */
export type Tables = OrganisationTables & AccountTables & AuditTables & SystemTables;
