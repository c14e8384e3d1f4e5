import type { Localized } from '@taizhang/kernel';
import type { Saying } from './standing.ts';

/**
 * Prints a saying in both languages; a value that is missing prints as it stands in the sentence, so that the fault is seen.
 * An unknown code prints itself.
 */
export function saySentence(sentences: Readonly<Record<string, Localized>>, [code, ...values]: Saying): Localized {
  const sentence = sentences[code] ?? { zh: code, en: code };
  const print = (text: string): string => text.replaceAll(/\{(\d+)\}/gu, (placeholder, index: string) => String(values[Number(index)] ?? placeholder));
  return { zh: print(sentence.zh), en: print(sentence.en) };
}
