import { createContext, useContext } from 'react';

/** Which figure: metric, organisation, period, and optionally as the ledger knew it at an instant. */
export interface FigureReference {
  readonly metricId: string;
  readonly orgId: string;
  readonly period: string;
  readonly knownAt?: string | undefined;
}

/** Opens the provenance drawer for a figure, from any screen. */
export type OpenFigure = (reference: FigureReference) => void;

export const OpenFigureContext = createContext<OpenFigure>(() => undefined);

/** How a screen opens the provenance of a figure it shows. */
export function useOpenFigure(): OpenFigure {
  return useContext(OpenFigureContext);
}
