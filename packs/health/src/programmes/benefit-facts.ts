import { isPlainDate, type PlainDate } from '@taizhang/kernel';
import { dayOfAge, numberIn, textIn, type Parameters, type ResidentView, type Saying, type ServiceRecord } from '@taizhang/records';
import type { Scheme } from './benefit-schemes-forms.ts';

/** Whether declared facts entitle to a scheme: from which day, or why never. */
export type Entitlement = { readonly from: PlainDate } | { readonly because: Saying };

/** What declared facts say about a scheme; ages are those in force on `ruleDay`. */
export function entitlement(scheme: Scheme, declared: ServiceRecord, view: ResidentView, ruleDay: PlainDate, parameters: Parameters): Entitlement {
  switch (scheme) {
    case 'reward':
      return rewardEntitlement(declared, view, ruleDay, parameters);
    case 'disabled':
    case 'bereaved':
      return specialEntitlement(scheme, declared, view, ruleDay, parameters);
  }
}

/** 农村户籍、未违规生育、现存一个子女或两个女孩或无子女、年满 60 周岁 (国家人口计生委、财政部 2004 年试点方案, from memory). */
function rewardEntitlement(declared: ServiceRecord, view: ResidentView, ruleDay: PlainDate, parameters: Parameters): Entitlement {
  const [births, living, daughters] = childrenOf(declared);
  if (textIn(declared, 'hukou') !== '1') return { because: ['not_rural'] };
  if (textIn(declared, 'unlawful') === '2') return { because: ['unlawful_birth'] };
  if (births === 0) return { because: ['no_child_born'] };
  if (living > 2 || (living === 2 && daughters < 2)) return { because: ['too_many_children', living] };
  return { from: dayOfAge(view.bornOn, parameters.get('reward_age', ruleDay)) };
}

/** 只生育（收养）一个子女、现无存活子女或子女残疾三级以上、女方年满 49 周岁 (国人口发〔2007〕78号, from memory). */
function specialEntitlement(scheme: 'disabled' | 'bereaved', declared: ServiceRecord, view: ResidentView, ruleDay: PlainDate, parameters: Parameters): Entitlement {
  const [births, living] = childrenOf(declared);
  if (births !== 1) return { because: ['not_only_child', births] };
  if (scheme === 'bereaved' && living > 0) return { because: ['child_lives'] };
  if (scheme === 'disabled' && (living !== 1 || textIn(declared, 'child_disabled') !== '2')) return { because: ['child_not_disabled'] };
  return { from: dayOfAge(wifeBornOn(declared, view), parameters.get('special_age', ruleDay)) };
}

/** The woman's age decides for both; a man without a wife declared goes by his own (usual practice for the divorced and widowed). */
function wifeBornOn(declared: ServiceRecord, view: ResidentView): PlainDate {
  const stated = view.sex === 'male' ? textIn(declared, 'wife_born_on') : undefined;
  return stated !== undefined && isPlainDate(stated) ? stated : view.bornOn;
}

function childrenOf(declared: ServiceRecord): readonly [births: number, living: number, daughters: number] {
  return [numberIn(declared, 'births') ?? 0, numberIn(declared, 'living') ?? 0, numberIn(declared, 'daughters') ?? 0];
}

/** Numbers of children that cannot all be true. */
export function contradiction(declared: ServiceRecord): Saying | undefined {
  const [births, living, daughters] = childrenOf(declared);
  if (living > births) return ['more_living_than_born', living, births];
  return daughters > living ? ['more_daughters_than_living', daughters, living] : undefined;
}
