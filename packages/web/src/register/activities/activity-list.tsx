import type { ActivityView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { ScrollAcross } from '../../kit/scroll-across.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { HistoryLines } from '../residents/history-lines.tsx';
import '../residents/resident.css';
import { registerWords } from '../words.ts';
import type { ActivityKindView } from './use-activity-form.ts';
import { activityWords } from './words.ts';

export interface ActivityListProps {
  readonly rows: readonly ActivityView[];
  readonly kinds: readonly ActivityKindView[];
  /** Number of the first row. */
  readonly from: number;
  readonly mayRecord: boolean;
  readonly onCorrect: (activity: ActivityView) => void;
  readonly onWithdraw: (activity: ActivityView) => void;
}

/** The activities, one a line; withdrawn ones stay, struck through, with who did it and why. */
export function ActivityList({ rows, kinds, from, mayRecord, onCorrect, onWithdraw }: ActivityListProps): ReactElement {
  const t = useWords(activityWords);
  const r = useWords(registerWords);
  const text = useText();
  const answer = (activity: ActivityView, key: string): string | undefined => {
    const label = kinds.find(({ id }) => id === activity.kind)?.fields.find((field) => field.key === key)?.label;
    const said = label === undefined ? undefined : activity.summary.find((row) => row.label.zh === label.zh)?.value;
    return said === undefined ? undefined : text(said);
  };
  const amounts = (activity: ActivityView): string => (kinds.find(({ id }) => id === activity.kind)?.fields ?? []).filter(({ type, row }) => type === 'number' && row === null).flatMap(({ key }) => answer(activity, key) ?? []).join('，');
  const columns: readonly LedgerColumn<ActivityView>[] = [
    { key: 'number', head: r('number'), width: 44, render: (_, place) => from + place },
    { key: 'day', head: t('day'), width: 92, render: ({ on }) => on },
    { key: 'unit', head: r('area'), render: ({ org }) => text(org.name) },
    { key: 'kind', head: t('kind'), render: (activity) => <><span className="strong">{text(activity.kindName)}</span>{activity.kind === 'board' && <span className="muted s"> {answer(activity, 'action')}</span>}</> },
    { key: 'subject', head: t('subject'), render: (activity) => <Subject activity={activity} title={answer(activity, 'title') ?? ''} /> },
    { key: 'amount', head: t('amount'), render: amounts },
    { key: 'place', head: t('place'), render: (activity) => answer(activity, 'place') ?? answer(activity, 'board') ?? '—' },
    { key: 'evidence', head: t('evidence'), render: (activity) => answer(activity, 'evidence') ?? '—' },
    { key: 'by', head: t('by'), render: ({ history }) => history[0]?.by ?? '—' },
    ...(mayRecord ? [{
      key: 'act', head: t('act'), width: 96, align: 'act' as const,
      render: (activity: ActivityView) => activity.mayChange && <span className="ac-acts no-print"><button type="button" className="lnk" aria-label={t('correctOf', { day: activity.on, kind: text(activity.kindName) })} onClick={() => onCorrect(activity)}>{t('correct')}</button> <button type="button" className="lnk" aria-label={t('withdrawOf', { day: activity.on, kind: text(activity.kindName) })} onClick={() => onWithdraw(activity)}>{t('withdraw')}</button></span>,
    }] : []),
  ];
  return <ScrollAcross label={t('list')}><LedgerTable caption={t('list')} columns={columns} rows={rows} rowKey={({ id }) => id} wrap className="ac-list" /></ScrollAcross>;
}

function Subject({ activity: { withdrawn, history }, title }: { readonly activity: ActivityView; readonly title: string }): ReactElement {
  const t = useWords(activityWords);
  return (
    <>
      {withdrawn ? <s className="muted">{title}</s> : title}
      {withdrawn && <> <StatusGlyph status="none">{t('withdrawn')}</StatusGlyph></>}
      {history.length > 1 && (
        <details className="s"><summary>{t(withdrawn ? 'history' : 'corrected')}</summary>
          <HistoryLines history={history} />
        </details>
      )}
    </>
  );
}
