import type { RouteContract } from '@taizhang/contract';
import { addressOf, type AddressParts } from './address.ts';
import { request } from './call.ts';

/**
 * Downloads what a route answers as a file, under the name the server gives it.
 * @throws ApiProblem when it is refused
 */
export async function download(route: RouteContract, parts: AddressParts, fallbackName: string): Promise<void> {
  const response = await request(route.method, addressOf(route.path, parts));
  saveFile(await response.blob(), nameOf(response) ?? fallbackName);
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
