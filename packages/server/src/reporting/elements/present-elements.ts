import type { ReportElements } from '@taizhang/contract';
import { isPlainDate, plainDate } from '@taizhang/kernel';
import { officialDate, readElements, type Arrangement } from '@taizhang/reports';

/** Elements as the dialog shows them: dates as dates, what is left out as empty fields. */
export function presentElements({ elements, recipient, signedOn }: Arrangement): ReportElements {
  const { copyNumber = '', secrecy = '', urgency = '', number = '', note = '', issuers, signers, copies, mark, isSealed, imprintPage, printed } = elements;
  return {
    copyNumber, secrecy, urgency, number, note, mark, isSealed, imprintPage, recipient, issuers: [...issuers], signers: [...signers], copies: [...copies],
    signedOn: dateOf(signedOn), printedBy: printed?.office ?? '', printedOn: printed === undefined ? null : dateOf(printed.date),
  };
}

/**
 * Elements as the report keeps them.
 * @throws DomainError `invalid_input` naming the field
 */
export function readArrangement({ recipient, signedOn, printedBy, printedOn, urgency, ...fields }: ReportElements): Arrangement {
  const date = signedOn === null ? '' : officialDate(plainDate(signedOn));
  return {
    recipient: recipient.trim().replace(/[：:]$/u, ''),
    signedOn: date,
    elements: readElements({ ...fields, urgency: urgency === '' ? undefined : urgency, printed: { office: printedBy, date: printedOn === null ? date : officialDate(plainDate(printedOn)) } }),
  };
}

/** The date in an official writing of it; null where somebody has written something else. */
function dateOf(written: string): string | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u.exec(written.trim()) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(date) ? date : null;
}
