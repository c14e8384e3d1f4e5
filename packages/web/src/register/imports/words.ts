import { defineWords } from '../../i18n/dictionary.ts';

/** Words of 批量导入 of residents. */
export const residentImportWords = defineWords({
  section: { zh: '登记台账', en: 'Register' },
  title: { zh: '批量导入', en: 'Import residents' },
  templateNote: {
    zh: '一行一位居民。卫生室、性别、证件类型从下拉列表选；有效身份证号可不填性别和出生日期。已在册的居民只更新电话和住址，不会重复建档。',
    en: 'One resident a row; clinic, sex and kind of certificate are chosen from lists. With a valid ID number sex and birth may stay empty. Of residents already registered only phone and address are taken.',
  },
  download: { zh: '下载居民模板', en: 'Download the list' },
  templateName: { zh: '居民批量导入模板.xlsx', en: 'residents.xlsx' },
  commit: { zh: '确认导入（{n} 人）', en: 'Add and update ({n})' },
  committed: { zh: '已入库。新建档的居民已计入各项人数。', en: 'Saved. New residents count from now on.' },
  duplicates: { zh: '疑似重复', en: 'Duplicates' },
  sealed: { zh: '上传的文件加密保存，上传和入库都记入审计。', en: 'The uploaded file is kept encrypted; uploading and saving are in the audit.' },
});
