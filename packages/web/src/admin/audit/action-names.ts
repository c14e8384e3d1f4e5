import type { Localized } from '@taizhang/kernel';

/** Beginnings of actions one can narrow the log to. */
export const ACTION_GROUPS = {
  'session.': { zh: '登录', en: 'Sessions' },
  'account.': { zh: '账号', en: 'Accounts' },
  'organisation.': { zh: '机构', en: 'Organisation' },
  'figure.': { zh: '数字', en: 'Figures' },
  'import.': { zh: '导入', en: 'Imports' },
  'workbook.': { zh: '表格导入', en: 'Workbooks' },
  'target.': { zh: '目标', en: 'Targets' },
  'submission.': { zh: '填报', en: 'Returns' },
  'report.': { zh: '报告', en: 'Reports' },
  'holidays.': { zh: '日历', en: 'Calendar' },
  'settings.': { zh: '设置', en: 'Settings' },
} as const satisfies Readonly<Record<string, Localized>>;

const ACTIONS: Readonly<Record<string, Localized>> = {
  'session.start': { zh: '登录', en: 'Signed in' },
  'session.refuse': { zh: '登录被拒', en: 'Sign-in refused' },
  'session.end': { zh: '退出', en: 'Signed out' },
  'account.open': { zh: '开户', en: 'Opened an account' },
  'account.grant_roles': { zh: '授权', en: 'Granted roles' },
  'account.disable': { zh: '停用账号', en: 'Disabled an account' },
  'account.enable': { zh: '启用账号', en: 'Enabled an account' },
  'account.reset_password': { zh: '重置密码', en: 'Reset a password' },
  'account.change_password': { zh: '修改密码', en: 'Changed own password' },
  'organisation.open': { zh: '新设机构', en: 'Opened a unit' },
  'organisation.move': { zh: '划转机构', en: 'Moved a unit' },
  'organisation.merge': { zh: '合并机构', en: 'Merged units' },
  'organisation.close': { zh: '撤销机构', en: 'Closed a unit' },
  'figure.record': { zh: '登记数字', en: 'Recorded a figure' },
  'import.preview': { zh: '导入预览', en: 'Previewed an import' },
  'import.commit': { zh: '导入', en: 'Imported' },
  'workbook.preview': { zh: '表格预览', en: 'Previewed a workbook' },
  'workbook.commit': { zh: '表格导入', en: 'Imported a workbook' },
  'target.set': { zh: '下达目标', en: 'Set a target' },
  'report.compose': { zh: '生成报告', en: 'Composed a report' },
  'report.refresh': { zh: '报告重新取数', en: 'Read figures again' },
  'report.renew': { zh: '续写报告', en: 'Renewed a report' },
  'report.upload': { zh: '传回 Word', en: 'Returned a Word file' },
  'report.upload.commit': { zh: '采用 Word 改稿', en: 'Took over a Word file' },
  'report.write': { zh: '报告改字', en: 'Edited the words of a report' },
  'report.override': { zh: '签字改数', en: 'Overrode a figure of a report' },
  'report.restore': { zh: '收回改数', en: 'Took an override back' },
  'report.review.submit': { zh: '报告送审', en: 'Submitted a report for review' },
  'report.review.withdraw': { zh: '撤回送审', en: 'Took a report out of review' },
  'report.review.pass': { zh: '审核通过报告', en: 'Passed a review of a report' },
  'report.review.return': { zh: '退回报告', en: 'Sent a report back' },
  'report.remark': { zh: '对报告提意见', en: 'Gave an opinion on a report' },
  'report.remark.settle': { zh: '办理报告意见', en: 'Dealt with an opinion on a report' },
  'report.publish': { zh: '公布报告', en: 'Published a report' },
  'holidays.set': { zh: '修改节假日', en: 'Set holidays' },
  'settings.sign_in': { zh: '修改登录规则', en: 'Changed sign-in rules' },
  'submission.save': { zh: '暂存报表', en: 'Saved a return' },
  'submission.submit': { zh: '报送', en: 'Submitted a return' },
  'submission.return': { zh: '退回报表', en: 'Sent a return back' },
  'submission.approve': { zh: '审核通过', en: 'Approved a return' },
  'submission.lock': { zh: '锁定报表', en: 'Locked a return' },
  'submission.reopen': { zh: '重新打开报表', en: 'Reopened a return' },
  'submission.urge': { zh: '催报', en: 'Urged a return' },
};

/** What an action is called; one this screen does not know is shown by its code, never left out. */
export function actionName(action: string): Localized {
  return ACTIONS[action] ?? { zh: action, en: action };
}
