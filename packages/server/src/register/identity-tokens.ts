import { pinyin } from 'pinyin-pro';
import type { IdentityKeys } from './identity-keys.ts';

/** What a resident can be found by. */
export interface SearchableIdentity {
  readonly name: string;
  readonly identityNumber: string | null;
  readonly phone: string | null;
}

/** Kinds of search, numbered as in the table resident_token. */
export const TOKEN_KIND = { name: 1, nameStart: 2, initials: 3, identity: 4, identityEnd: 5, phone: 6, phoneEnd: 7 } as const;

/** A keyed digest with its kind, as it is stored. */
export interface IdentityToken {
  readonly kind: number;
  readonly token: bigint;
}

/** Every digest by which a resident is looked up: whole name and its beginnings, pinyin initials and theirs, numbers and their last four digits. */
export function tokensOf(keys: IdentityKeys, identity: SearchableIdentity): readonly IdentityToken[] {
  return termsOf(identity).map(([kind, text]) => ({ kind, token: keys.token(kind, text) }));
}

/** Every digest to be stored for a resident: while keys are changed those of both, or of the newest alone. */
export function storedTokens(keys: IdentityKeys, identity: SearchableIdentity, which: 'all' | 'newest' = 'all'): readonly IdentityToken[] {
  return termsOf(identity).flatMap(([kind, text]) => keys.tokens(kind, text).slice(which === 'all' ? 0 : -1).map((token) => ({ kind, token })));
}

function termsOf({ name, identityNumber, phone }: SearchableIdentity): readonly (readonly [kind: number, text: string])[] {
  const plain = normalName(name);
  const letters = initialsOf(plain);
  const terms: (readonly [kind: number, text: string])[] = [
    [TOKEN_KIND.name, plain],
    ...beginnings(plain).map((start) => [TOKEN_KIND.nameStart, start] as const),
    ...beginnings(letters).map((start) => [TOKEN_KIND.initials, start] as const),
  ];
  if (identityNumber !== null) terms.push([TOKEN_KIND.identity, identityNumber.toUpperCase()], [TOKEN_KIND.identityEnd, identityNumber.slice(-4).toUpperCase()]);
  if (phone !== null) terms.push([TOKEN_KIND.phone, phone], [TOKEN_KIND.phoneEnd, phone.slice(-4)]);
  return terms;
}

/** The digests a search text stands for, most telling first; none when it is too short or too odd to mean anybody. */
export function searchTokens(keys: IdentityKeys, text: string): readonly IdentityToken[] {
  keys.refresh();
  const wanted = normalName(text);
  const of = (kind: number, term: string): IdentityToken => ({ kind, token: keys.token(kind, term) });
  if (/^\d{17}[\dXx]$/u.test(wanted)) return [of(TOKEN_KIND.identity, wanted.toUpperCase())];
  if (/^1\d{10}$/u.test(wanted)) return [of(TOKEN_KIND.phone, wanted)];
  if (/^\d{3}[\dXx]$/u.test(wanted)) return [of(TOKEN_KIND.identityEnd, wanted.toUpperCase()), of(TOKEN_KIND.phoneEnd, wanted)];
  if (/^[a-z]{1,6}$/iu.test(wanted)) return [of(TOKEN_KIND.initials, wanted.toLowerCase())];
  if (/^\p{Script=Han}/u.test(wanted)) return [of(TOKEN_KIND.nameStart, wanted)];
  return wanted.length >= 6 ? [of(TOKEN_KIND.identity, wanted.toUpperCase())] : [];
}

/** First letters of the name's syllables, as people type them: 王小明 → wxm. Surnames are read as surnames (曾 z, 单 s). */
export function initialsOf(name: string): string {
  const known = INITIALS.get(name);
  if (known !== undefined) return known;
  const letters = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', mode: 'surname' }).join('').toLowerCase().replaceAll(/[^a-z]/gu, '');
  if (INITIALS.size < MOST_REMEMBERED) INITIALS.set(name, letters);
  return letters;
}

/** Names repeat: in a bulk load looking one up again costs more than remembering it. */
const INITIALS = new Map<string, string>();
const MOST_REMEMBERED = 50_000;

/** Without blanks and the dots of longer names: 阿卜杜拉·买买提 is found without its dot. */
function normalName(name: string): string {
  return name.normalize('NFKC').replaceAll(/[\s·•.]/gu, '');
}

function beginnings(text: string): readonly string[] {
  const letters = Array.from(text).slice(0, LONGEST_START);
  return letters.map((_, at) => letters.slice(0, at + 1).join(''));
}

/** Nobody types more of a name than this before choosing. */
const LONGEST_START = 4;
