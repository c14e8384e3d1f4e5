import { roundHalfUp } from '@taizhang/kernel';

/** Body mass index to one decimal from centimetres and kilograms; undefined when either is missing. */
export function bodyMassIndex(height: number | undefined, weight: number | undefined): number | undefined {
  if (height === undefined || weight === undefined || height <= 0) return undefined;
  return roundHalfUp(weight / (height / 100) ** 2, 1);
}
