import { REGISTER, RESIDENCE_KINDS, type Programme, type RecordKind } from '@taizhang/records';
import { RESIDENCE_WORDS } from '../residence-words.ts';

const source = { text: '登记台账', clause: '居住情况', verified: 'practice' } as const;

/** Where a resident is, as if it were a programme: so that moves and deaths travel like any record. It counts nobody. */
export const RESIDENCE_PROGRAMME: Programme = {
  id: REGISTER,
  name: { zh: '居住情况', en: 'Residence' },
  shortName: { zh: '居住', en: 'Residence' },
  source,
  reads: [],
  kinds: RESIDENCE_KINDS.map((id): RecordKind => ({ id, name: RESIDENCE_WORDS[id] ?? { zh: id, en: id }, source, fields: [{ type: 'text', key: 'reason', label: { zh: '说明', en: 'Note' } }] })),
  counts: [], measures: [], flows: [], parameters: [], sentences: {},
  assess: () => ({ counts: null, validUntil: null }),
};
