import { roundHalfUp } from '@taizhang/kernel';

const SAID = /^(\d+)(?:\.(\d+))?(万|亿)(\D*)$/u;
const PRINTED = /^(\d+(?:\.\d+)?)(\D*)$/u;

/**
 * 3.35万份 for 33480份: the number of the ledger said in 万 or 亿 to fewer digits. Gives `fresh` the same way; undefined when the
 * words say another number.
 */
export function inLargerUnit(said: string, printed: string, fresh: string): string | undefined {
  const [, whole = '', decimals = '', scaleWord, unit] = SAID.exec(said.normalize('NFKC')) ?? [];
  const [, number, printedUnit] = PRINTED.exec(printed) ?? [];
  const [, freshNumber, freshUnit] = PRINTED.exec(fresh) ?? [];
  if (scaleWord === undefined || number === undefined || unit !== printedUnit || freshNumber === undefined || freshUnit !== printedUnit) return undefined;
  const scale = scaleWord === '亿' ? 1e8 : 1e4;
  const scaled = (value: string): number => roundHalfUp(Number(value) / scale, decimals.length);
  if (scaled(number) !== Number(`${whole}.${decimals}`)) return undefined;
  return `${scaled(freshNumber).toFixed(decimals.length)}${scaleWord}${unit}`;
}
