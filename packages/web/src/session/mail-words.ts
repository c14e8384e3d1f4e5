import { defineWords } from '../i18n/dictionary.ts';

/** Words of where one's own notices go. */
export const mailWords = defineWords({
  title: { zh: '消息接收', en: 'How notices reach me' },
  inside: { zh: '系统内的消息总会收到。要同时收邮件，请填写邮箱并勾选种类；邮件只含事项编号、环节、期限和链接。', en: 'Notices in the application always reach you. To have them by mail too, give an address and choose which; a mail holds only the item\'s number, state, due day and link.' },
  notConfigured: { zh: '本单位还没有配置邮件服务器，设置会保存，配置后生效。', en: 'The office has no mail server yet: what you set is kept and holds once it has.' },
  address: { zh: '邮箱', en: 'Mail address' },
  addressNote: { zh: '加密保存，只用于发送消息；留空即不收邮件', en: 'Kept encrypted and used for notices only; empty for no mail' },
  tones: { zh: '哪些消息发邮件', en: 'Which notices' },
  remind_note: { zh: '到期前', en: 'before the due day' },
  urge_note: { zh: '被催办', en: 'when urged' },
  escalate_note: { zh: '逾期上报', en: 'when overdue and passed upwards' },
  told_note: { zh: '其他告知', en: 'other things to know' },
  invalid: { zh: '邮箱格式不对', en: 'This is no mail address' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
});
