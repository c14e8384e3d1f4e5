import { defineWords } from '../../i18n/dictionary.ts';

/** Words of the notices. */
export const noticeWords = defineWords({
  title: { zh: '消息', en: 'Notices' },
  unread: { zh: '{n} 条未读', en: '{n} unread' },
  none: { zh: '还没有消息。', en: 'No notices yet.' },
  byMail: { zh: '消息接收', en: 'How notices reach me' },
  isNew: { zh: '新', en: 'new' },
  remind: { zh: '提醒', en: 'Reminder' },
  urge: { zh: '催办', en: 'Urging' },
  escalate: { zh: '升级', en: 'Escalated' },
  told: { zh: '告知', en: 'Told' },
});
