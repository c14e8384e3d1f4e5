import type { FigureReading } from '../figure-reading.ts';
import { said, unsaid, type Phrase } from './phrase.ts';

/** Place among peers, ties stated: 位居全市第3位（并列），较上期前移2位. */
export function rankPhrase(reading: FigureReading): Phrase {
  const rank = reading.rank;
  if (rank === undefined) return unsaid('no_rank');
  const place = `位居${rank.among}第${rank.position}位${rank.tied ? '（并列）' : ''}`;
  if (rank.previousPosition === undefined) return said(place, { demo: reading.demo });
  const gained = rank.previousPosition - rank.position;
  const move = gained === 0 ? '与上期持平' : `较上期${gained > 0 ? '前移' : '后移'}${Math.abs(gained)}位`;
  return said(`${place}，${move}`, { base: rank.previousPosition, demo: reading.demo });
}
