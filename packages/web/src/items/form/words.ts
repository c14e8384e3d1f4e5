import { defineWords } from '../../i18n/dictionary.ts';

/** Words of the forms of items. */
export const formWords = defineWords({
  choose: { zh: '请选择', en: 'Choose' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  yuan: { zh: '元', en: 'yuan' },
  opinion: { zh: '意见', en: 'Opinion' },
  lackOpinion: { zh: '请写明意见', en: 'Write an opinion' },
  phrases: { zh: '常用语', en: 'Common phrases' },
  phraseAgree: { zh: '同意。', en: 'Agreed. ' },
  phraseRead: { zh: '已阅。', en: 'Read. ' },
  phraseSoon: { zh: '请抓紧办理。', en: 'Please see to it soon. ' },
  phraseProve: { zh: '请补充佐证材料。', en: 'Please add evidence. ' },
  evidence: { zh: '佐证材料', en: 'Evidence' },
  addFile: { zh: '添加文件', en: 'Add files' },
  dropHere: { zh: '可拖到此处；类型按内容识别，不收带宏的文档', en: 'or drop them here; types are read from the content, documents with macros are refused' },
  tooLarge: { zh: '{name} 有 {size}，超过 {limit}，未上传', en: '{name} is {size}, more than {limit}: not uploaded' },
  limit: { zh: '；每个不超过 {limit}', en: '; up to {limit} each' },
  uploading: { zh: '正在上传 {name}', en: 'Uploading {name}' },
  remove: { zh: '移除{name}', en: 'Remove {name}' },
  removeWord: { zh: '移除', en: 'Remove' },
  lackEvidence: { zh: '还差佐证材料 {n} 份', en: '{n} more pieces of evidence' },
  happenedOn: { zh: '发生日期', en: 'Happened on' },
  happenedNote: { zh: '不填即今天；不得早于上一环节', en: 'Today unless given; not before the last step' },
  addUnit: { zh: '添加{relation}', en: 'Add: {relation}' },
});
