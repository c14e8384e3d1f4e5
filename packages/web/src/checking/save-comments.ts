import { commentFile, commentText } from '@taizhang/contract';
import { downloadFor } from '../api/download.ts';
import type { CheckSource } from './use-text-check.ts';

/**
 * Saves what was checked as a Word file with the findings as comments; what holds too when that is shown.
 * @throws ApiProblem when it is refused
 */
export async function saveComments(source: CheckSource, withHolds: boolean, fallbackName: string): Promise<void> {
  const query = { holds: withHolds ? 'true' : 'false' };
  const name = `${fallbackName}.docx`;
  await ('file' in source ? downloadFor(commentFile, source.file, { query }, name) : downloadFor(commentText, { text: source.text }, { query }, name));
}
