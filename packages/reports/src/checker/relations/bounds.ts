import { amountOf, type Mention } from '../reader/mention.ts';
import type { CheckedRelation } from '../read-figure.ts';
import { relation, written } from './finding.ts';
import type { Passage } from './passage.ts';
import { isAlike, isAmount } from './share-words.ts';

/** Checks what no figure may be: a share above 100 %, a fall of more than everything, a unit a rate is never stated in. */
export function checkBounds(passage: Passage): readonly CheckedRelation[] {
  return passage.sentences.flatMap((sentence) => sentence.flatMap((mention, at) => [...checkBound(mention), ...checkPointsForPercent(sentence, at), ...checkUnit(mention), ...checkFalling(mention)]));
}

/** Rates that count a part of a whole; 完成率, 毛入学率, 床位使用率 may exceed it. */
const PARTIAL =
  /(?:合格|优良|覆盖|参保|参合|管理|知晓|满意|办结|整改|到位|接种|分娩|建档|签约|治愈|达标|就诊|合规|普及|巩固|入园|破案|侦破|结案|审结|调解|化解|回复|答复|响应|持证|公开|入户|安装|配备|出勤|建卡|建证|访视|系统管理|检查|体检|检出|阳性|发放|兑现|准确|及时|通过|开工|竣工|上线|录入|入库|脱贫|就业|升学|及格|优秀|绿化|硬化|改厕|收集|处理|供水|通车|采购|报销|控制|转化|落实|获贷|标准化)率?(?:均|都)?(?:已|为|是|达到?|实现|提高到|提升至)*$/;
const MAY_EXCEED = /(?:完成|毛入学|使用|利用|负荷|周转|增长|增加|提高|上升|达产|执行|回报|报酬|落实资金|兑现|提升|降|比上年|任务|计划|目标|宽带|电话|移动)/;

function* checkBound(mention: Mention): Generator<CheckedRelation> {
  if (mention.kind !== 'percent' || mention.value === null || Math.max(mention.value, mention.value2 ?? 0) <= 100 || mention.unit !== '%') return;
  const name = mention.lead.length < 2 || mention.lead.includes('分别') ? mention.subject : mention.lead.replace(/率(?:均|都|已|为|是|达到?|至|到|:|约)*$/, '率');
  const isPartial = name.endsWith('率') && PARTIAL.test(name) && !MAY_EXCEED.test(name.slice(-12));
  const isShareOf = /占[^,;。]{0,12}$/.test(mention.lead) && !/任务|计划|目标|预算|指标|比上年|同期|应/.test(mention.lead);
  const isSatisfaction = /(?:满意度|知晓率|覆盖面)(?:为|达到?|是)*$/.test(mention.lead);
  if (!isPartial && !isShareOf && !isSatisfaction) return;
  yield relation('bound', [mention], 100, 'wrong', 'none', {
    zh: `${mention.subject || '这一比率'}不可能超过100%，文中写${written(mention)}`,
    en: `This rate cannot exceed 100 %, but the text says ${written(mention)}`,
  });
}

/** A rate that rises "by 5%" may mean points: asked only where the sentence offers nothing else it could refer to. */
function* checkPointsForPercent(sentence: readonly Mention[], at: number): Generator<CheckedRelation> {
  const change = sentence[at];
  const level = sentence[at - 1];
  if (change?.kind !== 'change_pct' || level?.kind !== 'percent' || level.value === null || change.value === null || change.isPlan) return;
  if (!/率(?:为|达到?|是|:)*$/.test(level.lead) || !/^,?(?:同比|环比|较|比)[^,;。\d]{0,14}$/.test(change.gap)) return;
  const earlier = sentence.slice(Math.max(0, at - 5), at - 1);
  if (earlier.some((mention) => isAmount(mention) && !/[;]/.test(sentenceBetween(sentence, mention, level)))) return;
  yield relation('yoy', [level, change], null, 'confirm', 'none', {
    zh: `${level.subject}是百分比，其变化通常用“个百分点”，文中写${written(change)}，请确认`,
    en: `A change of a rate is usually stated in percentage points; the text says ${written(change)}`,
  });
}

function sentenceBetween(sentence: readonly Mention[], from: Mention, to: Mention): string {
  return sentence.slice(sentence.indexOf(from) + 1, sentence.indexOf(to) + 1).map((mention) => mention.gap).join('');
}

const PER_MILLE = /(?:人口出生率|^出生率|人口死亡率|^死亡率|人口自然增长率|^自然增长率|婴儿死亡率|新生儿死亡率|5岁以下儿童死亡率|儿童死亡率)(?:为|是|达到?|控制在|:)*$/;

function* checkUnit(mention: Mention): Generator<CheckedRelation> {
  const isPerMilleRate = PER_MILLE.test(mention.lead) || PER_MILLE.test(mention.subject);
  if (mention.unit !== '%' || mention.value === null || mention.kind === 'change_pct' || mention.compare !== null || !isPerMilleRate || mention.value < 1.5) return;
  yield relation('bound', [mention], null, 'confirm', 'none', {
    zh: `${mention.subject}通常以‰表示，文中写${written(mention)}，请确认单位`,
    en: `This rate is stated in ‰, but the text says ${written(mention)}`,
  });
}

function* checkFalling(mention: Mention): Generator<CheckedRelation> {
  if (mention.value === null || mention.compare?.direction !== 'down') return;
  if (mention.kind === 'change_pct' && mention.value > 100) {
    yield relation('bound', [mention], 100, 'wrong', 'none', { zh: `下降不可能超过100%，文中写${written(mention)}`, en: `Nothing can fall by more than 100 %, but the text says ${written(mention)}` });
  } else if (mention.kind === 'change_pct' && mention.value < 0 && /降|减|跌|回落/.test(mention.lead)) {
    yield relation('bound', [mention], null, 'confirm', 'none', { zh: `“下降”后又写负数${written(mention)}，请确认升降`, en: `A fall of a negative amount: please confirm the direction` });
  } else if (mention.unit === '倍' && mention.value >= 1) {
    yield relation('bound', [mention], null, 'confirm', 'none', { zh: `减少不用倍数，文中写减少${written(mention)}`, en: `A decrease is not stated in multiples` });
  }
}

const DONE = /(?:已|完成|办结|整改|实际|合格|解决)[^,;。]{0,6}$/;
const DUE = /(?:受理|应|排查|发现|抽检|检查|收到|接到|交办|共有|任务)[^,;。]{0,12}$/;

/** Checks that nothing was finished more often than it came up (受理20件，办结25件). */
export function checkDoneAgainstDue(passage: Passage): readonly CheckedRelation[] {
  return passage.sentences.flatMap((sentence) => sentence.flatMap((done, at) => {
    const due = sentence[at - 1];
    if (due === undefined || !isAmount(done) || !isAmount(due) || !isAlike(done, due) || !/^(?:件|条|处|个|起|批次|宗|项)$/.test(done.unit)) return [];
    const [finished, arisen] = [amountOf(done) ?? 0, amountOf(due) ?? 0];
    if (finished <= arisen || done.isEstimate || due.isEstimate || !/(?:办结|整改|解决|合格|答复|结案)[^,;。]{0,4}$/.test(done.lead) || !DONE.test(done.lead) || !DUE.test(due.lead)) return [];
    return [relation('bound', [due, done], arisen, 'confirm', 'none', {
      zh: `${written(done)}多于前面的${written(due)}，请确认是否含以前结转`,
      en: `${written(done)} done is more than the ${written(due)} that came up`,
    })];
  }));
}
