import type { FoundFigure } from './found-figure.ts';

/**
 * Reads a unit left standing after its number was cut out ("，%，", "完成核酸筛查万人次", "活动余场").
 * Templates passed from office to office lose their numbers this way.
 */
export function readMissingNumber(text: string, at: number): FoundFigure | undefined {
  const before = text.slice(Math.max(0, at - 4), at);
  const end = missingEnd(text, at, before);
  if (end === undefined) return undefined;
  const surface = text.slice(at, end);
  const scale = surface.includes('亿') ? 1e8 : surface.includes('万') ? 1e4 : 1;
  const unit = surface.replace(/^余/, '').replace(/^[万亿]/, '');
  return { start: at, end, value: null, value2: null, decimals: 0, unit, scale, isFloor: surface.startsWith('余'), shape: 'plain', isChinese: false };
}

const SCALED = /[万亿](?:元|人次|剂次|户次|份\/日|人(?=[,;。、)]|$)|份|余?人次)(?=[,;。、)(]|$|\s)/y;
const FLOORED = /余(?:万元|元|人次|家次|户次|场次|份|场|次|人|家|个|条|件|户|名|项)(?=[,;。、)(]|$|\s|[\u4e00-\u9fa5])/y;
const CLASSIFIED = /(?:个(?![人体性别税案中])|家(?![庭长属具电园政禽畜用装访族校风乡国])|轮(?![训岗换流])|场(?![所地馆景合外内])|名(?![单录优牌额称胜师城义校]))(?=[\u4e00-\u9fa5])/y;
const PEOPLE_DONE = /(?:新增就业|转移就业|实现就业|再就业|累计培训|惠及群众|服务群众|累计接种|吸纳就业|带动就业)$/;
const PEOPLE = /人次?(?=[,;。、])/y;
const VERBS = /(?:完成|建成|成立|开展了?|新增|新建|至少|累计|共计|组建|举办|建设|设立|检查|发放|收到|查处|受理|办理|配备|打造|引进|共有|现有|已有|达到)$/;
const NUMBERISH = /[\d〇一二两三四五六七八九十百千几数xX*_余多每/:]$/;

function missingEnd(text: string, at: number, before: string): number | undefined {
  switch (text.charAt(at)) {
    case '%':
    case '‰': {
      const isHeader = /[(/:位]$/.test(before) && /^[)\s]|^$/.test(text.charAt(at + 1));
      return isHeader || /[\dA-Za-z%‰)]\s?$/.test(before) || /[\dA-Za-z]/.test(text.charAt(at + 1)) ? undefined : at + 1;
    }
    case '万':
    case '亿':
      return NUMBERISH.test(before) || /(?:单位:?|以|按|成|上|过|百|个)$/.test(before) ? undefined : reach(SCALED, text, at);
    case '余':
      return NUMBERISH.test(before) || /[剩业结盈其多富之有年残]$/.test(before) ? undefined : reach(FLOORED, text, at);
    case '人':
      return PEOPLE_DONE.test(text.slice(Math.max(0, at - 6), at)) ? reach(PEOPLE, text, at) : undefined;
    default:
      return VERBS.test(before) && !/\d/.test(before) ? reach(CLASSIFIED, text, at) : undefined;
  }
}

function reach(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? undefined : at + match[0].length;
}
