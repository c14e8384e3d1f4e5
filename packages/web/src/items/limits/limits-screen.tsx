import { listLocalLimits, type LocalLimitView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { ScrollAcross } from '../../kit/scroll-across.tsx';
import { ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { useAbility } from '../../session/session-context.ts';
import '../items.css';
import { itemWords } from '../words.ts';
import { LimitDialog } from './limit-dialog.tsx';
import { limitWords } from './words.ts';

/** 地方时限: limits no national rule sets, the county's own with their rules. */
export function Screen(): ReactElement {
  const t = useWords(limitWords);
  const i = useWords(itemWords);
  const limits = useRoute(listLocalLimits);
  const mayEdit = useAbility('limits.edit');
  const [chosen, setChosen] = useState<LocalLimitView | undefined>(undefined);
  const [saved, setSaved] = useState<{ readonly moves: number; readonly changeId: string } | undefined>(undefined);
  return (
    <div className="page">
      <PageHead title={t('title')} crumbs={[{ key: 'section', label: i('section'), to: '/items' }]} actions={<button type="button" className="btn sm" onClick={() => window.print()}>{i('print')}</button>} />
      <p className="s muted it-hint">{t('hint')}</p>
      {saved !== undefined && <p className="notice" role="status"><StatusGlyph status="ok">{t('saved')}</StatusGlyph> {saved.moves > 0 && <ScreenLink to={`/items/due-changes/${saved.changeId}`} className="lnk">{t('savedMoves', { n: saved.moves })}</ScreenLink>}</p>}
      {limits.isError && <ErrorLine error={limits.error} onRetry={() => void limits.refetch()} />}
      {limits.isPending && <SkeletonRows rows={14} />}
      {limits.data !== undefined && <LimitTable limits={limits.data.limits} today={limits.data.today} onSet={mayEdit ? setChosen : undefined} />}
      {chosen !== undefined && limits.data !== undefined && <LimitDialog limit={chosen} today={limits.data.today} onClose={() => setChosen(undefined)} onSaved={(result) => { setChosen(undefined); setSaved(result); }} />}
    </div>
  );
}

function LimitTable({ limits, today, onSet }: { readonly limits: readonly LocalLimitView[]; readonly today: string; readonly onSet: ((limit: LocalLimitView) => void) | undefined }): ReactElement {
  const t = useWords(limitWords);
  const i = useWords(itemWords);
  const text = useText();
  const columns: readonly LedgerColumn<LocalLimitView>[] = [
    { key: 'procedure', head: i('procedure'), render: (row) => text(row.procedure.name) },
    { key: 'clock', head: t('clock'), className: 'strong', render: (row) => text(row.clock.name) },
    { key: 'own', head: t('own'), render: (row) => <OwnLimit limit={row} today={today} /> },
    { key: 'rule', head: t('rule'), className: 'it-title', render: (row) => (row.own === null ? <span className="muted">{row.example.clause}</span> : `${row.own.document}${row.own.clause}`) },
    { key: 'validFrom', head: t('validFrom'), render: (row) => row.own?.validFrom ?? <span className="dash">—</span> },
    { key: 'example', head: t('example'), className: 'muted', render: (row) => text(row.example.sentence) },
    ...(onSet === undefined ? [] : [{ key: 'act', head: '', align: 'act' as const, render: (row: LocalLimitView) => <button type="button" className="lnk" aria-label={t('setTitle', { clock: text(row.clock.name) })} onClick={() => onSet(row)}>{t('set')}</button> }]),
  ];
  return <ScrollAcross label={t('title')}><LedgerTable caption={t('title')} columns={columns} rows={limits} rowKey={({ procedure, clock }) => `${procedure.id}/${clock.id}`} wrap /></ScrollAcross>;
}

/** What holds today, and what is entered for a later day. */
function OwnLimit({ limit: { own, entered }, today }: { readonly limit: LocalLimitView; readonly today: string }): ReactElement {
  const t = useWords(limitWords);
  const text = useText();
  const later = entered.filter(({ validFrom, reachesOpen }) => !reachesOpen && validFrom > today);
  return (
    <>
      {own === null ? <span className="muted">{t('notSet')}</span> : <b className="strong">{text(own.sentence)}</b>}
      {later.map((each) => <span key={`${each.validFrom} ${each.document}`} className="it-clause">{t('later', { day: each.validFrom, length: each.length === null ? t('toExample') : text(each.sentence) })}</span>)}
    </>
  );
}
