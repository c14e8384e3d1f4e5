import { compareReportRevisions, getReport, getReportReview, getWorkbench, listReportRevisions, listReports, type RouteContract } from '@taizhang/contract';

/** What is read again after anything was done to a report: its page, its reviews and revisions, the lists it stands in. */
export const REPORT_CHANGES: readonly RouteContract[] = [getReport, listReports, getReportReview, listReportRevisions, compareReportRevisions, getWorkbench];
