import { giveRecordCodes, listRecordCodesGiven, previewRecordCodes, type RecordCodeRow, type RouteResponse } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand, useRoute } from '../../api/use-route.ts';
import { instantText } from '../../i18n/day-words.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { CommandDialog } from '../../kit/command-dialog.tsx';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { Pager } from '../../kit/pager.tsx';
import { ScrollAcross } from '../../kit/scroll-across.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useScreenSearch } from '../../screen/screen-address.ts';
import '../register.css';
import { ResidentLink, SexAge } from '../resident-line.tsx';
import { UnitPicker } from '../unit-picker.tsx';
import { registerWords } from '../words.ts';
import { recordCodeWords } from './words.ts';

type Preview = RouteResponse<typeof previewRecordCodes>;

/** 补编档案编号: who lacks a code and would get which, the button that gives them, and the list of what was given. */
export function Screen(): ReactElement {
  const t = useWords(recordCodeWords);
  const r = useWords(registerWords);
  const [search, change] = useScreenSearch();
  const preview = useRoute(previewRecordCodes, { query: search['org'] === undefined ? {} : { orgId: search['org'] } });
  const [isGiving, setIsGiving] = useState(false);
  const [done, setDone] = useState<RouteResponse<typeof giveRecordCodes>>();
  const { data } = preview;
  if (data === undefined) return <div className="page"><PageHead title={t('title')} />{preview.isError ? <ErrorLine error={preview.error} onRetry={() => void preview.refetch()} /> : <SkeletonRows rows={10} />}</div>;
  const able = data.lacking - data.units.reduce((sum, { cannot }) => sum + cannot, 0);
  return (
    <div className="page">
      <PageHead
        title={t('title')} crumbs={[{ key: 'residents', label: r('resident'), to: '/register/residents', search: { org: data.org.id } }, { key: 'here', label: t('title') }]}
        actions={<><UnitPicker orgId={data.org.id} onChange={(org) => change({ org, page: undefined })} />{data.may.give && able > 0 && <button type="button" className="btn p sm" onClick={() => setIsGiving(true)}>{t('give', { n: Math.min(able, data.atOnce) })}</button>}</>}
      />
      <p className="reg-note">{t('note')}</p>
      {done !== undefined && <div className="notice ok" role="status">{t('given', { n: done.given, cannot: done.cannot, remaining: done.remaining })}</div>}
      {data.lacking === 0 ? <EmptyLine>{t('none')}</EmptyLine> : <Lacking data={data} />}
      <Given orgId={data.org.id} />
      {isGiving && <GiveDialog data={data} able={able} onClose={() => setIsGiving(false)} onDone={setDone} />}
    </div>
  );
}

function Lacking({ data: { units, rows, lacking } }: { readonly data: Preview }): ReactElement {
  const t = useWords(recordCodeWords);
  const text = useText();
  const columns: readonly LedgerColumn<Preview['units'][number]>[] = [
    { key: 'unit', head: t('unit'), render: ({ org }) => text(org.name) },
    { key: 'lacking', head: t('lacking'), width: 90, align: 'num', render: (unit) => figureText(unit.lacking) },
    { key: 'range', head: t('range'), width: 330, render: ({ first, last }) => (first === null ? <span className="dash">—</span> : `${first}–${last ?? first}`) },
    { key: 'cannot', head: t('cannot'), width: 90, align: 'num', render: ({ cannot }) => (cannot === 0 ? '0' : <span className="lag">{figureText(cannot)}</span>) },
  ];
  return (
    <>
      <section className="reg-list">
        <SectionHead title={t('byUnit')} />
        <ScrollAcross label={t('byUnit')}><LedgerTable caption={t('byUnit')} columns={columns} rows={units} rowKey={({ org }) => org.id} density="dense" /></ScrollAcross>
        {units.some(({ cannot }) => cannot > 0) && <p className="xs muted">{t('cannotWhy')}</p>}
      </section>
      <section className="reg-list">
        <SectionHead title={t('preview')} note={t('previewNote', { shown: rows.length, n: figureText(lacking) })} />
        <People rows={rows} caption={t('preview')} />
      </section>
    </>
  );
}

function People<Row extends RecordCodeRow>({ rows, caption, more = [] }: { readonly rows: readonly Row[]; readonly caption: string; readonly more?: readonly LedgerColumn<Row>[] }): ReactElement {
  const t = useWords(recordCodeWords);
  const r = useWords(registerWords);
  const text = useText();
  const columns: readonly LedgerColumn<Row>[] = [
    { key: 'resident', head: r('resident'), width: 96, render: ({ resident }) => <ResidentLink resident={resident} /> },
    { key: 'sexAge', head: r('sexAge'), width: 110, render: ({ resident }) => <SexAge resident={resident} /> },
    { key: 'unit', head: r('unit'), render: ({ resident }) => text(resident.org.name) },
    { key: 'code', head: t('code'), width: 180, render: ({ code }) => code ?? <span className="dash">—</span> },
    ...more,
  ];
  return <ScrollAcross label={caption}><LedgerTable caption={caption} columns={columns} rows={rows} rowKey={({ resident }) => String(resident.id)} density="dense" /></ScrollAcross>;
}

/** What was given, to whom, when and by whom. */
function Given({ orgId }: { readonly orgId: string }): ReactElement | null {
  const t = useWords(recordCodeWords);
  const [search, change] = useScreenSearch();
  const page = Number(search['page'] ?? 1);
  const given = useRoute(listRecordCodesGiven, { query: { orgId, page, size: PER_PAGE } });
  if (given.isError) return <ErrorLine error={given.error} onRetry={() => void given.refetch()} />;
  if (given.data === undefined) return null;
  const { rows, total } = given.data;
  return (
    <section className="reg-list">
      <SectionHead title={t('givenList')} />
      {rows.length === 0 ? <EmptyLine>{t('noneGiven')}</EmptyLine> : <People rows={rows} caption={t('givenList')} more={[{ key: 'when', head: t('when'), width: 240, render: ({ at, by }) => `${instantText(at)} · ${by}` }]} />}
      {total > PER_PAGE && <Pager total={total} page={page} size={PER_PAGE} onChange={(next) => change({ page: next === 1 ? undefined : String(next) })} />}
    </section>
  );
}

const PER_PAGE = 50;

function GiveDialog({ data, able, onClose, onDone }: { readonly data: Preview; readonly able: number; readonly onClose: () => void; readonly onDone: (done: RouteResponse<typeof giveRecordCodes>) => void }): ReactElement {
  const t = useWords(recordCodeWords);
  const text = useText();
  const give = useCommand(giveRecordCodes, [previewRecordCodes, listRecordCodesGiven]);
  const [commandId] = useState(newCommandId);
  const n = Math.min(able, data.atOnce);
  const submit = (): void => give.mutate([{ body: { commandId, orgId: data.org.id } }], { onSuccess: (done) => { onDone(done); onClose(); } });
  return (
    <CommandDialog title={t('giveTitle')} verb={t('give', { n })} error={give.error} isPending={give.isPending} onSubmit={submit} onClose={onClose}>
      <p>{t('giveNote', { org: text(data.org.name), n: figureText(n) })}</p>
      {able > data.atOnce && <p className="s">{t('giveAtOnce', { n: figureText(data.atOnce) })}</p>}
    </CommandDialog>
  );
}
