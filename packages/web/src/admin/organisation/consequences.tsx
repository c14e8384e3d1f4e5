import type { ReactElement, ReactNode } from 'react';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { Glyph } from '../../kit/status-glyph.tsx';
import type { Consequence } from './change-preview.ts';
import { organisationWords } from './words.ts';

const MOST_NAMES = 5;

/** What follows from a change, in sentences, before it is made. */
export function Consequences({ list, on, survivor }: { readonly list: readonly Consequence[]; readonly on: string; readonly survivor?: string | undefined }): ReactElement | null {
  const t = useWords(organisationWords);
  if (list.length === 0) return null;
  return (
    <section className="what" aria-live="polite">
      <h3>{t('what')}</h3>
      <ul>
        {list.flatMap((consequence, place) => linesOf(consequence).map((part) => <li key={`${place} ${part}`}><Sentence consequence={consequence} part={part} on={on} /></li>))}
        {survivor !== undefined && list.some(({ kind }) => kind === 'closes') && <li>{t('willSurvive', { to: survivor })}</li>}
      </ul>
    </section>
  );
}

type Part = 'main' | 'below' | 'figures';

function linesOf(consequence: Consequence): readonly Part[] {
  if (consequence.kind !== 'moves') return ['main'];
  return consequence.below > 0 ? ['main', 'below', 'figures'] : ['main', 'figures'];
}

function Sentence({ consequence, part, on }: { readonly consequence: Consequence; readonly part: Part; readonly on: string }): ReactNode {
  const t = useWords(organisationWords);
  const text = useText();
  const locale = useLocale();
  switch (consequence.kind) {
    case 'moves': {
      const [name, from, to] = [text(consequence.unit.name), consequence.from === undefined ? '—' : text(consequence.from.name), text(consequence.to.name)];
      if (part === 'below') return t('willMoveBelow', { n: consequence.below });
      return part === 'main' ? t('willMove', { name, day: on, from, to }) : t('willRollUp', { day: on, from, to });
    }
    case 'closes':
      return t('willClose', { name: text(consequence.unit.name), day: on });
    case 'adopts':
      return t('willAdopt', { name: text(consequence.unit.name), n: consequence.below, to: text(consequence.to.name) });
    case 'stops': {
      const names = consequence.units.slice(0, MOST_NAMES).map((unit) => text(unit.name)).join(locale === 'zh' ? '、' : ', ');
      const reason = { absent: () => t('notThere', { day: on }), same_parent: () => t('sameParent'), children: () => t('cannotClose', { n: consequence.units.length, names }) };
      return <span className="stop"><Glyph status="late" />{reason[consequence.reason]()}</span>;
    }
  }
}
