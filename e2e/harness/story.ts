import { inject, test as base } from 'vitest';
import { startApplication } from './application.ts';
import { launchBrowser } from './browser.ts';

/** A test of a file of stories: the program on a county of the file's own, and a browser; both stay from the file's first story to its last. */
export const test = base
  .extend('application', { scope: 'file' }, async ({}, { onCleanup }) => {
    const application = await startApplication(inject('county'));
    onCleanup(application.stop);
    return application;
  })
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchBrowser();
    onCleanup(() => browser.close());
    return browser;
  });
