/** The element of a figure in the text, by the figure's place. */
export function figureElement(sheet: HTMLElement | null, figure: number): HTMLElement | null {
  return sheet?.querySelector<HTMLElement>(`[data-figure="${figure}"]`) ?? null;
}

/**
 * Brings a figure to the middle of the screen. Blocks on the way are drawn only now and turn out taller or shorter than
 * guessed, so a second look after they are drawn sets it right.
 */
export function showFigure(sheet: HTMLElement | null, figure: number): void {
  const element = figureElement(sheet, figure);
  if (element === null) return;
  const show = (): void => element.scrollIntoView({ block: 'center', inline: 'nearest' });
  show();
  requestAnimationFrame(show);
}
