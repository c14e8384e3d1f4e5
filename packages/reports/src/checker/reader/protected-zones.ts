/** Stretches whose numbers belong to a name: titles in 《》 and short sayings in quotation marks (“4+7”, “一老一小”). */
export interface ProtectedZones {
  /** True when the character at `offset` lies in a title or a short quotation. */
  covers(offset: number): boolean;
}

const LONGEST_TITLE = 80;
const LONGEST_SAYING = 14;

/** Finds the protected stretches of normalised text. */
export function findProtectedZones(text: string): ProtectedZones {
  const starts: number[] = [];
  const ends: number[] = [];
  OPENER.lastIndex = 0;
  for (let match = OPENER.exec(text); match !== null; match = OPENER.exec(text)) {
    const zone = zoneFrom(text, match.index);
    if (zone === undefined) continue;
    OPENER.lastIndex = zone.end;
    if (!zone.isName) continue;
    starts.push(match.index);
    ends.push(zone.end);
  }
  let cursor = 0;
  return {
    covers(offset) {
      if (cursor > 0 && offset < (ends[cursor - 1] ?? 0)) cursor = 0;
      while (cursor < ends.length && (ends[cursor] ?? 0) <= offset) cursor += 1;
      const start = starts[cursor];
      return start !== undefined && start <= offset;
    },
  };
}

const OPENER = /[《〈“"‘「『〔]/g;
const CLOSER: Readonly<Record<string, string>> = { '《': '》', '〈': '〉', '“': '”', '"': '"', '‘': '’', '「': '」', '『': '』', '〔': '〕' };
/** A saying in quotes that states an amount ("完成 120 万元") is no name; one with a joined code (4+7) is. */
const STATES_AMOUNT = /\d\s?(?:%|‰|[万亿])/;

function zoneFrom(text: string, start: number): { readonly end: number; readonly isName: boolean } | undefined {
  const opener = text.charAt(start);
  const closer = CLOSER[opener] ?? '';
  const isTitle = opener === '《' || opener === '〈';
  for (let at = start + 1; at <= start + LONGEST_TITLE && at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\n') return undefined;
    if (character !== closer) continue;
    const isSaying = at - start <= LONGEST_SAYING + 1 && !STATES_AMOUNT.test(text.slice(start, at));
    return { end: at + 1, isName: isTitle || isSaying };
  }
  return undefined;
}
