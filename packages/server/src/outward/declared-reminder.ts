import type { Localized } from '@taizhang/kernel';
import type { Procedure } from '@taizhang/workflow';

/**
 * The words of a notice, if they are nothing but what the procedure declares (名称：提醒语（日期）), made again from the declaration.
 * Anything else may have been typed by somebody and does not leave.
 */
export function declaredReminder(procedure: Procedure, words: Localized): Localized | null {
  for (const { clock: clockId, text } of procedure.reminders) {
    const clock = procedure.clocks.find(({ id }) => id === clockId)?.name ?? procedure.name;
    const beginning = `${clock.zh}：${text.zh}（`;
    const rest = words.zh.startsWith(beginning) ? words.zh.slice(beginning.length) : '';
    const day = /^(\d{4}-\d{2}-\d{2})）$/u.exec(rest)?.[1];
    if (day !== undefined) return { zh: `${beginning}${day}）`, en: `${clock.en}: ${text.en} (${day})` };
  }
  return null;
}
