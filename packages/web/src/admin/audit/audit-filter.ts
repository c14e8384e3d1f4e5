import type { listAuditEntries, RouteRequest } from '@taizhang/contract';

/** What the log is narrowed to; empty fields do not narrow. */
export interface AuditFilter {
  readonly action: string;
  readonly actor: string;
  readonly subject: string;
  readonly from: string;
  readonly to: string;
}

export const WHOLE_LOG: AuditFilter = { action: '', actor: '', subject: '', from: '', to: '' };

export const PAGE = 50;

/** The query of a page of the log: entries before a number, or the newest ones. */
export function auditQuery(filter: AuditFilter, before: number | undefined): RouteRequest<typeof listAuditEntries>['query'] {
  const fields: [string, string][] = Object.entries({ ...filter });
  const given = Object.fromEntries(fields.flatMap(([name, value]): [string, string][] => (value.trim() === '' ? [] : [[name, value.trim()]])));
  return { size: PAGE, ...(before === undefined ? {} : { before }), ...given };
}
