/** The elements (公文要素) that make a report an official document; GB/T 9704—2012, clause 7. What is left out is not printed. */
export interface OfficialElements {
  /** 份号: six digits; a paper under secrecy must have one (7.2.1). */
  readonly copyNumber?: string;
  /** 密级和保密期限: 机密★1年 (7.2.2). */
  readonly secrecy?: string;
  /** 紧急程度 (7.2.3). */
  readonly urgency?: '特急' | '加急';
  /** Issuing offices (发文机关), the leading one first; without one the document has no red head. */
  readonly issuers: readonly string[];
  /** 发文机关标志: the names followed by 文件, or the names alone (7.2.4). */
  readonly mark: 'document' | 'name';
  /** 发文字号: 青卫报〔2022〕18号 (7.2.5). */
  readonly number?: string;
  /** 签发人: only papers sent upwards name them (7.2.6). */
  readonly signers: readonly string[];
  /** Whether a seal is set over signature and date; without one they stand otherwise (7.3.5). */
  readonly isSealed: boolean;
  /** 附注 without its brackets: 此件公开发布 (7.3.7). */
  readonly note?: string;
  /** 抄送机关 (7.4.2). */
  readonly copies: readonly string[];
  /** 印发机关和印发日期 (7.4.3); without them there is no imprint. */
  readonly printed?: { readonly office: string; readonly date: string };
  /** Where the imprint stands: on an even page of its own, or at the foot of the page on which the text ends. */
  readonly imprintPage: 'own' | 'last';
}

/** The elements a document has before anybody has filled them in. */
export const NO_ELEMENTS: OfficialElements = { issuers: [], mark: 'document', signers: [], isSealed: true, copies: [], imprintPage: 'own' };
