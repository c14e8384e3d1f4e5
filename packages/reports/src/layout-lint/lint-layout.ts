import { judgedLayout, type LayoutCheck } from './layout-check.ts';
import { gatherFaults, type LayoutFinding } from './layout-finding.ts';
import { readWordLayout } from './read-word-layout.ts';
import { checkBody } from './rules/body.ts';
import { checkElements } from './rules/elements.ts';
import { checkHeadings } from './rules/headings.ts';
import { checkPage } from './rules/page.ts';
import { checkPageNumber } from './rules/page-number.ts';
import { checkTables } from './rules/tables.ts';
import { checkTitle } from './rules/title.ts';
import { checkWording } from './rules/wording.ts';

/**
 * Lists what departs from the layout of GB/T 9704—2012 in any Word file, errors first; none when it keeps to it.
 * @throws DomainError `unsupported_file`, `too_large`
 */
export function lintLayout(bytes: Uint8Array): readonly LayoutFinding[] {
  const judged = judgedLayout(readWordLayout(bytes));
  return gatherFaults(CHECKS.flatMap(check => check(judged)));
}

const CHECKS: readonly LayoutCheck[] = [checkPage, checkTitle, checkElements, checkHeadings, checkBody, checkTables, checkWording, checkPageNumber];
