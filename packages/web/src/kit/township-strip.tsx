import type { ReactElement } from 'react';
import { useWords } from '../i18n/locale.ts';
import { layOutStrip, type StripUnit } from './strip-geometry.ts';
import { kitWords } from './words.ts';

export interface TownshipStripProps {
  readonly name: string;
  readonly units: readonly StripUnit[];
  /** Share every unit should have reached by now. */
  readonly plan: number | null;
  readonly width?: number;
}

/** One mark per unit below, ● reaches the plan, ▲ does not; the count of ▲ beside it. */
export function TownshipStrip({ name, units, plan, width = 74 }: TownshipStripProps): ReactElement {
  const t = useWords(kitWords);
  const strip = layOutStrip(width, units, plan);
  // One unit is no comparison.
  if (strip.marks.length < 2) return <span className="dash">—</span>;
  return (
    <span className="strip">
      <svg width={width} height="18" viewBox={`0 0 ${width} 18`} role="img" aria-label={t('stripLabel', { name, units: strip.marks.length, short: strip.shortCount })}>
        <path d={`M0 9H${width}`} stroke="var(--rule-2)" />
        {strip.plan !== undefined && <path d={`M${strip.plan} 1.5v15`} stroke="var(--ink)" strokeWidth="1.4" />}
        {strip.marks.map((mark) =>
          mark.isShort ? (
            <path key={mark.id} d={`M${mark.x} 5.6 l3.2 5.8h-6.4z`} fill="var(--lag)" fillOpacity=".85" />
          ) : (
            <circle key={mark.id} cx={mark.x} cy="9" r="2.6" fill="var(--indigo)" fillOpacity=".5" />
          ),
        )}
      </svg>
      <i aria-hidden="true">{strip.shortCount}</i>
    </span>
  );
}
