import { inLocale, type Locale, type Localized } from '@taizhang/kernel';
import { useCallback, useMemo } from 'react';
import { usePreference } from '../preference/preference.ts';
import { translateIn, type Dictionary, type Translate } from './dictionary.ts';

/** The language of the screen. */
export function useLocale(): Locale {
  return usePreference().locale;
}

/** `t()` of one dictionary in the language of the screen. */
export function useWords<Words extends Dictionary>(words: Words): Translate<Words> {
  const locale = useLocale();
  return useMemo(() => translateIn(words, locale), [words, locale]);
}

/** Reads texts that come in both languages from the server. */
export function useText(): (text: Localized) => string {
  const locale = useLocale();
  return useCallback((text: Localized) => inLocale(text, locale), [locale]);
}
