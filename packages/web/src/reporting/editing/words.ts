import { defineWords } from '../../i18n/dictionary.ts';

/** Words of editing a report on screen and of changing a figure by signature. */
export const editingWords = defineWords({
  override: { zh: '签字改数', en: 'Override by signature' },
  overrideTitle: { zh: '签字改数：{name}', en: 'Override: {name}' },
  overrideNote: { zh: '数字应在源头更正。确需在本报告中改写的，由您签名负责：改写处标 ※，台账数、理由和您的姓名印在文后附注，公布后仍可见。报告须重新送审，您不能再审它。', en: 'Figures are corrected at their source. What is changed here bears your name: it is marked ※, and the note at the end tells the ledger\'s figure, the reason and who signed. The reviews start anew, and you cannot give one.' },
  ledgerHas: { zh: '台账', en: 'Ledger' },
  newValue: { zh: '改为', en: 'Change to' },
  inUnit: { zh: '单位与台账相同：{text}', en: 'in the unit of the ledger: {text}' },
  notNumber: { zh: '请填数字', en: 'A number, please' },
  reason: { zh: '理由', en: 'Reason' },
  reasonLeft: { zh: '请写明理由', en: 'Say why' },
  sign: { zh: '签名改写', en: 'Sign' },
  signedAs: { zh: '以{name}名义签字', en: 'signed by {name}' },
  restore: { zh: '收回改数', en: 'Take back' },
  restoreTitle: { zh: '收回改数：{name}', en: 'Take back: {name}' },
  restoreNote: { zh: '收回后照台账印：{text}', en: "The ledger's figure is printed again: {text}" },
  overriddenMark: { zh: '签字改写', en: 'Changed by signature' },
  overriddenLine: { zh: '台账为 {ledger}，{by} {at}：{reason}', en: 'the ledger has {ledger}; {by} {at}: {reason}' },
  overriddenHead: { zh: '签字改写 {n} 处', en: '{n} changed by signature' },
  sumOverridden: { zh: '签字改写', en: 'By signature' },
  cancel: { zh: '取消', en: 'Cancel' },
  sending: { zh: '正在办理', en: 'Sending' },
});
