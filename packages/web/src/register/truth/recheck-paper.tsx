import type { RecheckItem, RecheckSummary } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { instantText } from '../../i18n/day-words.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { registerWords } from '../words.ts';
import { recheckScope } from './recheck-scope.ts';
import { recheckWords } from './recheck-words.ts';

/** The list on paper, one line a record, with room for the result; shown in print only. */
export function RecheckPaper({ recheck, items }: { readonly recheck: RecheckSummary; readonly items: readonly RecheckItem[] }): ReactElement {
  const t = useWords(recheckWords);
  const r = useWords(registerWords);
  const text = useText();
  const title = t('paperTitle', { what: recheckScope(recheck, t, text) });
  return (
    <section className="tr-paper print-only" aria-label={title}>
      <h2>{title}</h2>
      <table className="lt">
        <thead><tr><th>{t('nth')}</th><th>{r('unit')}</th><th>{r('resident')}</th><th>{r('sexAge')}</th><th>{t('service')}</th><th>{t('on')}</th><th>{t('values')}</th><th>{t('by')}</th><th>{t('result')}</th><th className="wide">{t('remark')}</th></tr></thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.nth}>
              <td>{item.nth}</td><td>{text(item.resident.org.name)}</td><td className="tick">{item.resident.name}</td><td className="tick">{r(item.resident.sex)} {r('years', { n: item.resident.age })}</td><td>{text(item.what)}</td><td className="tick">{item.on}</td>
              <td>{item.values.map(({ label, value }) => `${text(label)} ${value}`).join(' · ')}</td><td className="tick">{item.by}</td><td className="tick">{item.result === null ? t('paperResult') : t(item.result)}</td><td>{item.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="xs">{t('paperFoot', { drawn: instantText(recheck.drawnAt), who: recheck.drawnBy, population: figureText(recheck.population), size: figureText(recheck.size), confidence: recheck.confidence, seed: recheck.seed, digest: recheck.digest })}</p>
      <p className="xs">{t('paperSign')}</p>
    </section>
  );
}
