import type { RecordView } from '@taizhang/contract';

/** A measured number of one record. */
export interface TrendPoint {
  readonly on: string;
  readonly value: number;
}

/** One line of a chart, oldest first. */
export interface TrendSeries {
  readonly field: string;
  readonly points: readonly TrendPoint[];
}

/** Numbers worth a line, in order of rank; a form has at most two of them that belong together. */
const MAIN = [['sbp', 'dbp'], ['fasting_glucose']] as const;
const SHOWN = 5;

/** The last five values of a form's main number, and its companion; the draft's own comes last. */
export function trendOf(fields: readonly string[], records: readonly RecordView[], draft: Pick<RecordView, 'on' | 'fields'>): readonly TrendSeries[] {
  const main = MAIN.find(([first]) => fields.includes(first)) ?? [];
  return main.filter((field) => fields.includes(field)).map((field) => {
    const past = [...records].filter(({ on }) => on < draft.on).sort((a, b) => a.on.localeCompare(b.on));
    const points = [...past, draft].flatMap(({ on, fields: { [field]: value } }): TrendPoint[] => (typeof value === 'number' ? [{ on, value }] : []));
    return { field, points: points.slice(-SHOWN) };
  });
}
