import type { Mention } from '../reader/mention.ts';

/** The figures of one report, by sentence and by paragraph, in order. */
export interface Passage {
  readonly mentions: readonly Mention[];
  readonly sentences: readonly (readonly Mention[])[];
  readonly paragraphs: readonly (readonly Mention[])[];
}

/** Splits a text's figures into its reports: relations cross sentences and pages, never reports. */
export function passagesOf(mentions: readonly Mention[]): readonly Passage[] {
  return groups(mentions, (mention) => mention.report).map((report) => ({
    mentions: report,
    sentences: groups(report, (mention) => mention.sentence).flatMap(inWindows),
    paragraphs: groups(report, (mention) => mention.paragraph).flatMap(inWindows),
  }));
}

/** How many figures back and forth a named whole or population is looked for: some forty pages. */
const NEARBY = 1500;

/** The figures of the report around one of them: near enough to belong together, few enough to stay linear. */
export function nearby(passage: Passage, mention: Mention): readonly Mention[] {
  const { mentions } = passage;
  if (mentions.length <= NEARBY) return mentions;
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < mention.start) low = middle + 1;
    else high = middle;
  }
  return mentions.slice(Math.max(0, low - NEARBY), low + NEARBY);
}

/** A text without punctuation is one endless sentence; relations look no further than this many figures. */
const WINDOW = 120;

function inWindows(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  if (mentions.length <= WINDOW) return [mentions];
  const windows: (readonly Mention[])[] = [];
  for (let at = 0; at < mentions.length; at += WINDOW) windows.push(mentions.slice(at, at + WINDOW));
  return windows;
}

function groups(mentions: readonly Mention[], key: (mention: Mention) => number): readonly (readonly Mention[])[] {
  const result: Mention[][] = [];
  let current: number | undefined;
  for (const mention of mentions) {
    if (key(mention) !== current) {
      result.push([]);
      current = key(mention);
    }
    result.at(-1)?.push(mention);
  }
  return result;
}
