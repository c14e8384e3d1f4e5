import { getWorkbook, listImports, listWorkbooks, type ImportView, type WorkbookImportView } from '@taizhang/contract';
import { useRouteWhen } from '../../api/use-route.ts';
import { useAbility } from '../../session/session-context.ts';

/** A file that was brought in: figures into the ledger, or a workbook into drafts of forms. */
export interface ImportLine extends ImportView {
  /** The workbook behind it, for the forms it fills in and the files of who uploaded it. */
  readonly workbook?: WorkbookImportView;
}

/** The imports the person signed in may see, newest first, and the one that is looked at with its rows. */
export interface ImportHistory {
  readonly lines: readonly ImportLine[] | undefined;
  readonly shown: ImportLine | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Reads both kinds of import, each by who may make it; the rows of a workbook only when it is looked at. */
export function useImportHistory(wanted: string | undefined): ImportHistory {
  const mayImport = useAbility('figures.import');
  const mayFill = useAbility('forms.fill');
  const figures = useRouteWhen(mayImport, listImports);
  const workbooks = useRouteWhen(mayFill, listWorkbooks);
  const isRead = (!mayImport || figures.data !== undefined) && (!mayFill || workbooks.data !== undefined);
  const lines = isRead ? newestFirst([...(figures.data?.rows ?? []), ...(workbooks.data?.rows ?? []).map(lineOf)]) : undefined;
  const chosen = lines?.find(({ importId }) => importId === wanted) ?? lines?.[0];
  const detail = useRouteWhen(chosen?.workbook !== undefined, getWorkbook, { params: { importId: chosen?.importId ?? '' } });
  const isDetail = detail.data?.importId === chosen?.importId;
  return {
    lines,
    shown: detail.data !== undefined && isDetail ? lineOf(detail.data) : chosen,
    error: figures.error ?? workbooks.error ?? detail.error,
    retry: () => void Promise.all([...(mayImport ? [figures.refetch()] : []), ...(mayFill ? [workbooks.refetch()] : [])]),
  };
}

function lineOf(workbook: WorkbookImportView): ImportLine {
  const { importId, fileName, status, createdAt, createdBy, account } = workbook;
  return { importId, fileName, kind: 'form', status, createdAt, createdBy, account, workbook };
}

/** In one order, whichever list a line came from. */
export function newestFirst(lines: readonly ImportLine[]): readonly ImportLine[] {
  return [...lines].sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
}
