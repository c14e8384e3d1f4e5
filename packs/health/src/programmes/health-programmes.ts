import type { ActivityProgramme, Programme } from '@taizhang/records';
import { benefitSchemes } from './benefit-schemes.ts';
import { children } from './children.ts';
import { copd } from './copd.ts';
import { diabetes } from './diabetes.ts';
import { elderly } from './elderly.ts';
import { familyDoctor } from './family-doctor.ts';
import { folicAcid } from './folic-acid.ts';
import { healthEducation } from './health-education.ts';
import { healthRecord } from './health-record.ts';
import { hypertension } from './hypertension.ts';
import { immunisation } from './immunisation.ts';
import { marriageChecks } from './marriage-checks.ts';
import { newbornScreening } from './newborn-screening.ts';
import { nutritionPacks } from './nutrition-packs.ts';
import { pregnancy } from './pregnancy.ts';
import { severeMental } from './severe-mental.ts';
import { tcmChildren } from './tcm-children.ts';
import { tcmElderly } from './tcm-elderly.ts';
import { tuberculosis } from './tuberculosis.ts';
import { prenatalScreening } from './prenatal-screening.ts';
import { womenCancerScreening } from './women-cancer-screening.ts';

/** The service programmes of the health bureau, in the order of the norm. */
export const healthProgrammes: readonly Programme[] = [
  healthRecord,
  immunisation,
  children,
  pregnancy,
  elderly,
  hypertension,
  diabetes,
  severeMental,
  tuberculosis,
  tcmElderly,
  tcmChildren,
  copd,
  familyDoctor,
  marriageChecks,
  folicAcid,
  prenatalScreening,
  newbornScreening,
  womenCancerScreening,
  nutritionPacks,
  benefitSchemes,
];

/** What its institutions do for the public at large instead of for one resident. */
export const healthActivityProgrammes: readonly ActivityProgramme[] = [healthEducation];
