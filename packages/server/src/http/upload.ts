import type { FastifyRequest } from 'fastify';
import { fail } from '@taizhang/kernel';

/** A file somebody sent. */
export interface Upload {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/**
 * Largest file accepted, in bytes. The twenty thousand rows a county imports at once are under 5 MB of xlsx; the
 * million-row CSV is 40 MB and comes by the command line.
 */
export const LARGEST_UPLOAD = 20_000_000;

/**
 * Reads the file of a multipart request (field `file`) into memory.
 * @throws DomainError `invalid_input` without a file, `too_large` above {@link LARGEST_UPLOAD}
 */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) return fail('unsupported_file', { zh: '请以文件上传方式提交（multipart，字段名 file）。', en: 'Send the file as multipart form data, field "file".' });
  const part = await request.file({ limits: { fileSize: LARGEST_UPLOAD, files: 1, fields: 10 } });
  if (part === undefined) return fail('invalid_input', { zh: '没有收到文件。', en: 'No file was received.' }, { path: ['file'] });
  const bytes = await part.toBuffer();
  return { fileName: part.filename, mediaType: part.mimetype, bytes };
}
