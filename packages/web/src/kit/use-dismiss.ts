import { useEffect, type RefObject } from 'react';

/** Closes what is open at Escape and at a press outside of it. */
export function useDismiss(place: RefObject<HTMLElement | null>, isOpen: boolean, onClose: () => void): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const close = (event: Event): void => {
      const isEscape = event instanceof KeyboardEvent && event.key === 'Escape';
      const isOutside = event instanceof MouseEvent && event.target instanceof Node && !(place.current?.contains(event.target) ?? false);
      if (isEscape || isOutside) onClose();
    };
    window.addEventListener('keydown', close);
    window.addEventListener('mousedown', close);
    return () => {
      window.removeEventListener('keydown', close);
      window.removeEventListener('mousedown', close);
    };
  }, [place, isOpen, onClose]);
}
