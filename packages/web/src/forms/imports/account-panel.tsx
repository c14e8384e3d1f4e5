import type { ImportAccountView } from '@taizhang/contract';
import type { ReactElement, ReactNode } from 'react';
import { instantText } from '../../i18n/day-words.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { Glyph, StatusGlyph } from '../../kit/status-glyph.tsx';
import { accountedRows, accountLines, type Outcome } from './account-lines.ts';
import { importWords } from './words.ts';

/** Less would print as no time at all. */
const SHORTEST_TOLD = 0.05;

export interface AccountPanelProps {
  readonly title: string;
  readonly fileName: string;
  readonly createdAt: string;
  readonly seconds?: number | undefined;
  readonly account: ImportAccountView;
  readonly actions?: ReactNode;
}

const INKS: Readonly<Record<Outcome, string>> = { accepted: 'var(--indigo)', updated: '#6F93B5', unchanged: 'var(--rule-2)', rejected: 'var(--late)' };

/** The account of an import: what was read, what became of every row, and why rows were sent back. */
export function AccountPanel({ title, fileName, createdAt, seconds, account, actions }: AccountPanelProps): ReactElement {
  const t = useWords(importWords);
  const text = useText();
  const lines = accountLines(account);
  const counted = accountedRows(account);
  const isBalanced = counted === account.inputs;
  const when = [instantText(createdAt), ...(seconds === undefined || seconds < SHORTEST_TOLD ? [] : [t('took', { n: figureText(seconds, seconds < 10 ? 1 : 0) })])].join(' · ');
  return (
    <section className="im-acc">
      <SectionHead title={title} right={when} />
      <p className="xs muted im-file">{fileName}</p>
      <div className="im-sum"><b>{figureText(account.inputs)}</b><span className="u">{t('rows')}</span><StatusGlyph status={isBalanced ? 'ok' : 'late'}>{isBalanced ? t('balanced') : t('unbalanced', { inputs: account.inputs, counted })}</StatusGlyph></div>
      <div className="im-bar" role="img" aria-label={t('barLabel', { accepted: account.accepted, updated: account.updated, unchanged: account.unchanged, rejected: account.rejected })}>
        {lines.map(({ outcome, count }) => count > 0 && <i key={outcome} style={{ flex: count, background: INKS[outcome] }} />)}
      </div>
      <table className="lt dense im-lines">
        <caption className="sr">{title}</caption>
        <tbody>
          {lines.map(({ outcome, count, share }) => (
            <tr key={outcome}>
              <th scope="row" className={outcome === 'rejected' && count > 0 ? 'late' : undefined}>{outcome === 'rejected' ? <Glyph status="late" /> : <svg className="g" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" fill={INKS[outcome]} /></svg>}{t(outcome)}</th>
              <td className={outcome === 'rejected' && count > 0 ? 'num late strong' : 'num'}>{figureText(count)}</td>
              <td className="num muted">{share === null ? '—' : `${figureText(share, 2)}%`}</td>
            </tr>
          ))}
          <tr className="sum"><td>{t('total')}</td><td className="num">{figureText(counted)}</td><td className="num">{counted === 0 ? '—' : '100.00%'}</td></tr>
        </tbody>
      </table>
      {account.flagged > 0 && <p className="im-flag"><StatusGlyph status="lag">{t('flagged', { n: account.flagged })}</StatusGlyph></p>}
      {account.reasons.length > 0 && (
        <>
          <h3>{t('reasons')}</h3>
          <ul className="im-why">{account.reasons.map(({ reason, count }) => <li key={reason.zh}><span>{text(reason)}</span><b>{figureText(count)}</b></li>)}</ul>
        </>
      )}
      {actions !== undefined && <div className="im-acts">{actions}</div>}
    </section>
  );
}
