const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };

/** Reads a Chinese numeral below ten thousand (三百二十, 十, 两千零五, 一二); undefined when it is not one. */
export function parseChineseNumeral(text: string): number | undefined {
  if (text === '') return undefined;
  let total = 0;
  let pending: number | undefined;
  let lastPlace = 10_000;
  for (const character of text) {
    const digit = DIGITS[character];
    const place = PLACES[character];
    if (digit !== undefined) {
      // Two digits in a row (三五人, 七八个) are an estimate, not a numeral; 零 only holds a place.
      if (pending !== undefined && pending !== 0) return undefined;
      pending = digit;
    } else if (place !== undefined) {
      if (place >= lastPlace) return undefined;
      total += (pending ?? (place === 10 || total === 0 ? 1 : 0)) * place;
      pending = undefined;
      lastPlace = place;
    } else {
      return undefined;
    }
  }
  if (pending === undefined) return total;
  // 三百二 means 320; 三百零二 means 302.
  const isElided = pending !== 0 && lastPlace >= 100 && lastPlace < 10_000 && !/[零〇]/.test(text);
  return total + (isElided ? (pending * lastPlace) / 10 : pending);
}
