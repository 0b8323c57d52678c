import type { MeasureParams } from './change.explanations';
import type { NoParams, Share } from './param-values';

/** Explanations of what another card would change. */
export interface PreviewExplanations {
  /** Points 0–100. */
  'preview.curve': MeasureParams & { from: number; to: number };
  'preview.weight': MeasureParams & { from: Share; to: Share };
  'preview.gates': GatesPreviewParams;
}

/** A gate that would open or close, or one that holds now (`held`) or still would (`holds`). */
export type GatesPreviewParams =
  | { opened: string; cap: number }
  | { closed: string }
  | { held: string | null; cap: number }
  | { holds: string | null; cap: number }
  | NoParams;
