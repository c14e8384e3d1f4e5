import type { RegisterOverview } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { LiveRate } from '../../kit/live-rate.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { useAbility } from '../../session/session-context.ts';
import { RateBar } from './rate-bar.tsx';
import { rateWords } from './words.ts';

type Programme = RegisterOverview['programmes'][number];
type Rate = Programme['measures'][number];

/** A programme's rates, how many are overdue, and how many records deserve a second look. */
export function ProgrammeRates({ programme, orgId, month }: { readonly programme: Programme; readonly orgId: string; readonly month: string | undefined }): ReactElement {
  const t = useWords(rateWords);
  const text = useText();
  const columns: readonly LedgerColumn<Rate>[] = [
    { key: 'measure', head: t('measure'), render: (rate) => <ScreenLink to={`/register/rates/${rate.id}`} search={{ org: orgId, month }} className="lnk">{text(rate.name)}</ScreenLink> },
    { key: 'ratio', head: t('ratio'), width: 116, align: 'num', render: (rate) => (rate.denominator === 0 ? <span className="dash">—</span> : <span className="muted">{`${figureText(rate.numerator)} / ${figureText(rate.denominator)}`}</span>) },
    { key: 'rate', head: t('rate'), width: 64, align: 'num', render: (rate) => <LiveRate {...rate} /> },
    { key: 'bar', head: t('bar'), width: 108, render: (rate) => <RateBar rate={rate.rate} /> },
  ];
  return (
    <section>
      <div className="sec"><h2>{text(programme.name)}</h2><span className="r"><Work programme={programme} /></span></div>
      {programme.measures.length > 0 && <LedgerTable className="reg-rate" caption={text(programme.name)} columns={columns} rows={programme.measures} rowKey={(rate) => rate.id} />}
    </section>
  );
}

function Work({ programme: { id, overdue, doubts } }: { readonly programme: Programme }): ReactElement | null {
  const t = useWords(rateWords);
  const mayRead = useAbility('residents.read');
  if (overdue === null || doubts === null) return null;
  const word = t('overdue', { n: figureText(overdue) });
  return (
    <>
      {overdue === 0 ? <span>{t('noneOverdue')}</span> : <StatusGlyph status="late">{mayRead ? <ScreenLink to="/register/follow-ups" search={{ programme: id, state: 'overdue' }}>{word}</ScreenLink> : word}</StatusGlyph>}
      {doubts > 0 && <>{' · '}<StatusGlyph status="lag">{t('doubts', { n: figureText(doubts) })}</StatusGlyph></>}
    </>
  );
}
