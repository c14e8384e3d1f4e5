/** Lines shorter than this end where their author ended them. */
const WRAPPED_LINE = 24;

/** True when the line break at `at` ends a line long enough to have been broken by the page it was copied from. */
export function endsWrappedLine(text: string, at: number): boolean {
  return at >= WRAPPED_LINE && text.charAt(at) === '\n' && !text.slice(at - WRAPPED_LINE, at).includes('\n');
}
