/** A figure where the scanner found it: numbers and units, not yet what they are about. */
export interface FoundFigure {
  readonly start: number;
  readonly end: number;
  readonly value: number | null;
  readonly value2: number | null;
  /** Decimal places as written: half a unit of the last one is the rounding interval. */
  readonly decimals: number;
  readonly unit: string;
  readonly scale: number;
  /** 余, 多 between number and unit. */
  readonly isFloor: boolean;
  readonly shape: 'plain' | 'rank' | 'ratio' | 'fraction';
  readonly isChinese: boolean;
  /** A plus or minus written before the number. */
  readonly sign?: '+' | '-';
}
