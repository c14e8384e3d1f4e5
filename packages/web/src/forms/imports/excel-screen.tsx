import { commitWorkbook, downloadAnnotated, getSubmission, listWorkbooks, uploadWorkbook, type WorkbookImportView } from '@taizhang/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call, upload } from '../../api/call.ts';
import { newCommandId } from '../../api/command-id.ts';
import { download } from '../../api/download.ts';
import { routeKey } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { ErrorLine } from '../../kit/state-lines.tsx';
import { useScreenSearch } from '../../screen/screen-address.ts';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { refreshAfterFiling } from '../filing-refresh.ts';
import { formWords } from '../words.ts';
import { rowsToWrite } from './account-lines.ts';
import { AccountPanel } from './account-panel.tsx';
import { AccountRows } from './account-rows.tsx';
import { FileDrop } from './file-drop.tsx';
import { ImportSteps, type ImportStep } from './import-steps.tsx';
import './imports.css';
import { TemplatePicker } from './template-picker.tsx';
import { TouchedForms } from './touched-forms.tsx';
import { useImportWork } from './use-import-work.ts';
import { importWords } from './words.ts';

/** Excel 导入: template, upload, check, result; wrong cells come back marked in the same workbook. */
export function Screen(): ReactElement {
  const t = useWords(importWords);
  const f = useWords(formWords);
  const client = useQueryClient();
  const [search] = useScreenSearch();
  const [hasTemplate, setHasTemplate] = useState(false);
  const { busyWith, error, work } = useImportWork();
  const [workbook, setWorkbook] = useState<WorkbookImportView>();
  const check = (file: File): void => work(file.name, async () => {
    setWorkbook(await upload(uploadWorkbook, file));
    await client.invalidateQueries({ queryKey: routeKey(listWorkbooks) });
  });
  const commit = (importId: string): void => work(importId, async () => {
    setWorkbook(await call(commitWorkbook, { params: { importId }, body: { commandId: newCommandId() } }));
    await Promise.all([refreshAfterFiling(client), client.invalidateQueries({ queryKey: routeKey(getSubmission) }), client.invalidateQueries({ queryKey: routeKey(listWorkbooks) })]);
  });
  const step: ImportStep = workbook === undefined ? (hasTemplate ? 'upload' : 'template') : workbook.status === 'previewed' ? 'preview' : 'result';
  return (
    <div className="page">
      <PageHead title={f('excel')} crumbs={[{ key: 'forms', label: f('section') }, { key: 'here', label: f('excel') }]} beside={<ImportSteps current={step} />} actions={<ScreenLink to="/forms/imports" className="btn">{t('history')}</ScreenLink>} />
      {error !== null && <ErrorLine error={error} />}
      {workbook === undefined ? (
        <div className="im-start">
          <section><SectionHead title={t('templateHead')} /><TemplatePicker search={search} onDownloaded={() => setHasTemplate(true)} /></section>
          <section><SectionHead title={t('uploadHead')} /><FileDrop type="xlsx" busyWith={busyWith} onFile={check} /></section>
        </div>
      ) : (
        <div className="im-two">
          <div>
            {workbook.status === 'committed' && <div className="notice ok" role="status">{t('committedForm')}</div>}
            <TouchedForms forms={workbook.forms} canOpen={workbook.status === 'committed'} />
            <AccountRows account={workbook.account} />
          </div>
          <aside>
            <AccountPanel
              title={t(workbook.status === 'committed' ? 'result' : 'preview')} fileName={workbook.fileName} createdAt={workbook.createdAt} seconds={workbook.seconds} account={workbook.account}
              actions={<>
                {workbook.status === 'previewed' && <button type="button" className="btn p" disabled={busyWith !== undefined || rowsToWrite(workbook.account) === 0} onClick={() => commit(workbook.importId)}>{t('commitForm', { n: rowsToWrite(workbook.account) })}</button>}
                {workbook.hasAnnotated && <button type="button" className="btn" disabled={busyWith !== undefined} onClick={() => work(workbook.fileName, async () => download(downloadAnnotated, { params: { importId: workbook.importId } }, workbook.fileName))}>{t('annotated')}</button>}
                <button type="button" className="btn" onClick={() => setWorkbook(undefined)}>{t('another')}</button>
                {rowsToWrite(workbook.account) === 0 && workbook.status === 'previewed' && <span className="xs muted">{t('nothingToCommit')}</span>}
                <p className="xs muted">{t('again')}</p>
              </>}
            />
          </aside>
        </div>
      )}
    </div>
  );
}
