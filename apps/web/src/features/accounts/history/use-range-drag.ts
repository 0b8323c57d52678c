import { useRef, useState, type PointerEvent } from 'react';
import { DAY } from '@app/scoring/vocabulary';
import { dayStart, isoDay } from '../../../ui/format/moment';
import type { Range, TimeScale } from './time-scale.rules';

/** A pointer that moves less than this clicks rather than drags, in pixels. */
const CLICK = 6;

interface Limits {
  scale: TimeScale;
  /** Midnights of the first and last day that can be chosen; null while there is none. */
  first: number | null;
  last: number;
  onRange: (range: Range) => void;
}

/** Chooses two days on a chart: by dragging, or by clicking one after the other. */
export function useRangeDrag({ scale, first, last, onRange }: Limits) {
  const svg = useRef<SVGSVGElement>(null);
  const [hover, setHover] = useState<number | null>(null);
  const [anchor, setAnchor] = useState<{ at: number; dragging: boolean } | null>(null);

  const dayAt = (event: PointerEvent): number => {
    const left = svg.current?.getBoundingClientRect().left ?? 0;
    return Math.max(first ?? last, Math.min(last, dayStart(isoDay(scale.at(event.clientX - left)))));
  };
  const choose = (a: number, b: number) => {
    setAnchor(null);
    if (Math.abs(a - b) >= DAY / 2) onRange({ from: Math.min(a, b), to: Math.max(a, b) });
  };
  const handlers = {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      if (event.button !== 0 || first === null) return;
      const at = dayAt(event);
      if (anchor !== null) return choose(anchor.at, at);
      event.currentTarget.setPointerCapture(event.pointerId);
      setAnchor({ at, dragging: true });
      setHover(at);
    },
    onPointerMove: (event: PointerEvent) => setHover(dayAt(event)),
    onPointerUp: (event: PointerEvent) => {
      if (anchor?.dragging !== true) return;
      const at = dayAt(event);
      if (Math.abs(scale.x(at) - scale.x(anchor.at)) < CLICK) setAnchor({ at: anchor.at, dragging: false });
      else choose(anchor.at, at);
    },
    onPointerCancel: () => setAnchor(null),
    onPointerLeave: () => setHover(null),
  };
  const chosen: Range | null =
    anchor !== null && hover !== null ? { from: Math.min(anchor.at, hover), to: Math.max(anchor.at, hover) } : null;
  return { svg, hover, anchor, chosen, handlers };
}
