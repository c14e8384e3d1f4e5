import { defineWords } from '../i18n/dictionary.ts';

/** Words of pages that cannot be shown. */
export const screenWords = defineWords({
  notAllowed: { zh: '您的账号没有打开这个页面的权限，需要时请联系系统管理员。', en: 'Your account may not open this page; ask the system administrator if you need it.' },
  notFound: { zh: '没有这个页面，可能地址有误或已停用。', en: 'There is no such page: the address may be wrong or out of use.' },
  home: { zh: '回工作台', en: 'To the workbench' },
  broken: { zh: '这个页面没能打开。', en: 'This page could not be opened.' },
  reload: { zh: '重新载入', en: 'Reload' },
});
