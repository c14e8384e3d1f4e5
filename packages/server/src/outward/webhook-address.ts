import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { fail } from '@taizhang/kernel';

/**
 * Checks the address notices are to be posted to, as typed.
 * @throws DomainError `invalid_input`
 */
export function requireWebhookUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:')) return refuse('请填写以 https 开头的完整地址。', 'Give a whole address that begins with https.');
  if (url.username !== '' || url.password !== '') return refuse('地址里不能带账号密码；消息用密钥签名。', 'The address may hold no account; messages are signed with the secret.');
  const address = url.hostname.replace(/^\[|\]$/gu, '');
  const problem = isIP(address) === 0 ? undefined : problemOf(address, url.protocol);
  if (problem !== undefined) return refuse(problem.zh, problem.en);
  return url;
}

/** Resolves names like the system does, and lets no connection go where none may; what was checked is what is connected to. */
export function guardedLookup(protocol: string): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const problem = error ?? addresses.map(({ address }) => problemOf(address, protocol)).find((each) => each !== undefined);
      const [first] = addresses ?? [];
      if (problem instanceof Error) callback(problem, '', 0);
      else if (problem !== undefined || first === undefined) callback(new Error(problem?.en ?? `${hostname} has no address`), '', 0);
      else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function problemOf(address: string, protocol: string): { readonly zh: string; readonly en: string } | undefined {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (NEVER.check(address, family)) return { zh: '不能发往该地址（链路本地、组播或未指定地址）。', en: 'Nothing is sent to this address (link-local, multicast or unspecified).' };
  if (protocol === 'http:' && !INSIDE.check(address, family)) return { zh: '内网以外的地址必须用 https。', en: 'Outside the office network the address must be https.' };
  return undefined;
}

/** Where no messenger is: this network's own start-up services (169.254/16 carries cloud credentials), everybody at once, nobody. */
const NEVER = blockList([['0.0.0.0', 8], ['169.254.0.0', 16], ['224.0.0.0', 3]], [['::', 128], ['fe80::', 10], ['ff00::', 8]]);

/** The office's own network (RFC 1918, RFC 4193, RFC 6598) and this machine. */
const INSIDE = blockList([['10.0.0.0', 8], ['172.16.0.0', 12], ['192.168.0.0', 16], ['100.64.0.0', 10], ['127.0.0.0', 8]], [['fc00::', 7], ['::1', 128]]);

function blockList(v4: readonly (readonly [string, number])[], v6: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of v4) list.addSubnet(net, prefix, 'ipv4');
  for (const [net, prefix] of v6) list.addSubnet(net, prefix, 'ipv6');
  return list;
}

function refuse(zh: string, en: string): never {
  return fail('invalid_input', { zh, en }, { path: ['url'] });
}
