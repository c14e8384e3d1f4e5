import { defineWords } from '../i18n/dictionary.ts';

/** Words every page of the system administration uses. */
export const adminWords = defineWords({
  system: { zh: '系统管理', en: 'System' },
  cancel: { zh: '取消', en: 'Cancel' },
  close: { zh: '关闭', en: 'Close' },
  confirm: { zh: '确定', en: 'Confirm' },
  number: { zh: '序号', en: 'No.' },
  action: { zh: '操作', en: 'Action' },
  reason: { zh: '原因', en: 'Reason' },
  reasonNote: { zh: '写入操作日志，至少两个字', en: 'Kept in the audit log' },
  date: { zh: '自', en: 'From' },
  all: { zh: '全部', en: 'All' },
});
