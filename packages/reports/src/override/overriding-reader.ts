import type { BoundFigure } from '../bound-figure.ts';
import type { FigureAddress, FigureReader, FigureReading } from '../figure-reading.ts';
import type { FigureOverride } from './figure-override.ts';

/** An override with the figure it is about. */
export interface AddressedOverride extends FigureOverride {
  readonly ref: FigureAddress;
}

/** The overrides a report carries: those of the figures it prints, each once. Where the last place of one is deleted, it is gone. */
export function overridesOf({ figures }: { readonly figures: readonly BoundFigure[] }): readonly AddressedOverride[] {
  const byAddress = new Map(figures.flatMap(({ ref, override }) => {
    if (override === undefined) return [];
    const { value, reason, by, on, at } = override;
    return [[addressId(ref), { ref, value, reason, by, on, at }] as const];
  }));
  return [...byAddress.values()];
}

/**
 * Reads the ledger, and in place of what was overridden the signed values: every place of a report that prints such a figure, or
 * compares it, follows. Its parts, its target and its earlier values stay the ledger's.
 */
export function overridingReader(reader: FigureReader, overrides: readonly AddressedOverride[]): FigureReader {
  if (overrides.length === 0) return reader;
  const byAddress = new Map(overrides.map(override => [addressId(override.ref), override]));
  return {
    read(ref) {
      const ledger = reader.read(ref);
      const signed = byAddress.get(addressId(ledger));
      return signed === undefined ? ledger : overridden(ledger, signed);
    },
  };
}

function overridden(ledger: FigureReading, { value, reason, by, on, at }: AddressedOverride): FigureReading {
  const { missing: _missing, absent: _absent, completion: _completion, rank: _rank, ...rest } = ledger;
  const target = ledger.target?.value;
  return {
    ...rest, value, demo: false, flags: [],
    ...(target === undefined || target === 0 ? {} : { completion: value / target }),
    override: { signed: { value, reason, by, on, at }, ledger },
  };
}

function addressId({ metricId, orgId, period }: FigureAddress): string {
  return `${metricId} ${orgId} ${period}`;
}
