import type { Localized } from '@taizhang/kernel';
import type { LaidRun } from './word-layout.ts';

/** The typefaces an official document knows; all the makes of one are alike. */
export type Typeface = 'fangsong' | 'kai' | 'hei' | 'xiaobiaosong' | 'song' | 'other';

/** The typeface of a font by its name: 仿宋_GB2312, FangSong and 方正仿宋简体 are one. */
export function typefaceOf(font: string): Typeface {
  if (/小标宋|xiao\s*biao\s*song|XBS/iu.test(font)) return 'xiaobiaosong';
  if (/仿宋|fang\s*song/iu.test(font)) return 'fangsong';
  if (/楷|kai(?:ti)?/iu.test(font)) return 'kai';
  if (/雅黑|yahei/iu.test(font)) return 'other';
  if (/黑|heiti|simhei/iu.test(font)) return 'hei';
  return /宋|simsun|songti/iu.test(font) ? 'song' : 'other';
}

/** The setting most characters of a text have. */
export interface MainLook {
  readonly font: string | undefined;
  readonly typeface: Typeface | undefined;
  readonly size: number;
}

/** The font and size most of the Chinese characters have; undefined without any. */
export function mainLook(runs: readonly LaidRun[]): MainLook | undefined {
  const fonts = new Map<string | undefined, number>();
  const sizes = new Map<number, number>();
  for (const { text, look } of runs) {
    const count = text.match(CHINESE)?.length ?? 0;
    if (count === 0) continue;
    fonts.set(look.font, (fonts.get(look.font) ?? 0) + count);
    sizes.set(look.size, (sizes.get(look.size) ?? 0) + count);
  }
  const size = mostOf(sizes);
  if (size === undefined) return undefined;
  const font = mostOf(fonts);
  return { font, typeface: font === undefined ? undefined : typefaceOf(font), size };
}

/** The characters from the start of a paragraph up to an offset. */
export function runsUpTo(runs: readonly LaidRun[], end: number): readonly LaidRun[] {
  let at = 0;
  return runs.flatMap(run => {
    const text = run.text.slice(0, Math.max(0, end - at));
    at += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}

/** A size by its Chinese name where it has one, in points otherwise. */
export function sizeWords(halfPoints: number): Localized {
  const name = SIZE_NAMES[halfPoints];
  return { zh: name ?? `${halfPoints / 2}磅`, en: `${halfPoints / 2} pt` };
}

/** A font as the file names it. */
export function fontWords(font: string | undefined): Localized {
  return font === undefined ? { zh: '未指定字体', en: 'no font named' } : { zh: font, en: font };
}

const CHINESE = /\p{Script=Han}/gu;
const SIZE_NAMES: Readonly<Record<number, string>> = {
  84: '初号', 72: '小初', 52: '一号', 48: '小一', 44: '二号', 36: '小二', 32: '三号', 30: '小三', 28: '四号', 24: '小四', 21: '五号', 18: '小五', 15: '六号',
};

function mostOf<Key>(counts: ReadonlyMap<Key, number>): Key | undefined {
  return [...counts].reduce<[Key | undefined, number]>((most, entry) => entry[1] > most[1] ? entry : most, [undefined, 0])[0];
}
