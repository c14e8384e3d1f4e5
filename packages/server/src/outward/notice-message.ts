import type { Localized } from '@taizhang/kernel';
import type { Tone } from './tone.ts';

/**
 * What may leave the application about a notice. Nothing in it was typed by anybody: numbers, days, and words that the procedures
 * declare. Titles, fields, opinions, names of people and of files stay inside.
 */
export interface NoticeFacts {
  /** 督办〔2022〕3号 */
  readonly number: string;
  readonly procedure: { readonly id: string; readonly name: Localized };
  readonly tone: Tone;
  /** The reminder as the procedure declares it; null when the notice was worded otherwise. */
  readonly reminder: Localized | null;
  readonly state: Localized;
  readonly due: { readonly on: string; readonly clock: Localized } | null;
  /** The unit that is told. */
  readonly unit: { readonly id: string; readonly name: Localized };
  readonly itemId: string;
  readonly link: string | null;
}

/** A mail: Chinese first, the same in English below. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** What each tone is called. */
export const TONE_WORDS: Readonly<Record<Tone, Localized>> = {
  remind: { zh: '提醒', en: 'Reminder' }, urge: { zh: '催办', en: 'Urging' }, escalate: { zh: '升级', en: 'Escalated' }, told: { zh: '告知', en: 'Told' },
};

/** The mail of a notice. */
export function mailText(facts: NoticeFacts): MailText {
  const { number, due, reminder, link } = facts;
  const tone = TONE_WORDS[facts.tone];
  const lines = (locale: keyof Localized): readonly string[] => {
    const [stateWord, dueWord, whatNow] = locale === 'zh' ? ['当前环节：', '期限：', '请登录系统办理'] : ['State: ', 'Due: ', 'Please sign in to see to it'];
    return [
      `${number} ${facts.procedure.name[locale]}`,
      reminder === null ? tone[locale] : `${tone[locale]}${locale === 'zh' ? '：' : ': '}${reminder[locale]}`,
      `${stateWord}${facts.state[locale]}`,
      ...(due === null ? [] : [`${dueWord}${due.clock[locale]} ${due.on}`]),
      link === null ? `${whatNow}${locale === 'zh' ? '。' : '.'}` : `${whatNow}${locale === 'zh' ? '：' : ': '}${link}`,
    ];
  };
  return {
    subject: `〔${tone.zh}〕${number}${due === null ? '' : ` ${due.on}`}`,
    text: [...lines('zh'), '', ...lines('en'), '', '本邮件由台账系统自动发出，不含事项内容和个人信息。', 'Sent by the ledger; it holds no content of the item and no personal data.', ''].join('\n'),
  };
}

/** The body of a webhook: type, instant, data (Standard Webhooks). */
export function webhookBody(facts: NoticeFacts | 'test', at: string): string {
  return JSON.stringify(facts === 'test' ? { type: 'notice.test', timestamp: at, data: {} } : { type: `notice.${facts.tone}`, timestamp: at, data: facts });
}

/** A mail that only shows that mail arrives. */
export const TEST_MAIL: MailText = { subject: '〔测试〕台账系统通知', text: '这是一封测试邮件，收到即说明通知可以送达。\nThis is a test message: notices can reach you.\n' };
