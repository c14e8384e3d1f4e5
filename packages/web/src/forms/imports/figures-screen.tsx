import { commitFigureImport, listImports, previewFigureImport, type ImportView } from '@taizhang/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call, upload } from '../../api/call.ts';
import { newCommandId } from '../../api/command-id.ts';
import { saveCsv } from '../../api/csv.ts';
import { useWords } from '../../i18n/locale.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { ErrorLine } from '../../kit/state-lines.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { useSession } from '../../session/session-context.ts';
import { formWords } from '../words.ts';
import { rowsToWrite } from './account-lines.ts';
import { AccountPanel } from './account-panel.tsx';
import { AccountRows } from './account-rows.tsx';
import { FileDrop } from './file-drop.tsx';
import { ImportSteps, type ImportStep } from './import-steps.tsx';
import './imports.css';
import { useImportWork } from './use-import-work.ts';
import { importWords } from './words.ts';

const HEADS = ['head_org', 'head_metric', 'head_period', 'head_value', 'head_unit', 'head_note'] as const;

/** 数据导入: a file of figures, checked row by row, written into the ledger all or nothing. */
export function Screen(): ReactElement {
  const t = useWords(importWords);
  const f = useWords(formWords);
  const client = useQueryClient();
  const { jurisdiction, today } = useSession();
  const { busyWith, error, work } = useImportWork();
  const [preview, setPreview] = useState<ImportView>();
  const check = (file: File): void => work(file.name, async () => {
    setPreview(await upload(previewFigureImport, file));
    await client.invalidateQueries({ queryKey: [listImports.method, listImports.path] });
  });
  // New facts reach every screen of figures, so nothing read before may stay.
  const commit = (importId: string): void => work(importId, async () => {
    setPreview(await call(commitFigureImport, { params: { importId }, body: { commandId: newCommandId() } }));
    await client.invalidateQueries();
  });
  // The example has no number, so that a forgotten one is rejected and never becomes a figure.
  const template = (): void => saveCsv([HEADS.map((head) => t(head)), [jurisdiction.id, 'outpatients', `${today.slice(0, 4)}-01`, t('exampleValue'), '人次', '']], `${t('templateName')}.csv`);
  const step: ImportStep = preview === undefined ? 'upload' : preview.status === 'previewed' ? 'preview' : 'result';
  return (
    <div className="page">
      <PageHead title={f('figures')} crumbs={[{ key: 'forms', label: f('section') }, { key: 'here', label: f('figures') }]} beside={<ImportSteps current={step} />} actions={<ScreenLink to="/forms/imports" className="btn">{t('history')}</ScreenLink>} />
      {error !== null && <ErrorLine error={error} />}
      {preview === undefined ? (
        <div className="im-start">
          <section><SectionHead title={t('templateHead')} /><div className="im-pick"><p className="s">{t('figureNote')}</p><button type="button" className="btn" onClick={template}>{t('download')}</button></div></section>
          <section><SectionHead title={t('uploadHead')} /><FileDrop type="csv" busyWith={busyWith} onFile={check} /></section>
        </div>
      ) : (
        <div className="im-two">
          <div>
            {preview.status === 'committed' && <div className="notice ok" role="status">{t('committedFigures')}</div>}
            <AccountRows account={preview.account} />
          </div>
          <aside>
            <AccountPanel
              title={t(preview.status === 'committed' ? 'result' : 'preview')} fileName={preview.fileName} createdAt={preview.createdAt} account={preview.account}
              actions={<>
                {preview.status === 'previewed' && <button type="button" className="btn p" disabled={busyWith !== undefined || rowsToWrite(preview.account) === 0} onClick={() => commit(preview.importId)}>{t('commitFigures', { n: rowsToWrite(preview.account) })}</button>}
                <button type="button" className="btn" onClick={() => setPreview(undefined)}>{t('another')}</button>
                {rowsToWrite(preview.account) === 0 && preview.status === 'previewed' && <span className="xs muted">{t('nothingToCommit')}</span>}
                <p className="xs muted">{t('again')}</p>
              </>}
            />
          </aside>
        </div>
      )}
    </div>
  );
}
