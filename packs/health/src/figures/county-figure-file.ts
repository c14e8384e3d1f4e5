import type { MetricCatalogue } from '@taizhang/indicators';
import { COUNTY_FIGURE_COLUMNS, readCountyFigures } from './county-figure.ts';
import { importCountyFigures } from './import-county-figures.ts';
import type { CountyFigureImport } from './import-county-figures.ts';

/** The file of figures as counties publish them: by which heading it is known, and what it says. */
export const countyFigureFile = {
  columns: COUNTY_FIGURE_COLUMNS,
  read: (text: string, catalogue: MetricCatalogue, recordedAt: string): CountyFigureImport => importCountyFigures(readCountyFigures(text), catalogue, recordedAt),
};
