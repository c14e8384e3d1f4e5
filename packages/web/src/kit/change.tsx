import type { ReactElement } from 'react';
import { useWords } from '../i18n/locale.ts';
import { figureText } from '../i18n/number-words.ts';
import { kitWords } from './words.ts';

export interface ChangeProps {
  readonly kind: 'rose' | 'fell' | 'level' | 'from_zero' | 'no_base' | 'no_value';
  readonly change: number | null;
  readonly unit: '%' | '百分点';
  /** Unit of the figure compared: a difference of ‰ is in 千分点. */
  readonly rateUnit?: string;
}

/** A comparison with last year: +1.2 个百分点, −14.3 %, 持平, or — without a base. */
export function Change({ kind, change, unit, rateUnit }: ChangeProps): ReactElement {
  const t = useWords(kitWords);
  switch (kind) {
    case 'rose':
    case 'fell':
      return <>{`${change !== null && change > 0 ? '+' : ''}${figureText(change, 1)}`}<span className="u">{unit === '%' ? '%' : t(rateUnit === '‰' ? 'perMillePoints' : 'points')}</span></>;
    case 'level':
      return <>{t('level')}</>;
    case 'from_zero':
      return <span className="muted">{t('fromZero')}</span>;
    case 'no_base':
    case 'no_value':
      return <span className="dash">—</span>;
  }
}
