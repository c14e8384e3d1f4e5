/** The element of a figure in the text, by the figure's place. */
export function figureElement(sheet: HTMLElement | null, figure: number): HTMLElement | null {
  return sheet?.querySelector<HTMLElement>(`[data-figure="${figure}"]`) ?? null;
}

/** Brings a figure to the middle of the screen. */
export function showFigure(sheet: HTMLElement | null, figure: number): void {
  bringIntoView(figureElement(sheet, figure));
}

/** Brings a finding's note to the middle of the screen and gives it the keyboard. */
export function showNote(margin: HTMLElement | null, place: number): void {
  const note = margin?.querySelector<HTMLElement>(`[data-note="${place}"]`) ?? null;
  bringIntoView(note);
  note?.focus({ preventScroll: true });
}

/** Blocks on the way are drawn only now and turn out taller or shorter than guessed, so a second look after they are drawn sets it right. */
function bringIntoView(element: HTMLElement | null): void {
  if (element === null) return;
  const show = (): void => element.scrollIntoView({ block: 'center', inline: 'nearest' });
  show();
  requestAnimationFrame(() => {
    show();
    requestAnimationFrame(show);
  });
}
