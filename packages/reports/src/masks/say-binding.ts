import { previousPeriod, samePeriodLastYear, type Period, type PlainDate } from '@taizhang/kernel';
import type { FigureAddress, FigureReader } from '../figure-reading.ts';
import { aspectPhrase, missingMarker } from '../phrases/aspect-phrase.ts';
import type { LedgerBinding } from './binding.ts';

/** What a binding would print in a report. */
export interface SaidBinding {
  readonly text: string;
  readonly isMissing: boolean;
  readonly demo: boolean;
}

/** Whose report, of which period, as of which day. */
export interface SayingReport {
  readonly orgId: string;
  readonly period: Period;
  readonly asOf: PlainDate;
}

/** The figure a binding names in a report of that organisation and period. */
export function addressOfBinding({ metricId, orgId, at }: LedgerBinding, report: Pick<SayingReport, 'orgId' | 'period'>): FigureAddress {
  const period = at === undefined ? report.period : at === 'last_year' ? samePeriodLastYear(report.period) : previousPeriod(report.period);
  return { metricId, orgId: orgId ?? report.orgId, period };
}

/** Says a binding as the composed report would, so that a figure is recognised by its value before anything is bound. */
export function sayBinding(binding: LedgerBinding, reader: FigureReader, report: SayingReport): SaidBinding {
  const reading = reader.read(addressOfBinding(binding, report));
  const phrase = aspectPhrase(binding.aspect, reading, report.asOf);
  return phrase.kind === 'said' ? { text: phrase.text, isMissing: false, demo: phrase.demo } : { text: missingMarker(reading.name, binding.aspect, phrase.reason), isMissing: true, demo: false };
}
