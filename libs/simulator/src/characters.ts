import type { Character } from './character';
import { CHAMPION_MOVED } from './characters-champion';
import { FAILING_FLEETS } from './characters-failing-fleet';
import { NEGLECTED } from './characters-neglected';
import { NEVER_HANDED_OVER } from './characters-never-handed-over';
import { POLITE_STALLS } from './characters-polite';
import { SILENT_DECIDERS } from './characters-silent-deciders';
import { STEADY } from './characters-steady';
import { THRIVING } from './characters-thriving';
import { THRIVING_QUIETLY } from './characters-thriving-quietly';
import { TRAPS } from './characters-traps';

/** The 24 clients of the demo portfolio. */
export const CHARACTERS: readonly Character[] = [
  ...THRIVING,
  ...THRIVING_QUIETLY,
  ...TRAPS,
  ...STEADY,
  ...CHAMPION_MOVED,
  ...SILENT_DECIDERS,
  ...POLITE_STALLS,
  ...FAILING_FLEETS,
  ...NEVER_HANDED_OVER,
  ...NEGLECTED,
];
