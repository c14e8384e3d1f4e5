import type { ReportProperty } from '../language/template-scope.ts';
import type { PageLine } from './page-line.ts';
import type { PageMask } from './page-mask.ts';
import type { ProposalGrade } from './proposal-grade.ts';

/** Finds words that go with the report: its year, the years beside it, the end of its period, a masked county or bureau. */
export function findWordMasks(text: string, lines: readonly PageLine[]): readonly PageMask[] {
  const year = reportYear(text, lines);
  return lines.flatMap((line, index) => {
    if (line.role === 'recipient' || line.role === 'signature' || line.isTableHead === true) return [];
    const words = text.slice(line.start, line.end);
    const quoted = [...words.matchAll(/《[^》]*》|〔[^〕]*〕|“[^”]*”/gu)].map((match) => [match.index, match.index + match[0].length] as const);
    const found = FORMS.flatMap((form) => [...words.matchAll(form.pattern)].flatMap((match) => {
      if (quoted.some(([start, end]) => match.index >= start && match.index < end)) return [];
      const words = form.read(match[0], { year, inTitle: line.role === 'title' });
      return words.length === 0 ? [] : [wordMask(index, line.start + match.index, match[0], words)];
    }));
    return found.filter((mask, at) => !found.slice(0, at).some((other) => mask.start < other.end && other.start < mask.end));
  });
}

interface ReadWord {
  readonly word: ReportProperty;
  readonly grade: ProposalGrade;
}

interface Place {
  readonly year: number | undefined;
  readonly inTitle: boolean;
}

interface Form {
  readonly pattern: RegExp;
  read(surface: string, place: Place): readonly ReadWord[];
}

const FORMS: readonly Form[] = [
  { pattern: /(?:(?:20\d{2}|[xX*×]{2,4})年)?(?:1[0-2]|[1-9]|[xX*×]{1,2})月底|(?:20\d{2}|[xX*×]{2,4})年底/gu, read: (surface, { year }) => (isOtherYear(surface, year) ? [] : [{ word: 'end', grade: 'likely' }]) },
  { pattern: /(?<![\d月日第xX*×])(?:20\d{2}|[xX*×]{2,4})(?=年(?!.{1,3}月.{1,3}日|均|龄|内出生))/gu, read: readYear },
  { pattern: /[xX*×]{2,4}(?:县|市|区|旗)(?:卫生健康(?:局|委员会)|卫健(?:局|委))/gu, read: () => [{ word: 'author', grade: 'likely' }, { word: 'org', grade: 'guess' }] },
  { pattern: /[xX*×]{2,4}县/gu, read: () => [{ word: 'org', grade: 'likely' }] },
];

function readYear(surface: string, { year, inTitle }: Place): readonly ReadWord[] {
  if (!/^\d/u.test(surface)) return [{ word: 'year', grade: inTitle ? 'sure' : 'likely' }, { word: 'next_year', grade: 'guess' }, { word: 'previous_year', grade: 'guess' }];
  const later = year === undefined ? undefined : Number(surface) - year;
  if (later === 0) return [{ word: 'year', grade: inTitle ? 'sure' : 'likely' }];
  if (later === 1) return [{ word: 'next_year', grade: 'likely' }];
  return later === -1 ? [{ word: 'previous_year', grade: 'likely' }] : [];
}

function isOtherYear(surface: string, year: number | undefined): boolean {
  const written = /^20\d{2}/u.exec(surface)?.[0];
  return written !== undefined && Number(written) !== year;
}

/** The year the report is about: the title's, else the one it names most. */
function reportYear(text: string, lines: readonly PageLine[]): number | undefined {
  const title = lines.filter((line) => line.role === 'title').map((line) => text.slice(line.start, line.end)).join(' ');
  const inTitle = /20\d{2}(?=年)/u.exec(title)?.[0];
  if (inTitle !== undefined) return Number(inTitle);
  const counts = new Map<string, number>();
  for (const [year] of text.matchAll(/20\d{2}(?=年)/gu)) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort((left, right) => right[1] - left[1]);
  return most === undefined ? undefined : Number(most[0]);
}

function wordMask(line: number, start: number, surface: string, words: readonly ReadWord[]): PageMask {
  return {
    id: `w${start}`, line, start, end: start + surface.length, surface, isMasked: !/^[\d年月底]+$/u.test(surface), kind: 'word', unit: '', scale: 1, subject: '', aspect: null, phrase: null, follows: null,
    proposals: words.map(({ word, grade }) => ({ binding: { kind: 'word', word }, confidence: grade === 'sure' ? 0.95 : grade === 'likely' ? 0.8 : 0.4, grade })),
  };
}
