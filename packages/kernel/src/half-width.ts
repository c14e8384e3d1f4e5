const FULL_WIDTH = /[\uFF01-\uFF5E\u3000\u00A0]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Rewrites full-width letters, digits and punctuation (as Chinese input methods type them) to their half-width forms. */
export function toHalfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (character) => {
    const code = character.charCodeAt(0);
    return code === 0x3000 || code === 0xa0 ? ' ' : String.fromCharCode(code - FULL_WIDTH_OFFSET);
  });
}
