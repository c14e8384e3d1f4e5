import {
  commitResidents, commitVisits, downloadAnnotatedResidents, downloadAnnotatedVisits, downloadResidentTemplate, getMeasure, getRegisterOverview, getResident, listDue, listDuplicates, uploadResidents, uploadVisits, type ResidentImportView,
} from '@taizhang/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call, upload } from '../../api/call.ts';
import { newCommandId } from '../../api/command-id.ts';
import { download } from '../../api/download.ts';
import { routeKey } from '../../api/use-route.ts';
import { rowsToWrite } from '../../forms/imports/account-lines.ts';
import { AccountPanel } from '../../forms/imports/account-panel.tsx';
import { AccountRows } from '../../forms/imports/account-rows.tsx';
import { FileDrop } from '../../forms/imports/file-drop.tsx';
import { ImportSteps, type ImportStep } from '../../forms/imports/import-steps.tsx';
import '../../forms/imports/imports.css';
import { useImportWork } from '../../forms/imports/use-import-work.ts';
import { importWords } from '../../forms/imports/words.ts';
import { useWords } from '../../i18n/locale.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { ErrorLine } from '../../kit/state-lines.tsx';
import { useScreenSearch } from '../../screen/screen-address.ts';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { VisitTemplate } from './visit-template.tsx';
import { residentImportWords } from './words.ts';

/** 批量导入: residents, or visits of one form, from an Excel list; every row is judged, and nothing is saved before it is confirmed. */
export function Screen(): ReactElement {
  const t = useWords(importWords);
  const r = useWords(residentImportWords);
  const client = useQueryClient();
  const { busyWith, error, work } = useImportWork();
  const [hasTemplate, setHasTemplate] = useState(false);
  const [list, setList] = useState<ResidentImportView>();
  const [search, change] = useScreenSearch();
  const isVisits = search['what'] === 'visits';
  const getTemplate = (): void => work(r('templateName'), async () => {
    await download(downloadResidentTemplate, {}, r('templateName'));
    setHasTemplate(true);
  });
  const check = (file: File): void => work(file.name, async () => setList(await upload(isVisits ? uploadVisits : uploadResidents, file)));
  const commit = (importId: string): void => work(importId, async () => {
    setList(await call(isVisits ? commitVisits : commitResidents, { params: { importId }, body: { commandId: newCommandId() } }));
    await Promise.all((isVisits ? MOVED_BY_VISITS : [listDuplicates]).map(async (route) => client.invalidateQueries({ queryKey: routeKey(route) })));
  });
  const step: ImportStep = list === undefined ? (hasTemplate ? 'upload' : 'template') : list.status === 'previewed' ? 'preview' : 'result';
  return (
    <div className="page">
      <PageHead title={r('title')} crumbs={[{ key: 'register', label: r('section') }, { key: 'here', label: r('title') }]} beside={<ImportSteps current={step} />} actions={<ScreenLink to="/register/duplicates" className="btn">{r('duplicates')}</ScreenLink>} />
      {error !== null && <ErrorLine error={error} />}
      {list === undefined && <WhatSwitch isVisits={isVisits} onChange={(what) => { setHasTemplate(false); change({ what }); }} />}
      {list === undefined ? (
        <div className="im-start">
          <section>
            <SectionHead title={t('templateHead')} />
            {isVisits ? <VisitTemplate isBusy={busyWith !== undefined} work={work} onTaken={() => setHasTemplate(true)} /> : <div className="im-pick"><p className="s">{r('templateNote')}</p><button type="button" className="btn" disabled={busyWith !== undefined} onClick={getTemplate}>{r('download')}</button></div>}
          </section>
          <section><SectionHead title={t('uploadHead')} /><FileDrop type="xlsx" busyWith={busyWith} onFile={check} /><p className="xs muted">{r('sealed')}</p></section>
        </div>
      ) : (
        <div className="im-two">
          <div>
            {list.status === 'committed' && <div className="notice ok" role="status">{r(isVisits ? 'committedVisits' : 'committed')}</div>}
            <AccountRows account={list.account} />
          </div>
          <aside>
            <AccountPanel
              title={t(list.status === 'committed' ? 'result' : 'preview')} fileName={list.fileName} createdAt={list.createdAt} seconds={list.seconds} account={list.account}
              actions={<ListActions list={list} isVisits={isVisits} isBusy={busyWith !== undefined} onCommit={() => commit(list.importId)} onMarked={() => work(list.fileName, async () => download(isVisits ? downloadAnnotatedVisits : downloadAnnotatedResidents, { params: { importId: list.importId } }, list.fileName))} onAnother={() => setList(undefined)} />}
            />
          </aside>
        </div>
      )}
    </div>
  );
}

const MOVED_BY_VISITS = [listDue, getResident, getRegisterOverview, getMeasure];

function WhatSwitch({ isVisits, onChange }: { readonly isVisits: boolean; readonly onChange: (what: string | undefined) => void }): ReactElement {
  const r = useWords(residentImportWords);
  return (
    <div className="tools"><span className="seg" role="group" aria-label={r('what')}>
      <button type="button" aria-pressed={!isVisits} onClick={() => onChange(undefined)}>{r('residents')}</button>
      <button type="button" aria-pressed={isVisits} onClick={() => onChange('visits')}>{r('visits')}</button>
    </span></div>
  );
}

interface ListActionsProps {
  readonly isVisits: boolean;
  readonly list: ResidentImportView;
  readonly isBusy: boolean;
  readonly onCommit: () => void;
  readonly onMarked: () => void;
  readonly onAnother: () => void;
}

function ListActions({ list, isVisits, isBusy, onCommit, onMarked, onAnother }: ListActionsProps): ReactElement {
  const t = useWords(importWords);
  const r = useWords(residentImportWords);
  const rows = rowsToWrite(list.account);
  return (
    <>
      {list.status === 'previewed' && <button type="button" className="btn p" disabled={isBusy || rows === 0} onClick={onCommit}>{r(isVisits ? 'commitVisits' : 'commit', { n: rows })}</button>}
      {list.hasAnnotated && <button type="button" className="btn" disabled={isBusy} onClick={onMarked}>{t('annotated')}</button>}
      <button type="button" className="btn" onClick={onAnother}>{t('another')}</button>
      {rows === 0 && list.status === 'previewed' && <span className="xs muted">{t('nothingToCommit')}</span>}
      <p className="xs muted">{t('again')}</p>
    </>
  );
}
