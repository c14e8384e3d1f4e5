import { commitFigureImport, commitWorkbook, downloadAnnotated, getWorkbook, listFilings, listImports, listWorkbooks } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { download } from '../../api/download.ts';
import { useCommand } from '../../api/use-route.ts';
import { dayInList, instantText } from '../../i18n/day-words.ts';
import { useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { useScreenSearch } from '../../screen/screen-address.ts';
import { useSession } from '../../session/session-context.ts';
import { formWords } from '../words.ts';
import { rowsToWrite } from './account-lines.ts';
import { AccountPanel } from './account-panel.tsx';
import { AccountRows } from './account-rows.tsx';
import './imports.css';
import { TouchedForms } from './touched-forms.tsx';
import { useImportHistory, type ImportLine } from './use-import-history.ts';
import { importWords } from './words.ts';

/** 导入记录: every file that was brought in, with its account; a checked one can still be written. */
export function Screen(): ReactElement {
  const t = useWords(importWords);
  const f = useWords(formWords);
  const { today } = useSession();
  const [search, change] = useScreenSearch();
  const { lines: rows, shown, error, retry } = useImportHistory(search['import']);
  const columns: readonly LedgerColumn<ImportLine>[] = [
    { key: 'time', head: t('time'), width: 92, render: (row) => <span className="s">{dayInList(instantText(row.createdAt), today)}</span> },
    { key: 'file', head: t('file'), className: 'nm', render: (row) => <button type="button" className="fl row" onClick={() => change({ import: row.importId })}>{row.fileName}</button> },
    { key: 'kind', head: t('kind'), width: 52, render: (row) => <span className="s">{t(`kind_${row.kind}`)}</span> },
    { key: 'read', head: t('read'), width: 66, align: 'num', render: (row) => figureText(row.account.inputs) },
    { key: 'accepted', head: t('short_accepted'), width: 66, align: 'num', render: (row) => figureText(row.account.accepted) },
    { key: 'updated', head: t('updated'), width: 62, align: 'num', render: (row) => figureText(row.account.updated) },
    { key: 'unchanged', head: t('unchanged'), width: 82, align: 'num', render: (row) => figureText(row.account.unchanged) },
    { key: 'rejected', head: t('rejected'), width: 72, align: 'num', render: (row) => <span className={row.account.rejected > 0 ? 'late strong' : undefined}>{figureText(row.account.rejected)}</span> },
    { key: 'doubtful', head: t('doubtful'), width: 58, align: 'num', render: (row) => <span className={row.account.flagged > 0 ? 'lag' : undefined}>{figureText(row.account.flagged)}</span> },
    { key: 'standing', head: t('standing'), width: 86, render: (row) => <StatusGlyph status={row.status === 'committed' ? 'ok' : 'none'}>{t(row.status)}</StatusGlyph> },
    { key: 'by', head: t('by'), width: 72, className: 'nm', render: (row) => row.createdBy },
  ];
  return (
    <div className="page">
      <PageHead title={f('history')} crumbs={[{ key: 'forms', label: f('section') }, { key: 'here', label: f('history') }]} beside={rows !== undefined && <span className="s muted im-count">{t('importsCount', { n: rows.length })}</span>} />
      {error !== null && <ErrorLine error={error} onRetry={retry} />}
      {rows === undefined && error === null && <SkeletonRows rows={10} />}
      {rows?.length === 0 && <EmptyLine>{t('noImports')}</EmptyLine>}
      {rows !== undefined && shown !== undefined && (
        <div className="im-two">
          <div><LedgerTable caption={t('historyCaption')} columns={columns} rows={rows} rowKey={(row) => row.importId} selectedKey={shown.importId} isFixed className="im-hist" />{shown.workbook !== undefined && <TouchedForms forms={shown.workbook.forms} canOpen={shown.status === 'committed'} />}<AccountRows account={shown.account} /></div>
          <aside><Account key={shown.importId} shown={shown} /></aside>
        </div>
      )}
    </div>
  );
}

function Account({ shown }: { readonly shown: ImportLine }): ReactElement {
  const t = useWords(importWords);
  const { importId, status, account, workbook } = shown;
  const isForm = workbook !== undefined;
  const record = useCommand(commitFigureImport, [listImports]);
  const save = useCommand(commitWorkbook, [listWorkbooks, getWorkbook, listFilings]);
  const commit = isForm ? save : record;
  const [error, setError] = useState<unknown>(null);
  const isWaiting = status === 'previewed' && rowsToWrite(account) > 0 && (workbook?.isOwn ?? true);
  const annotated = (): void => {
    download(downloadAnnotated, { params: { importId } }, shown.fileName).catch((problem: unknown) => setError(problem));
  };
  return (
    <>
      {(commit.isError || error !== null) && <ErrorLine error={commit.error ?? error} />}
      <AccountPanel
        title={t(status === 'committed' ? 'result' : 'preview')} fileName={shown.fileName} createdAt={shown.createdAt} account={account} seconds={workbook?.seconds}
        actions={<>
          {isWaiting && <button type="button" className="btn p" disabled={commit.isPending} onClick={() => commit.mutate([{ params: { importId }, body: { commandId: newCommandId() } }])}>{t(isForm ? 'commitForm' : 'commitFigures', { n: rowsToWrite(account) })}</button>}
          {workbook?.isOwn === true && workbook.hasAnnotated && <button type="button" className="btn" onClick={annotated}>{t('annotated')}</button>}
        </>}
      />
    </>
  );
}
