import { defineWords } from '../../i18n/dictionary.ts';

/** Words of the views of the list of items. */
export const viewWords = defineWords({
  views: { zh: '常用视图', en: 'Views' },
  keep: { zh: '存为视图', en: 'Keep as a view' },
  keepTitle: { zh: '把当前筛选存为视图', en: 'Keep this filter as a view' },
  rename: { zh: '改名', en: 'Rename' },
  renameTitle: { zh: '视图改名', en: 'Rename the view' },
  overwrite: { zh: '用当前筛选更新', en: 'Update with this filter' },
  makeDefault: { zh: '设为默认', en: 'Open the list with it' },
  dropDefault: { zh: '取消默认', en: 'No longer open with it' },
  remove: { zh: '删除', en: 'Delete' },
  removeTitle: { zh: '删除视图“{name}”', en: 'Delete the view "{name}"' },
  removeNote: { zh: '只删除视图，不影响事项。', en: 'Only the view is deleted; items stay.' },
  manage: { zh: '管理视图', en: 'This view' },
  name: { zh: '名称', en: 'Name' },
  lackName: { zh: '请填写名称', en: 'Give it a name' },
  nameNote: { zh: '不超过 30 字；每人最多 {most} 个。', en: 'At most 30 characters; {most} views each.' },
  openWith: { zh: '打开“事项”时默认使用', en: 'Open the list of items with it' },
  isDefault: { zh: '默认', en: 'default' },
  changed: { zh: '已改动', en: 'changed' },
});
