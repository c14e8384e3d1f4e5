import { TRUTH_PARAMETERS } from '@taizhang/indicators';
import { defineWords, type Translate } from '../../i18n/dictionary.ts';

/** Names of the rules, and what each looks at. */
export const ruleWords = defineWords({
  after_death: { zh: '死亡日期后的服务', en: 'Services after death' },
  same_certificate: { zh: '两人同一证件', en: 'Two people, one certificate' },
  disabled_account: { zh: '停用账号录入', en: 'Disabled account' },
  same_second: { zh: '同一秒批量录入', en: 'Batches in one second' },
  night: { zh: '夜间录入', en: 'Entered at night' },
  fast_entry: { zh: '录入过快', en: 'Entered too fast' },
  two_places: { zh: '一人同时两地', en: 'One worker, two places' },
  crowded_day: { zh: '一天人数过多', en: 'Crowded days' },
  repeated_vitals: { zh: '测量值与上次相同', en: 'Same values as last time' },
  shared_vitals: { zh: '测量值与他人相同', en: 'Same values as the next person' },
  end_digit: { zh: '末位数偏好', en: 'Favourite end digits' },
  under_limit: { zh: '值聚在界值以下', en: 'Values just under a limit' },
  what_after_death: { zh: '服务日期晚于登记的死亡日期。', en: 'Services dated after the recorded death.' },
  what_same_certificate: { zh: '两份以上居民档案使用同一证件号码。', en: 'Two or more residents share a certificate number.' },
  what_disabled_account: { zh: '账号停用之后，仍有以该账号录入的记录。', en: 'Records entered with an account after it was disabled.' },
  what_same_second: { zh: '同一秒内录入 {batch} 人以上的记录，按天数计。', en: 'Records of {batch} or more residents entered in one second, counted by days.' },
  what_night: { zh: '一天的记录多数在 {from}:00–{to}:00 录入，按天数计；一般不超过 {usual} %。', en: 'Days whose records were mostly entered between {from}:00 and {to}:00; up to {usual} % is usual.' },
  what_fast_entry: { zh: '录入 {batch} 条以上的日子里，半数以上与上一人相隔不到 {seconds} 秒。', en: 'Days with {batch} or more records, at least half of them within {seconds} seconds of the resident before.' },
  what_two_places: { zh: '当日录入的入户随访，两个村之间相隔不到 {minutes} 分钟（速度不可能）。', en: 'Home visits in two villages less than {minutes} minutes apart (impossible speed).' },
  what_crowded_day: { zh: '一人一天服务超过 {most} 人。', en: 'More than {most} residents served by one worker on one day.' },
  what_repeated_vitals: { zh: '复诊各项测量值与本人上次完全相同；一般不超过 {usual} %。', en: 'Every measurement equals the same resident’s last; up to {usual} % is usual.' },
  what_shared_vitals: { zh: '相邻两位居民各项测量值完全相同；一般不超过 {usual} %。', en: 'Two residents served one after the other have the same measurements; up to {usual} % is usual.' },
  what_end_digit: { zh: '血压、血糖的末位数分布不均（卡方检验，只提示中等以上的偏差）。', en: 'End digits of pressures and glucose are uneven (chi-square; medium departures and above).' },
  what_under_limit: { zh: '测量值聚集在“控制满意”的界值以下，界值以上明显偏少。', en: 'Values heap just under the limit of “under control” and are scarce above it.' },
});

/** Every rule in the order of the list of rules: first what the record itself contradicts, then how it was entered, then the measurements. */
export const RULES = ['after_death', 'same_certificate', 'disabled_account', 'same_second', 'night', 'fast_entry', 'two_places', 'crowded_day', 'repeated_vitals', 'shared_vitals', 'end_digit', 'under_limit'] as const;
export type RuleId = (typeof RULES)[number];

/** The rule of that name; undefined when this screen does not know it. */
export function findRule(name: string | undefined): RuleId | undefined {
  return RULES.find((rule) => rule === name);
}

/** Name of a rule; one this screen does not know is shown by its code. */
export function ruleName(rule: string, t: Translate<typeof ruleWords>): string {
  const known = findRule(rule);
  return known === undefined ? rule : t(known);
}

/** What a rule looks at, with the limits it works with. */
export function ruleSentence(rule: RuleId, t: Translate<typeof ruleWords>): string {
  const { batchSize: batch, nightFrom: from, nightTo: to, fastestEntrySeconds: seconds, fastestTravelMinutes: minutes, mostVisitsPerDay: most, allowance } = TRUTH_PARAMETERS;
  switch (rule) {
    case 'same_second':
      return t('what_same_second', { batch });
    case 'night':
      return t('what_night', { from, to, usual: allowance.nightDays * 100 });
    case 'fast_entry':
      return t('what_fast_entry', { batch, seconds });
    case 'two_places':
      return t('what_two_places', { minutes });
    case 'crowded_day':
      return t('what_crowded_day', { most });
    case 'repeated_vitals':
      return t('what_repeated_vitals', { usual: allowance.repeatedVisits * 100 });
    case 'shared_vitals':
      return t('what_shared_vitals', { usual: allowance.sharedVitals * 100 });
    case 'after_death':
    case 'same_certificate':
    case 'disabled_account':
    case 'end_digit':
    case 'under_limit':
      return t(`what_${rule}`);
  }
}
