import { PAGE } from '../../docx/page-layout.ts';
import type { LayoutCheck } from '../layout-check.ts';
import type { LayoutFault } from '../layout-finding.ts';
import type { LaidSection } from '../word-layout.ts';

/** Paper and margins of every section: A4, 天头 37 mm and 订口 28 mm within 1 mm, type area 156 mm by 225 mm. */
export const checkPage: LayoutCheck = ({ layout }) => layout.sections.flatMap(section => [...paper(section), ...margins(section)]);

const MILLIMETRE = 1440 / 25.4;
/** The standard's own tolerance for both margins (5.2.1). */
const TOLERANCE = MILLIMETRE * 1.05;
/** What is left over by margins each within its tolerance. */
const AREA_TOLERANCE = 2 * MILLIMETRE * 1.05;
const AREA = { width: PAGE.width - PAGE.left - PAGE.right, height: PAGE.height - PAGE.top - PAGE.bottom };

function paper({ width, height }: LaidSection): readonly LayoutFault[] {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (near(short, PAGE.width, TOLERANCE) && near(long, PAGE.height, TOLERANCE)) return [];
  const size = `${millimetres(width)} × ${millimetres(height)}`;
  return [{ rule: 'paper', grade: 'error', found: { zh: `${size} 毫米`, en: `${size} mm` }, expected: { zh: 'A4（210 × 297 毫米）', en: 'A4 (210 × 297 mm)' } }];
}

function margins(section: LaidSection): readonly LayoutFault[] {
  const { width, height, top, bottom, left, right } = section;
  const area = { width: width - left - right, height: height - top - bottom };
  if (width > height) {
    // A sheet on its side has the type area on its side; which margin is the bound one depends on the page.
    return near(area.width, AREA.height, AREA_TOLERANCE) && near(area.height, AREA.width, AREA_TOLERANCE) ? [] : [fault(section, 'confirm')];
  }
  const isRight = near(top, PAGE.top, TOLERANCE) && near(left, PAGE.left, TOLERANCE) && near(area.width, AREA.width, AREA_TOLERANCE) && near(area.height, AREA.height, AREA_TOLERANCE);
  return isRight ? [] : [fault(section, 'error')];
}

function fault({ width, height, top, bottom, left, right }: LaidSection, grade: LayoutFault['grade']): LayoutFault {
  const [upper, lower, inner, outer] = [top, bottom, left, right].map(millimetres);
  const isLandscape = width > height;
  return {
    rule: 'margins', grade,
    found: { zh: `上 ${upper}、下 ${lower}、左 ${inner}、右 ${outer} 毫米`, en: `top ${upper}, bottom ${lower}, left ${inner}, right ${outer} mm` },
    expected: isLandscape
      ? { zh: '横排页版心 225 × 156 毫米', en: 'a type area of 225 × 156 mm on a sheet on its side' }
      : { zh: '上 37、下 35、左 28、右 26 毫米（版心 156 × 225 毫米）', en: 'top 37, bottom 35, left 28, right 26 mm (type area 156 × 225 mm)' },
  };
}

function near(value: number, wanted: number, tolerance: number): boolean {
  return Math.abs(value - wanted) <= tolerance;
}

function millimetres(twips: number): number {
  return Math.round(twips / MILLIMETRE * 10) / 10;
}
