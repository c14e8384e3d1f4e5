import type { RouteContract } from '@taizhang/contract';
import { addressOf, type AddressParts } from './address.ts';
import { request } from './call.ts';

/**
 * Downloads what a route answers as a file, a command's too, under the name the server gives it.
 * @throws ApiProblem when it is refused
 */
export async function download(route: RouteContract, { body, ...parts }: AddressParts & { readonly body?: unknown }, fallbackName: string): Promise<void> {
  const response = await request(route.method, addressOf(route.path, parts), body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  saveFile(await response.blob(), nameOf(response) ?? fallbackName);
}

/**
 * Sends what a route takes, a file (multipart) or JSON, and saves the file it answers.
 * @throws ApiProblem when it is refused
 */
export async function downloadFor(route: RouteContract, content: File | object, parts: AddressParts, fallbackName: string): Promise<void> {
  const response = await request(route.method, addressOf(route.path, parts), bodyOf(content));
  saveFile(await response.blob(), nameOf(response) ?? fallbackName);
}

function bodyOf(content: File | object): RequestInit {
  if (!(content instanceof File)) return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(content) };
  const form = new FormData();
  form.append('file', content);
  return { body: form };
}

/** Hands a file to the browser's download list. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** File name of a Content-Disposition header; the RFC 5987 form carries Chinese names. */
function nameOf(response: Response): string | undefined {
  const header = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/iu.exec(header)?.[1];
  return encoded === undefined ? /filename="([^"]+)"/iu.exec(header)?.[1] : decodeURIComponent(encoded);
}
