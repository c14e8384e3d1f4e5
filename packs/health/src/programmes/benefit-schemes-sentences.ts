import type { Localized } from '@taizhang/kernel';
import { SCHEMES, type Scheme } from './benefit-schemes-forms.ts';
import { words } from './words.ts';

const NAMES: Readonly<Record<Scheme, Localized>> = {
  reward: words('奖励扶助', 'rural family support'),
  disabled: words('特别扶助（伤残）', 'special assistance (only child disabled)'),
  bereaved: words('特别扶助（死亡）', 'special assistance (only child dead)'),
};

// A saying carries numbers and days only, so each scheme has its own sentences: `not_confirmed_reward`.
const BY_SCHEME = {
  entitled: words('按申报情况，自 {0} 起符合{scheme}条件', 'By what is declared, entitled to {scheme} from {0}'),
  review: words('{0} 年度{scheme}资格确认', 'Confirmation for {0}: {scheme}'),
  pay: words('{0} 年度{scheme}发放', 'Payment for {0}: {scheme}'),
  leave: words('已死亡或迁出，办理{scheme}退出', 'Died or moved away: record the exit from {scheme}'),
  not_confirmed: words('{scheme}本年未确认', 'Not confirmed this year: {scheme}'),
  refused: words('{scheme}本年确认为不符合', 'Found not entitled this year: {scheme}'),
  not_paid: words('{scheme}本年应发 {0} 元，期限 {2} 前已发 {1} 元', '{0} yuan owed this year, {1} paid by {2}: {scheme}'),
  without_ground: words('{scheme}已确认符合，但申报情况不符合条件', 'Confirmed, but what is declared does not entitle: {scheme}'),
  unconfirmed: words('{scheme}本年已发放，但未确认或确认为不符合', 'Paid this year without a confirmation: {scheme}'),
  twice: words('{scheme}同一批次发放两次', 'Paid twice in one batch: {scheme}'),
  confirmed: words('确认符合：{scheme}', 'Entitled: {scheme}'),
  confirmed_not: words('确认不符合：{scheme}', 'Not entitled: {scheme}'),
  payment_fits: words('与当年标准一致：{0} 元', 'As the standard of the year: {0} yuan'),
  payment_differs: words('当年标准 {0} 元，本次 {1} 元', 'The standard of the year is {0} yuan, this payment {1} yuan'),
  left: words('退出{scheme}', 'Left: {scheme}'),
} satisfies Readonly<Record<string, Localized>>;

/** A sentence there is one of for every scheme. */
export type SchemeSentence = keyof typeof BY_SCHEME;

/** What the schemes say of a person. */
export const BENEFIT_SENTENCES: Readonly<Record<string, Localized>> = {
  declared: words('按申报情况，两项扶助均不符合条件', 'By what is declared, entitled to neither'),
  not_rural: words('奖励扶助：非农村户籍', 'Rural support: no rural household register'),
  unlawful_birth: words('奖励扶助：有违反规定生育', 'Rural support: births against the rules'),
  no_child_born: words('奖励扶助：未曾生育', 'Rural support: never had a child'),
  too_many_children: words('奖励扶助：现存子女 {0} 人，应为一个子女、两个女孩或无子女', 'Rural support: {0} children living; one child, two daughters or none are asked for'),
  not_only_child: words('特别扶助：曾生育子女 {0} 人，应只有 1 人', 'Special assistance: {0} children born; exactly one is asked for'),
  child_lives: words('特别扶助（死亡）：子女健在', 'Special assistance (bereaved): the child lives'),
  child_not_disabled: words('特别扶助（伤残）：独生子女未达到三级以上残疾', 'Special assistance (disabled): the only child is not disabled to grade 3'),
  more_living_than_born: words('现存子女 {0} 人多于曾生育 {1} 人', '{0} children living, but only {1} born'),
  more_daughters_than_living: words('女孩 {0} 人多于现存子女 {1} 人', '{0} daughters, but only {1} children living'),
  ...Object.fromEntries(SCHEMES.flatMap((scheme) => Object.entries(BY_SCHEME).map(([code, { zh, en }]): [string, Localized] => [`${code}_${scheme}`, words(zh.replace('{scheme}', NAMES[scheme].zh), en.replace('{scheme}', NAMES[scheme].en))]))),
};
