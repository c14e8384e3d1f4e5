import { agreeingDimensions, divideDimensions, multiplyDimensions, type Dimension } from './dimension.ts';
import { unitInfo, type UnitCode } from './unit.ts';

/** Dimension of a figure in one unit divided by a figure in another; {} when both are counts. */
export function divideUnits(a: UnitCode, b: UnitCode): Dimension {
  return divideDimensions(unitInfo(a).dimension, unitInfo(b).dimension);
}

/** Dimension of the product of figures in two units. */
export function multiplyUnits(a: UnitCode, b: UnitCode): Dimension {
  return multiplyDimensions(unitInfo(a).dimension, unitInfo(b).dimension);
}

/** Whether a result of this dimension can be stated in the unit. */
export function canStateIn(dimension: Dimension, unit: UnitCode): boolean {
  return agreeingDimensions(dimension, unitInfo(unit).dimension);
}
