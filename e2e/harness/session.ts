import { getWelcome } from '@taizhang/contract';
import type { Page } from 'playwright-core';
import type { Application } from './application.ts';

/** An account the sign-in page of the demonstration offers. */
export interface DemonstrationAccount {
  readonly loginName: string;
  readonly displayName: string;
  readonly password: string;
}

/** The demonstration's account of that login name, as the program itself publishes it. @throws Error when the demonstration has none. */
export async function demonstrationAccount(application: Application, loginName: string): Promise<DemonstrationAccount> {
  const response = await fetch(`${application.address}/api/v1${getWelcome.path}`);
  const { demonstration } = getWelcome.response.parse(await response.json());
  const account = demonstration?.accounts.find((candidate) => candidate.loginName === loginName);
  if (demonstration === undefined || demonstration === null || account === undefined) throw new Error(`The demonstration has no account "${loginName}".`);
  return { loginName, displayName: account.displayName, password: demonstration.password };
}

/** Opens the sign-in page and signs in as that account; returns when the main menu shows. */
export async function signInAs(page: Page, application: Application, loginName: string): Promise<DemonstrationAccount> {
  const account = await demonstrationAccount(application, loginName);
  await page.goto(application.address);
  await page.getByLabel('账号', { exact: true }).fill(account.loginName);
  await page.getByLabel('密码', { exact: true }).fill(account.password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: '主菜单' }).waitFor();
  return account;
}
