import type { ScreenSearch } from '../../screen/screen-address.ts';

/** Unit and days the address asks for; what it does not say, the server decides. */
export function windowQuery({ org, from, to }: ScreenSearch): { readonly orgId?: string; readonly from?: string; readonly to?: string } {
  return { ...(org === undefined ? {} : { orgId: org }), ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
