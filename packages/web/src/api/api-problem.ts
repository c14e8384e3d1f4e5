import type { LocalizedText, Problem } from '@taizhang/contract';
import { defineWords } from '../i18n/dictionary.ts';

const words = defineWords({
  unreachable: { zh: '连不上服务器，请检查网络后重试', en: 'The server cannot be reached: check the network and try again' },
  unreadable: { zh: '服务器的回答无法识别，请重试；仍不行请联系系统管理员', en: 'The server answered in a way this page cannot read: try again, or ask the system administrator' },
});

/** A request that was refused or never arrived, with the sentence for the user. */
export class ApiProblem extends Error {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly code: string;
  readonly userMessage: LocalizedText;
  readonly path: Problem['path'];
  readonly details: unknown;
  readonly requestId: string | undefined;

  constructor(status: number, problem: Omit<Problem, 'requestId'> & { readonly requestId?: string }) {
    super(`${problem.code}: ${problem.message.en}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = problem.code;
    this.userMessage = problem.message;
    this.path = problem.path;
    this.details = problem.details;
    this.requestId = problem.requestId;
  }
}

/** No answer came: offline, or the server is down. */
export function unreachable(): ApiProblem {
  return new ApiProblem(0, { code: 'unreachable', message: words.unreachable });
}

/** The refusal a response carries; whatever is no problem of ours (a proxy's page) is said to be unreadable. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => undefined);
  return new ApiProblem(response.status, isProblem(body) ? body : { code: 'unreadable', message: words.unreadable });
}

/** What to tell the user of any error. */
export function userMessageOf(error: unknown): LocalizedText {
  return error instanceof ApiProblem ? error.userMessage : words.unreadable;
}

function isProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null || !('code' in value) || !('message' in value)) return false;
  const { code, message } = value;
  return typeof code === 'string' && typeof message === 'object' && message !== null && 'zh' in message && 'en' in message;
}
