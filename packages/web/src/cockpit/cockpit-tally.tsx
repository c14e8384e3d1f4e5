import type { CockpitRow } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useWords } from '../i18n/locale.ts';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import { kitWords } from '../kit/words.ts';
import { cockpitWords } from './words.ts';

const SHOWN = ['ok', 'lag', 'late', 'none'] as const;

/** How many indicators stand where; a glyph without any is left out. */
export function CockpitTally({ rows, isAll, onSwitch }: { readonly rows: readonly CockpitRow[]; readonly isAll: boolean; readonly onSwitch: () => void }): ReactElement {
  const t = useWords(cockpitWords);
  const k = useWords(kitWords);
  const count = (status: CockpitRow['status']): number => rows.filter((row) => row.status === status).length;
  const without = count('no_target');
  return (
    <div className="tally">
      <span>{t('count', { n: rows.length })}</span>
      {SHOWN.map((status) => count(status) > 0 && <StatusGlyph key={status} status={status} plain><>{k(status)} <b>{count(status)}</b></></StatusGlyph>)}
      {without > 0 && <span className="muted">{t('noTarget', { n: without })}</span>}
      <button type="button" className="lnk no-print" onClick={onSwitch}>{t(isAll ? 'headline' : 'allMetrics')}</button>
    </div>
  );
}
