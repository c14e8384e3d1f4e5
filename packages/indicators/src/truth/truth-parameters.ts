/**
 * What honest work may look like. Each allowance is the share honest workers may reach without being listed: deliberately
 * generous, because a question costs a colleague an afternoon. Set from experience of the office, not from a norm; an office may change them.
 */
export interface TruthParameters {
  /** Hours of the clock between which entering is unusual; the first is in the evening. */
  readonly nightFrom: number;
  readonly nightTo: number;
  /** Offset of the reporting time zone from UTC, in minutes. */
  readonly utcOffsetMinutes: number;
  /** So many different residents in one second make a batch. */
  readonly batchSize: number;
  /** Entering a form faster than this, in seconds, is not typing. */
  readonly fastestEntrySeconds: number;
  /** Going from one village to another takes at least this many minutes. */
  readonly fastestTravelMinutes: number;
  /** More residents than this on one day are hardly seen by one worker. */
  readonly mostVisitsPerDay: number;
  /** Fewer entries than this say nothing. */
  readonly leastEntries: number;
  /** Smallest departure of end digits worth a question: Cohen's w, 0.3 being a medium effect (Cohen 1988, ch. 7). */
  readonly leastDigitEffect: number;
  /** Of those listed, at most this share is expected to be honest (Benjamini and Hochberg 1995). */
  readonly falseShare: number;
  readonly allowance: {
    readonly afterDeath: number;
    readonly disabledAccount: number;
    readonly batchDays: number;
    readonly nightDays: number;
    readonly fastDays: number;
    readonly twoPlacesDays: number;
    readonly crowdedDays: number;
    readonly repeatedVisits: number;
    readonly sharedVitals: number;
    /** Added to the smooth expectation of the share just under a limit: honest rounding down. */
    readonly underLimit: number;
  };
}

/** Used unless an office sets others. */
export const TRUTH_PARAMETERS: TruthParameters = {
  nightFrom: 23, nightTo: 5, utcOffsetMinutes: 480, batchSize: 3, fastestEntrySeconds: 15, fastestTravelMinutes: 5, mostVisitsPerDay: 60, leastEntries: 12, leastDigitEffect: 0.3, falseShare: 0.05,
  allowance: {
    // Slips of the date happen: one record in five hundred.
    afterDeath: 0.002, disabledAccount: 0.0005,
    // Paper brought in on one evening, a school's vaccination day: some days of anybody's year look like this.
    batchDays: 0.05, nightDays: 0.1, fastDays: 0.1, twoPlacesDays: 0.05, crowdedDays: 0.05,
    // Treated pressure is steady, and read to 2 mmHg: one visit in ten may repeat the last.
    repeatedVisits: 0.1, sharedVitals: 0.06, underLimit: 0.1,
  },
};
