import type { RemarkView } from '@taizhang/contract';
import type { Passage } from '../page-place.ts';

/** The block of the page an opinion is about: where its figure is printed, else where its passage still reads so; undefined when neither stands any more. */
export function placeOfRemark(passages: readonly Passage[], { figureKey, quote }: Pick<RemarkView, 'figureKey' | 'quote'>): number | undefined {
  if (figureKey !== null) return passages.find(({ figures }) => figures.includes(figureKey))?.block;
  return quote === null ? undefined : passages.find(({ text }) => text === quote)?.block;
}
