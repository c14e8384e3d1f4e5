import text from '../../data/county-figures.csv?raw';
import { healthCatalogue } from '../metrics/health-catalogue.ts';
import { readCountyFigures } from '../figures/county-figure.ts';
import { importCountyFigures } from '../figures/import-county-figures.ts';
import type { CountyFigureImport } from '../figures/import-county-figures.ts';

/** The file of published figures that comes with the pack. */
export const publishedCsv: string = text;

/** The published figures as facts. */
export function publishedFigures(): CountyFigureImport {
  return importCountyFigures(readCountyFigures(publishedCsv), healthCatalogue(), '2022-01-04T08:30:00Z');
}
