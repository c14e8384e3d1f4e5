import type { ImportAccountView } from '@taizhang/contract';
import type { Localized } from '@taizhang/kernel';
import { defineWords, type Translate } from '../../i18n/dictionary.ts';

/** What a doubtful row is marked with, where the server sends only the mark. */
export const flagWords = defineWords({
  stated_differs_from_parts: { zh: '与分项重算不一致，按原数收下', en: 'differs from its parts; kept as stated' },
  stated_truncated: { zh: '原数为截尾，未四舍五入，按原数收下', en: 'cut off instead of rounded; kept as stated' },
  rate_without_denominator: { zh: '只有率没有分母，无法重算', en: 'a rate without its denominator cannot be recomputed' },
  denominator_implausible: { zh: '分母不合常理，按原数收下', en: 'the denominator is implausible; kept as stated' },
  parts_differ_from_whole: { zh: '分项之和与合计不符，按原数收下', en: 'the parts do not add up to the whole; kept as stated' },
  number_as_text: { zh: '文本当作数字读入', en: 'text read as a number' },
});

type AccountRow = ImportAccountView['rows'][number];

/** Why a row is listed: the server's sentence, or else the words of its marks; a mark without words prints as it is. */
export function rowReason({ reason, flags }: Pick<AccountRow, 'reason' | 'flags'>, text: (words: Localized) => string, t: Translate<typeof flagWords>, join: string): string {
  return reason === null ? flags.map((flag) => (isKnown(flag) ? t(flag) : flag)).join(join) : text(reason);
}

function isKnown(flag: string): flag is keyof typeof flagWords {
  return Object.hasOwn(flagWords, flag);
}
