import { useEffect } from 'react';

/** Keyboard shortcuts, as the help lists them. */
export const KEYS: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['/'], does: 'Search the portfolio' },
  { keys: ['j', 'k'], does: 'Next, previous' },
  { keys: ['Enter'], does: 'Open' },
  { keys: ['t'], does: 'Show the tasks of a client' },
  { keys: ['e'], does: 'Complete the selected task' },
  { keys: ['l'], does: 'Log a call (on a client)' },
  { keys: ['Esc'], does: 'Close, or back to the portfolio' },
  { keys: ['?'], does: 'Show these keys' },
];

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}

/** Binds single keys while the component is shown. Typing into a field and open dialogs keep theirs. */
export function useKeys(bindings: Record<string, (event: KeyboardEvent) => void>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event.target)) return;
      if (document.querySelector('[role="dialog"]') !== null) return;
      const act = bindings[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
}

/** Moves the focus among the page's stops (`data-stop`); from nowhere, on from the last one, else to the first or last. Returns the new stop. */
export function moveFocus(by: 1 | -1, lastStop: HTMLElement | undefined): HTMLElement | undefined {
  const stops = [...document.querySelectorAll<HTMLElement>('[data-stop]')].filter((stop) => stop.offsetParent !== null);
  const here = stops.findIndex((stop) => stop === document.activeElement || stop.closest('[data-row]')?.contains(document.activeElement));
  const at = here === -1 && lastStop !== undefined ? stops.indexOf(lastStop) : here;
  const next = at === -1 ? (by === 1 ? stops[0] : stops.at(-1)) : stops[Math.max(0, Math.min(stops.length - 1, at + by))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next;
}
