import type { ChangeExplanations, GateCode, GatesPreviewParams, HeldParams, MeasureParams, PreviewExplanations } from '@app/scoring';
import { GATES } from '../../topic-names';
import { measureName } from '../../names';
import { counted, isKnown } from '../../phrasing/counts';
import type { Words } from '../../phrasing/speaker';
import { scorecardChanged } from './scorecard-change';

function isGate(code: string | null | undefined): code is GateCode {
  return isKnown(code) && Object.hasOwn(GATES, code);
}

function rounded(value: number | null | undefined): number {
  return Math.round(value ?? 0);
}

/** "capped at 39 because nobody owns the system" */
function capped({ gate, limit }: HeldParams): string {
  return `capped at ${rounded(limit)}${isGate(gate) ? ` because ${GATES[gate].because}` : ''}`;
}

/** "9 of these points", or "the other changes" where all of them are meant. */
function hidden({ points, all }: HeldParams): string {
  return all === 1 || rounded(points) < 2 ? 'the other changes' : `${rounded(points)} of these points`;
}

function quoted({ measure, name }: Partial<MeasureParams>): string {
  return `“${measureName(measure ?? 'This measure', name ?? null)}”`;
}

function gatesPreview(params: GatesPreviewParams): string {
  const named = (gate: string | null): string => (isGate(gate) ? `“${GATES[gate].name}”` : 'A gate');
  if ('opened' in params) return `${named(params.opened)} would cap the score at ${rounded(params.cap)}.`;
  if ('closed' in params) return `${named(params.closed)} would no longer cap the score.`;
  if ('held' in params) return `${named(params.held)} already caps the score at ${rounded(params.cap)}, so not all of the loss would show.`;
  if ('holds' in params)
    return `${named(params.holds)} would still cap the score at ${rounded(params.cap)}, so not all of the gain would show.`;
  return 'The caps on the score would change.';
}

export const changeWords: Words<ChangeExplanations & PreviewExplanations> = {
  'change.none': () => 'The score has hardly changed.',
  'change.no-score': () => 'Both days need a score to be compared.',
  'change.gate-closed': ({ gate }) => (isGate(gate) ? GATES[gate].closed : 'The score is no longer capped.'),
  'change.gates-moved': ({ gate }) =>
    isGate(gate) ? `“${GATES[gate].name}” now counts differently.` : 'The caps on the score have changed.',
  'change.already-held': (params) => `The score was already ${capped(params)}, so ${hidden(params)} did not lower it further.`,
  'change.still-held': (params) => `The score is still ${capped(params)}, so ${hidden(params)} do not show yet.`,
  'change.better': () => 'It has improved.',
  'change.worse': () => 'It has got worse.',
  'change.known-better': (params) => `${quoted(params)} is now known, and scores better than what was counted in its place.`,
  'change.known-worse': (params) => `${quoted(params)} is now known, and scores worse than what was counted in its place.`,
  'change.now-known': (params) => `${quoted(params)} is now known and was not before.`,
  'change.shifted': (params) => `${quoted(params)} counts differently because more or less is known alongside it.`,
  'change.less-known': (params) =>
    isKnown(params.measure)
      ? `${quoted(params)} is no longer known, so everything else counts for more.`
      : 'Less is known than before, so what is known counts for more.',
  'change.smaller': ({ count }) => `${counted(count, 'smaller change')}.`,
  'change.scorecard': scorecardChanged,
  'preview.curve': ({ measure, name, from, to }) =>
    `${measureName(measure ?? 'This measure', name ?? null)}: would be worth ${rounded(to)} out of 100 instead of ${rounded(from)}.`,
  'preview.weight': ({ measure, name, from, to }, say) =>
    `${measureName(measure ?? 'This measure', name ?? null)}: would count for ${say.percent(to)} of the score instead of ${say.percent(from)}.`,
  'preview.gates': gatesPreview,
};
