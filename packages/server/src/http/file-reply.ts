import type { FastifyReply } from 'fastify';

/** A file as the answer to a call. */
export class FileReply {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;

  constructor(file: { readonly fileName: string; readonly mediaType: string; readonly bytes: Uint8Array }) {
    this.fileName = file.fileName;
    this.mediaType = file.mediaType;
    this.bytes = file.bytes;
  }
}

/** Sends the file to be saved under its name, also when the name is Chinese (RFC 6266). */
export function sendFile(reply: FastifyReply, file: FileReply): FastifyReply {
  const plain = file.fileName.replaceAll(/[^\w. -]/gu, '_');
  return reply
    .type(file.mediaType)
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`)
    .header('cache-control', 'no-store')
    .send(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength));
}
