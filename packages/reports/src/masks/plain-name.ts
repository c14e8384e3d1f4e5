import { normalText } from '../checker/reader/normal-text.ts';

/** A name or the words before a figure reduced to what tells them apart: no place, time, verb, punctuation, one spelling. */
export function plainName(words: string): string {
  return normalText(words)
    .replace(/^其中:?/, '')
    .replace(NOISE, '')
    .replace(/及以上/g, '以上')
    .replace(/个月龄?/g, '月')
    .replace(/[“”"'‘’《》〈〉【】[\]()（）、,，。;；:：.\s~—-]/g, '')
    .replace(/(?<=.{2})(?:人数|数量|总数|总量|情况|工作)$/, '');
}

const NOISE =
  /(?:全[县区州旗镇](?!域)|[我本该][县区州旗局院镇乡]|[截至止]+[^,;。，；]{0,10}?[底末日前](?=[,，全共已累])|[\dxX*]+年度?|上半年|下半年|全年|累计|总计|合计|共计?(?!卫)|目前|今年以来|完成(?!治疗|率|投资)|开展|实现|均|已|的|了|为|达到?|现有|进行|先后|组织|其中|分别|惠及|受益|发放|支付|拨付|接受|参加|群众|辖区内?)/g;
