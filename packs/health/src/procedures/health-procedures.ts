import { drugShortage } from './drug-shortage.ts';
import { medicalDispute } from './medical-dispute.ts';
import { referral } from './referral.ts';
import { remoteConsultation } from './remote-consultation.ts';

/** The ways of working that only a health bureau has. */
export const healthProcedures = [referral, remoteConsultation, medicalDispute, drugShortage] as const;
