/** One measured figure, and the limit, floor or peer it is held against in the same run. */
export interface Measurement {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 's' | 'MB' | 'KB' | 'rows/s' | '×' | '%' | '';
  /** Not more than this, by the product's own promise. */
  readonly limit?: number;
  /** Not less than this. */
  readonly least?: number;
  /** What the figure is compared with, measured in the same run: a bare COPY, another library, a smaller database. */
  readonly comparedWith?: { readonly what: string; readonly value: number };
  /** Not more than this many times the compared figure. */
  readonly limitRatio?: number;
}

/** A benchmark: a file in benches/ exports one as `bench`. It stops what it starts, and removes what it writes. */
export interface Bench {
  readonly name: string;
  /** What is measured, in one sentence. */
  readonly about: string;
  run(tools: BenchTools): Promise<readonly Measurement[]>;
}

export interface BenchTools {
  /** An empty directory of the run's own; removed afterwards. */
  readonly directory: string;
  /** Says how far it is; goes to standard error. */
  note(text: string): void;
}

/** Whether a measurement keeps its limits; undefined when it has none. */
export function keepsLimits(measurement: Measurement): boolean | undefined {
  const { value, limit, least, comparedWith, limitRatio } = measurement;
  const verdicts = [
    ...(limit === undefined ? [] : [value <= limit]),
    ...(least === undefined ? [] : [value >= least]),
    ...(limitRatio === undefined || comparedWith === undefined ? [] : [value <= limitRatio * comparedWith.value]),
  ];
  return verdicts.length === 0 ? undefined : verdicts.every(Boolean);
}
