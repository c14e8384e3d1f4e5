import type { FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';

/** What a file consists of: bytes at hand, or a stream of known length. */
export type FileContent = Uint8Array | { readonly stream: Readable; readonly size: number };

/** A file as the answer to a call. */
export class FileReply {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: FileContent;

  constructor(file: { readonly fileName: string; readonly mediaType: string } & ({ readonly bytes: Uint8Array } | { readonly stream: Readable; readonly size: number })) {
    this.fileName = file.fileName;
    this.mediaType = file.mediaType;
    this.content = 'bytes' in file ? file.bytes : { stream: file.stream, size: file.size };
  }
}

/** Sends the file to be saved under its name, never to be shown in the page, also when the name is Chinese (RFC 6266). */
export function sendFile(reply: FastifyReply, file: FileReply): FastifyReply {
  const plain = file.fileName.replaceAll(/[^\w. -]/gu, '_');
  const headed = reply
    .type(file.mediaType)
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${extendedValue(file.fileName)}`)
    .header('cache-control', 'no-store');
  const { content } = file;
  if (content instanceof Uint8Array) return headed.send(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
  return headed.header('content-length', content.size).send(content.stream);
}

/** RFC 5987 leaves fewer characters alone than a web address does. */
function extendedValue(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll(/['()*]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
