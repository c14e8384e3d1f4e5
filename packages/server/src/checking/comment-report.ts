import { commentDocx, commentPlainText, type CommentOptions } from '@taizhang/reports';
import { isWordFile, readReportText } from './read-text.ts';

/**
 * A report as a Word file with its findings as comments: a Word file as it is, anything else in the official layout.
 * @throws DomainError `unsupported_file`, `too_large`
 */
export async function commentReport(source: string | { readonly bytes: Uint8Array; readonly fileName: string }, options: CommentOptions): Promise<Uint8Array> {
  if (typeof source === 'string') return commentPlainText(source, options);
  const { bytes, fileName } = source;
  return isWordFile(bytes) ? commentDocx(bytes, options) : commentPlainText(readReportText(bytes, fileName), options);
}
