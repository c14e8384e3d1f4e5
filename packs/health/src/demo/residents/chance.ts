import { addDays, type PlainDate } from '@taizhang/kernel';
import { seededRandom } from '../seeded-random.ts';

/** What happens to one household, decided by nothing but the seed and its number. */
export class Chance {
  readonly #next: () => number;

  constructor(seed: string) {
    this.#next = seededRandom(seed);
  }

  /** From 0 (included) to 1 (excluded). */
  share(): number {
    return this.#next();
  }

  happens(probability: number): boolean {
    return this.#next() < probability;
  }

  /** A whole number between both, included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.#next() * (high - low + 1));
  }

  pick<const Item>(items: readonly [Item, ...Item[]]): Item {
    return items[Math.floor(this.#next() * items.length)] ?? items[0];
  }

  /** Around a mean, bell-shaped enough (sum of four). */
  around(mean: number, spread: number): number {
    return mean + (this.#next() + this.#next() + this.#next() + this.#next() - 2) * spread;
  }

  /** A day so many days after another, give or take. */
  dayAfter(day: PlainDate, days: number, spread: number): PlainDate {
    return addDays(day, Math.max(0, Math.round(this.around(days, spread))));
  }

  /** 32 hexadecimal digits in the form of a UUID. */
  uuid(): string {
    const hex = Array.from({ length: 8 }, () => Math.floor(this.#next() * 65_536).toString(16).padStart(4, '0')).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }
}
