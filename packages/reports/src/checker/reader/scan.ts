import { readArabicFigure } from './arabic-figure.ts';
import { readChineseFigure } from './chinese-figure.ts';
import type { FoundFigure } from './found-figure.ts';
import { readMissingNumber } from './missing-number.ts';
import { findProtectedZones } from './protected-zones.ts';
import { readRank } from './rank-figure.ts';

/** Finds every figure of normalised text in one pass, in order. */
export function scanFigures(text: string): readonly FoundFigure[] {
  const figures: FoundFigure[] = [];
  const zones = findProtectedZones(text);
  let listNumber = 0;
  let at = 0;
  while (at < text.length) {
    const role = ROLES[text.charCodeAt(at)] ?? NONE;
    if (role === NONE || zones.covers(at)) {
      at += 1;
      continue;
    }
    if (role === DIGIT && isLineStart(text, at)) {
      const numbering = readNumbering(text, at, listNumber);
      if (numbering !== undefined) {
        listNumber = numbering.number;
        at = numbering.end;
        continue;
      }
    }
    const reading = readAt(text, at, role);
    if (reading.figure !== undefined) figures.push(reading.figure);
    at = reading.end;
  }
  return figures;
}

const NONE = 0;
const DIGIT = 1;
const MASK = 2;
const CHINESE = 3;
const RANK = 4;
const UNIT = 5;

/** What reading may begin at a character; one table lookup decides for the many that begin none. */
const ROLES: Uint8Array = buildRoles();

function buildRoles(): Uint8Array {
  const roles = new Uint8Array(0x10000);
  const assign = (characters: string, role: number): void => {
    for (const character of characters) roles[character.charCodeAt(0)] = role;
  };
  assign('0123456789', DIGIT);
  assign('xX*_○□●', MASK);
  assign('零〇一二两三四五六七八九十百千', CHINESE);
  assign('第前', RANK);
  assign('%‰万亿余个家轮场名人', UNIT);
  return roles;
}

interface Reading {
  readonly end: number;
  readonly figure?: FoundFigure | undefined;
}

function readAt(text: string, at: number, role: number): Reading {
  switch (role) {
    case DIGIT:
      return readArabicFigure(text, at);
    case MASK:
      return /[A-Za-z\d]/.test(text.charAt(at - 1)) ? { end: at + 1 } : readArabicFigure(text, at);
    case CHINESE: {
      const figure = readChineseFigure(text, at);
      return figure === undefined ? { end: afterChineseDigits(text, at) } : { end: figure.end, figure };
    }
    case RANK: {
      const figure = readRank(text, at);
      if (figure !== undefined) return { end: figure.end, figure };
      return { end: text.charAt(at) === '第' ? afterOrdinal(text, at) : at + 1 };
    }
    default: {
      const figure = readMissingNumber(text, at);
      return figure === undefined ? { end: at + 1 } : { end: figure.end, figure };
    }
  }
}

const CHINESE_DIGITS = /[零〇一二两三四五六七八九十百千万亿]+/y;
const ORDINAL = /第\s?(?:[零〇一二两三四五六七八九十百千]+|[\dxX*]+)(?:[-~至到]第?[\d一二三四五六七八九十]+)?/y;

function afterChineseDigits(text: string, at: number): number {
  CHINESE_DIGITS.lastIndex = at;
  return at + (CHINESE_DIGITS.exec(text)?.[0].length ?? 1);
}

function afterOrdinal(text: string, at: number): number {
  ORDINAL.lastIndex = at;
  return at + (ORDINAL.exec(text)?.[0].length ?? 1);
}

function isLineStart(text: string, at: number): boolean {
  const previous = text.charAt(at - 1);
  return previous === '' || previous === '\n' || (previous === ' ' && /(?:^|\n) +$/.test(text.slice(Math.max(0, at - 8), at)));
}

const NUMBERING = /(\d{1,2})\.(?=\d)/y;

/** "3.65岁以上老人": the list number 3, then 65; recognised because the numbers before it were 1 and 2. */
function readNumbering(text: string, at: number, previous: number): { readonly number: number; readonly end: number } | undefined {
  NUMBERING.lastIndex = at;
  const match = NUMBERING.exec(text);
  const plain = /^(\d{1,2})[.、)]/.exec(text.slice(at, at + 4));
  const number = Number(match?.[1] ?? plain?.[1]);
  if (match !== null && (number === previous + 1 || number === 1)) return { number, end: at + match[0].length };
  return match === null && plain !== null ? { number, end: at + plain[0].length } : undefined;
}
