import type { Locale, Localized } from '@taizhang/kernel';

/** The words of one part of the screen, Chinese and English side by side, so that neither can be forgotten. */
export type Dictionary = Readonly<Record<string, Localized>>;

/** Names of the `{holes}` of a text; `{n#item|items}` chooses a word by the number of another hole. */
type Hole<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? (Name extends `${infer Base}#${string}` ? Base : Name) | Hole<Rest> : never;

type Values<Pair extends Localized> = [Hole<Pair['zh']>] extends [never] ? [] : [values: Readonly<Record<Hole<Pair['zh']>, string | number>>];

/** Gives the text of a key in the current language; keys and holes are checked by the compiler. */
export type Translate<Words extends Dictionary> = <Key extends keyof Words & string>(key: Key, ...values: Values<Words[Key]>) => string;

/** Keeps the literal texts, so that `t()` knows the holes of each. */
export function defineWords<const Words extends Dictionary>(words: Words): Words {
  return words;
}

/** The dictionary as a function in one language. */
export function translateIn<Words extends Dictionary>(words: Words, locale: Locale): Translate<Words> {
  return (key, ...values) => fillHoles(words[key]?.[locale] ?? key, values[0] ?? {});
}

function fillHoles(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)(?:#([^|}]*)\|([^}]*))?\}/gu, (whole, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (one === undefined || many === undefined) return String(value);
    return value === 1 || value === '1' ? one : many;
  });
}
