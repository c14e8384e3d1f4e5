import { defineWords } from '../../i18n/dictionary.ts';

/** Words of opening an item. */
export const openingWords = defineWords({
  title: { zh: '新建事项', en: 'New item' },
  titleOf: { zh: '新建{procedure}', en: 'New: {procedure}' },
  what: { zh: '事项', en: 'Item' },
  who: { zh: '由谁办', en: 'Who' },
  name: { zh: '标题', en: 'Title' },
  action: { zh: '办理方式', en: 'How it begins' },
  mine: { zh: '{relation}为本单位', en: '{relation}: my unit' },
  bind: { zh: '绑定指标，重新计算达到目标才能销号', en: 'Closes only when a figure, measured again, has reached its threshold' },
  metric: { zh: '指标', en: 'Figure' },
  area: { zh: '单位或乡镇', en: 'Unit or township' },
  threshold: { zh: '销号目标', en: 'Threshold' },
  at_least: { zh: '不低于', en: 'at least' },
  at_most: { zh: '不高于', en: 'at most' },
  direction: { zh: '方向', en: 'Direction' },
  clocks: { zh: '时限', en: 'Time limits' },
  lackTitle: { zh: '请填写标题', en: 'Give it a title' },
  lackMetric: { zh: '请选择绑定的指标', en: 'Choose the figure' },
  lackThreshold: { zh: '请填写销号目标', en: 'Give the threshold' },
  rectify: { zh: '{org}{metric}整改', en: '{metric} of {org}: to be put right' },
  matter: { zh: '{org}{metric}{value}{unit}，目标{direction}{threshold}{unit}。请查明原因，限期整改达标。', en: '{metric} of {org} is {value}{unit}; the target is {direction} {threshold}{unit}. Find out why and put it right by the day given.' },
  none: { zh: '没有可以新建的事项类别。', en: 'There is no procedure you may open.' },
  noSuch: { zh: '没有“{id}”这一类别。', en: 'There is no procedure "{id}".' },
  cancel: { zh: '取消', en: 'Cancel' },
  sending: { zh: '正在提交', en: 'Sending' },
});
