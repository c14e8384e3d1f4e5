/** How the months of a year share what happens in it, January first; only the proportions matter. */
export type Season = keyof typeof SEASONS;

const SEASONS = {
  even: [1, 0.85, 1.02, 1, 1.02, 1.02, 1, 1, 1.03, 0.98, 1.02, 1.06],
  births: [1.02, 0.94, 1, 0.96, 0.98, 0.95, 1, 1.04, 1.06, 1.08, 1.02, 0.98],
  visits: [1.12, 0.9, 1.02, 0.98, 0.96, 0.92, 0.92, 0.94, 0.98, 1, 1.08, 1.18],
  checkups: [0.3, 0.2, 0.8, 1.5, 1.7, 1.5, 1, 1, 1.5, 1.2, 0.8, 0.4],
  managed: [1.6, 0.9, 1.5, 1.4, 1.2, 1.1, 0.9, 0.9, 0.8, 0.7, 0.6, 0.5],
  screening: [0.1, 0.1, 0.8, 1.2, 1.3, 1.1, 0.8, 1, 1.4, 1.3, 1, 0.6],
  campaign: [0.5, 0.4, 1.2, 1.5, 1.4, 1.3, 1, 1, 1.2, 1, 0.9, 0.8],
  marriages: [1.5, 0.9, 0.8, 0.8, 1.3, 0.9, 0.9, 0.9, 1, 1.4, 1.1, 1],
  payments: [0.2, 0.3, 0.9, 1, 1, 1.2, 1, 1, 1.2, 1, 1.2, 1.4],
  vaccination: [0, 0, 0.2, 0.8, 2, 3, 3.2, 2.6, 1.4, 1.2, 2, 1.6],
} as const satisfies Record<string, readonly number[]>;

// The epidemic closed much of primary care in February and March 2020.
const SPRING_2020 = [1, 0.5, 0.7, 0.9, 1, 1, 1, 1, 1, 1, 1, 1];

/** Weights of the periods of a year: months or quarters. */
export function seasonWeights(season: Season, year: number, periods: 12 | 4): readonly number[] {
  const months = SEASONS[season].map((weight, month) => weight * (year === 2020 ? (SPRING_2020[month] ?? 1) : 1));
  if (periods === 12) return months;
  return [0, 3, 6, 9].map((first) => months.slice(first, first + 3).reduce((sum, weight) => sum + weight, 0));
}
