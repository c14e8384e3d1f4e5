/** A language the product speaks; Chinese is the first language of every user. */
export type Locale = 'zh' | 'en';

/** A sentence or a name in every language the product speaks. */
export type Localized = { readonly zh: string; readonly en: string };

/** Gives the wording of `text` in `locale`. */
export function inLocale(text: Localized, locale: Locale): string {
  return text[locale];
}
