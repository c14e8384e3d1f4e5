import type { Problem } from '@taizhang/contract';
import { isDomainError, type DomainError, type DomainErrorCode, type Localized } from '@taizhang/kernel';

/** The one table from what went wrong to an HTTP status. */
export const STATUS_OF: Readonly<Record<DomainErrorCode, number>> = {
  invalid_date: 400,
  invalid_period: 400,
  invalid_number: 400,
  invalid_code: 400,
  invalid_input: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  unknown_org: 404,
  unknown_metric: 404,
  unknown_form: 404,
  conflict: 409,
  stale: 409,
  wrong_state: 409,
  org_conflict: 409,
  too_large: 413,
  unsupported_file: 415,
  formula_error: 422,
  template_error: 422,
  rate_limited: 429,
  unavailable: 503,
};

/** A refusal as it goes over the wire. `unexpected`: it is our fault, and the log must hold it. */
export interface Refusal {
  readonly status: number;
  readonly problem: Problem;
  readonly unexpected: boolean;
}

/** Turns whatever was thrown into a refusal; nothing of an unexpected error reaches the user but the number to ask about. */
export function refusalOf(error: unknown, requestId: string): Refusal {
  if (isDomainError(error)) return { status: STATUS_OF[error.code], problem: { ...describeDomainError(error), requestId }, unexpected: false };
  const known = KNOWN_ELSEWHERE.get(codeOf(error));
  if (known !== undefined) return { status: STATUS_OF[known.code], problem: { code: known.code, message: known.message, requestId }, unexpected: known.unexpected ?? false };
  const status = statusOf(error);
  if (status !== undefined && status >= 400 && status < 500) return { status, problem: { code: 'invalid_input', message: MALFORMED, requestId }, unexpected: false };
  return {
    status: 500,
    problem: { code: 'unavailable', message: { zh: `系统内部错误，请将编号 ${requestId} 告知管理员。`, en: `Internal error. Tell the administrator the number ${requestId}.` }, requestId },
    unexpected: true,
  };
}

function describeDomainError(error: DomainError): Omit<Problem, 'requestId'> {
  return {
    code: error.code,
    message: error.userMessage,
    ...(error.path === undefined ? {} : { path: [...error.path] }),
    ...(error.details === undefined ? {} : { details: error.details }),
  };
}

const MALFORMED: Localized = { zh: '请求格式不正确。', en: 'The request is malformed.' };
const BUSY: Localized = { zh: '系统繁忙或数据库暂不可用，请稍后重试。', en: 'The system is busy or its database is not available. Try again shortly.' };

/** Errors of the HTTP server and of PostgreSQL, by their code. */
const KNOWN_ELSEWHERE: ReadonlyMap<string, { code: DomainErrorCode; message: Localized; unexpected?: boolean }> = new Map([
  ['FST_ERR_CTP_BODY_TOO_LARGE', { code: 'too_large', message: { zh: '提交的内容过大。', en: 'The request is too large.' } }],
  ['FST_REQ_FILE_TOO_LARGE', { code: 'too_large', message: { zh: '文件超过 20 MB，请拆分后上传。', en: 'The file is larger than 20 MB. Split it and upload the parts.' } }],
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', { code: 'unsupported_file', message: { zh: '不支持的内容类型。', en: 'This content type is not supported.' } }],
  ['FST_ERR_CTP_INVALID_JSON_BODY', { code: 'invalid_input', message: MALFORMED }],
  ['FST_ERR_CTP_EMPTY_JSON_BODY', { code: 'invalid_input', message: MALFORMED }],
  // Row-level security refused a write that the policies should have refused before: a gap to be closed.
  ['42501', { code: 'forbidden', message: { zh: '数据不在您的管辖范围内。', en: 'The data is outside your jurisdiction.' }, unexpected: true }],
  ['57014', { code: 'unavailable', message: { zh: '查询耗时过长，已中止。', en: 'The query took too long and was stopped.' }, unexpected: true }],
  ['40001', { code: 'conflict', message: { zh: '与他人的操作冲突，请重试。', en: 'Someone else changed this at the same time. Try again.' } }],
  ['40P01', { code: 'conflict', message: { zh: '与他人的操作冲突，请重试。', en: 'Someone else changed this at the same time. Try again.' } }],
  ['57P01', { code: 'unavailable', message: BUSY, unexpected: true }],
  ['57P03', { code: 'unavailable', message: BUSY, unexpected: true }],
  ['53300', { code: 'unavailable', message: BUSY, unexpected: true }],
  ['ECONNREFUSED', { code: 'unavailable', message: BUSY, unexpected: true }],
  ['STORAGE_UNREACHABLE', { code: 'unavailable', message: { zh: '文件存储暂时连不上，文件没有保存或读取，请稍后重试；持续如此请告知管理员。', en: 'The file storage cannot be reached; nothing was saved or read. Try again shortly, and tell the administrator if it stays so.' }, unexpected: true }],
  ['STORAGE_REFUSED', { code: 'unavailable', message: { zh: '文件存储拒绝了操作，文件没有保存或读取，请告知管理员。', en: 'The file storage refused; nothing was saved or read. Tell the administrator.' }, unexpected: true }],
  ['STORAGE_MISSING', { code: 'unavailable', message: { zh: '存储中找不到这份文件，请告知管理员。', en: 'The storage does not have this file. Tell the administrator.' }, unexpected: true }],
  ['STORAGE_ALTERED', { code: 'unavailable', message: { zh: '这份文件与上传时的摘要不符，可能已被改动，不予下载，请告知管理员。', en: 'This file is not the one that was handed in: its digest differs. It is not given out; tell the administrator.' }, unexpected: true }],
  ['ENOENT', { code: 'unavailable', message: BUSY, unexpected: true }],
]);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function statusOf(error: unknown): number | undefined {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : undefined;
}
