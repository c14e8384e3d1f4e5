import { defineWords } from '../../i18n/dictionary.ts';

/** Words of 批量导入 of residents. */
export const residentImportWords = defineWords({
  section: { zh: '登记台账', en: 'Register' },
  title: { zh: '批量导入', en: 'Import lists' },
  what: { zh: '导入什么', en: 'What is imported' },
  residents: { zh: '居民', en: 'Residents' },
  visits: { zh: '随访与服务记录', en: 'Visits' },
  programme: { zh: '服务项目', en: 'Programme' },
  form: { zh: '单据', en: 'Form' },
  visitNote: {
    zh: '一行一次服务，居民按身份证号识别，须已建档。选项、范围在模板里；分类、下次随访由系统判定，不用填。上传时按文件本身认出是哪种单据。',
    en: 'One visit a row; residents are known by their ID number and must be registered. Answers and ranges are in the template; what follows from them is not asked. The file says itself which form it is.',
  },
  downloadVisits: { zh: '下载{form}模板', en: 'Download the list: {form}' },
  visitsTemplate: { zh: '{form}_导入模板.xlsx', en: '{form}.xlsx' },
  commitVisits: { zh: '确认导入（{n} 次）', en: 'Enter ({n})' },
  committedVisits: { zh: '已入库。应随访名单、人数和各项比率随之更新。', en: 'Saved. Due lists, counts and rates follow.' },
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
