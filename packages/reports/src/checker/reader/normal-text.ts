const VARIANTS = /[\uFF01-\uFF5E\u3000\u00A0\u2002-\u200A\u202F\u2212\u2010-\u2015\u2500\u301C\uFE63\u223C\u2236\u00D7]/g;

const FULL_WIDTH_OFFSET = 0xfee0;

/**
 * Rewrites the typographic variants of one character (full-width forms, dashes, tildes, spaces) to a single form,
 * one code unit for one, so that every offset in the result is an offset in the original.
 */
export function normalText(text: string): string {
  return text.replace(VARIANTS, (character) => {
    const code = character.charCodeAt(0);
    if (code === 0x2212 || code === 0xfe63 || (code >= 0x2010 && code <= 0x2015) || code === 0x2500) return '-';
    if (code === 0x301c || code === 0x223c) return '~';
    if (code === 0x2236) return ':';
    if (code === 0xd7) return 'x';
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - FULL_WIDTH_OFFSET);
    // Thin spaces group digits by thousands (GB/T 15835); other spaces part them.
    return code === 0x2009 || code === 0x202f ? '\u2009' : ' ';
  });
}
