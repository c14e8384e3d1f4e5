import { fail } from '@taizhang/kernel';

/**
 * A password is at least ten characters of three kinds, does not contain the login name, and is not one everybody tries
 * first (complexity as GB/T 22239-2019 level 3 asks; ten because eight fall to a week of guessing a stolen digest).
 * @throws DomainError `invalid_input`
 */
export function assertGoodPassword(password: string, loginName: string): void {
  if (password.length < 10 || password.length > 128) refuse('口令须为 10 至 128 个字符。', 'A password has 10 to 128 characters.');
  const kinds = [/[a-z]/u, /[A-Z]/u, /\d/u, /[^a-zA-Z\d]/u].filter((kind) => kind.test(password)).length;
  if (kinds < 3) refuse('口令须含大写字母、小写字母、数字、其他字符中的三种。', 'A password contains three of: capitals, small letters, digits, other characters.');
  const lower = password.toLowerCase();
  if (lower.includes(loginName.toLowerCase())) refuse('口令不得包含登录名。', 'A password does not contain the login name.');
  if (COMMON.some((word) => lower.includes(word))) refuse('口令过于常见，请换一个。', 'This password is among the first that are tried. Choose another.');
  if (/(.)\1{3}/u.test(password)) refuse('同一字符不得连续出现四次。', 'A password does not repeat one character four times.');
}

const COMMON = ['password', 'qwerty', '123456', 'admin', 'abc123', '1qaz', 'p@ssw0rd', 'woaini', '5201314', '000000'];

function refuse(zh: string, en: string): never {
  return fail('invalid_input', { zh, en }, { path: ['next'] });
}
