/** Text and clause a rule comes from, and how far it was checked against the original. */
export interface RuleSource {
  readonly text: string;
  readonly clause: string;
  readonly verified: 'law' | 'web' | 'code' | 'memory' | 'practice';
}
