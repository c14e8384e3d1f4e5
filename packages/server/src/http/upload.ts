import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { fail } from '@taizhang/kernel';
import type { Readable } from 'node:stream';
import { tooLarge } from '../storage/receive-file.ts';

/** A file somebody sent. */
export interface Upload {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** A file while it arrives. Its content must be read to the end, or destroyed. */
export interface ArrivingUpload {
  readonly fileName: string;
  readonly content: Readable;
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
  const part = await filePart(request, LARGEST_UPLOAD);
  const bytes = await part.toBuffer();
  return { fileName: part.filename, mediaType: part.mimetype, bytes };
}

/**
 * Opens the file of a multipart request as a stream; the reader counts its bytes. One that is announced as larger is refused unread.
 * @throws DomainError `invalid_input` without a file, `too_large`
 */
export async function openUpload(request: FastifyRequest, limit: number): Promise<ArrivingUpload> {
  if (Number(request.headers['content-length'] ?? 0) > limit + FORM_AROUND) throw tooLarge(limit);
  const part = await filePart(request, Number.MAX_SAFE_INTEGER);
  // A browser reads the answer only when it has sent everything: what comes after a refusal is read and thrown away.
  part.file.once('close', () => request.raw.unpipe().resume());
  return { fileName: part.filename, content: part.file };
}

/** Boundaries, headers and fields that a form puts around its file, generously. */
const FORM_AROUND = 100_000;

async function filePart(request: FastifyRequest, fileSize: number): Promise<MultipartFile> {
  if (!request.isMultipart()) return fail('unsupported_file', { zh: '请以文件上传方式提交（multipart，字段名 file）。', en: 'Send the file as multipart form data, field "file".' });
  const part = await request.file({ limits: { fileSize, files: 1, fields: 10 } });
  return part ?? fail('invalid_input', { zh: '没有收到文件。', en: 'No file was received.' }, { path: ['file'] });
}
