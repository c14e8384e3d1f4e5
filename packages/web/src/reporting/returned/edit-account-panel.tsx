import type { ReportUploadView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { instantText } from '../../i18n/day-words.ts';
import { useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { Glyph, StatusGlyph } from '../../kit/status-glyph.tsx';
import { fateLines, isBalanced, type Fate } from './account-shares.ts';
import { returnedWords } from './words.ts';

const INKS: Readonly<Record<Fate, string>> = { unchanged: 'var(--rule-2)', reworded: '#6F93B5', changed: 'var(--late)', deleted: 'var(--lag)' };
const BESIDE = ['copied', 'typed', 'foreign', 'moved', 'restated'] as const;

/** The account of an edited file: every figure of the report and every line of both sides, told where it went. */
export function EditAccountPanel({ upload }: { readonly upload: ReportUploadView }): ReactElement {
  const t = useWords(returnedWords);
  const { account } = upload;
  const { lines } = account;
  const isSound = isBalanced(account);
  return (
    <section className="up-acc">
      <SectionHead title={t(upload.status === 'committed' ? 'accountDone' : 'account')} right={instantText(upload.createdAt)} />
      <p className="xs muted up-file">{`${upload.fileName} · ${upload.createdBy} · ${t('editedFrom', { n: upload.baseRevision })}`}</p>
      <div className="up-sum"><b>{figureText(account.figures)}</b><span className="u">{t('figures')}</span><StatusGlyph status={isSound ? 'ok' : 'late'}>{t(isSound ? 'balanced' : 'unbalanced')}</StatusGlyph></div>
      <div className="up-bar" role="img" aria-label={t('barLabel', { unchanged: account.unchanged, reworded: account.reworded, changed: account.changed, deleted: account.deleted })}>
        {fateLines(account).map(({ fate, count }) => count > 0 && <i key={fate} style={{ flex: count, background: INKS[fate] }} />)}
      </div>
      <table className="lt dense up-lines">
        <caption className="sr">{t('account')}</caption>
        <tbody>
          {fateLines(account).map(({ fate, count, share }) => {
            const isWrong = fate === 'changed' && count > 0;
            return (
              <tr key={fate}>
                <th scope="row" className={isWrong ? 'late' : undefined}>{isWrong ? <Glyph status="late" /> : <svg className="g" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" fill={INKS[fate]} /></svg>}{t(`fate_${fate}`)}</th>
                <td className={isWrong ? 'num late strong' : 'num'}>{figureText(count)}</td>
                <td className="num muted">{share === null ? '—' : `${figureText(share, 1)}%`}</td>
              </tr>
            );
          })}
          <tr className="sum"><td>{t('total')}</td><td className="num">{figureText(account.unchanged + account.reworded + account.changed + account.deleted)}</td><td className="num">{account.figures === 0 ? '—' : '100.0%'}</td></tr>
        </tbody>
      </table>
      <h3>{t('beside')}</h3>
      <ul className="up-beside">{BESIDE.map((kind) => <li key={kind}><span>{t(`beside_${kind}`)}</span><b className={(kind === 'typed' || kind === 'foreign') && account[kind] > 0 ? 'lag' : undefined}>{figureText(account[kind])}</b></li>)}</ul>
      <h3>{t('linesHead')}</h3>
      <p className="s">{t('linesBefore', { before: lines.before, unchanged: lines.unchanged, edited: lines.edited, deleted: lines.deleted })}</p>
      <p className="s">{t('linesAfter', { after: lines.after, unchanged: lines.unchanged, edited: lines.edited, added: lines.added })}</p>
      {lines.moved > 0 && <p className="s muted">{t('linesMoved', { n: lines.moved })}</p>}
    </section>
  );
}
