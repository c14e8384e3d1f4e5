/** Name of a column in the hidden key row of the list of residents. */
export type ResidentColumn = 'name' | 'sex' | 'born_on' | 'identity_kind' | 'identity_number' | 'phone' | 'address' | 'org' | 'role' | 'residence' | 'since' | 'reason';

/** Columns of the list in order; the last is there only in a workbook sent back. */
export const RESIDENT_LIST: readonly { readonly key: ResidentColumn; readonly title: string; readonly width: number }[] = [
  { key: 'name', title: '*姓名', width: 14 },
  { key: 'sex', title: '性别', width: 8 },
  { key: 'born_on', title: '出生日期', width: 14 },
  { key: 'identity_kind', title: '证件类型', width: 14 },
  { key: 'identity_number', title: '证件号码', width: 24 },
  { key: 'phone', title: '电话', width: 16 },
  { key: 'address', title: '住址', width: 34 },
  { key: 'org', title: '*所属村卫生室（编码或名称）', width: 30 },
  { key: 'role', title: '与户主关系', width: 12 },
  { key: 'residence', title: '户籍/非户籍', width: 12 },
  { key: 'since', title: '*居住起始日', width: 14 },
  { key: 'reason', title: '错误原因', width: 56 },
];

/** Title of a column as messages name it. */
export function residentTitle(key: ResidentColumn): string {
  return (RESIDENT_LIST.find((column) => column.key === key)?.title ?? key).replace('*', '').replace(/（.*$/u, '');
}

/** First word of the hidden stamp row, and the layout after it. */
export const RESIDENT_STAMP = 'taizhang-residents';
export const RESIDENT_LAYOUT = '1';

/** Rows of the list: stamp and keys (hidden), title, what to know, heads, data. */
export const STAMP_ROW = 1;
export const KEY_ROW = 2;
export const FIRST_ROW = 6;

/** Certificates by the words of the drop-down. */
export const IDENTITY_KINDS = { 身份证: 'id_card', 出生医学证明: 'birth_certificate', 护照: 'passport', 港澳台居民证件: 'hk_macao_taiwan', 无: 'none' } as const;
/** Codes of the household role by their words. */
export const ROLES = { 户主: 'head', 本人: 'head', 配偶: 'spouse', 子女: 'child', 父母: 'parent', 其他: 'other' } as const;
