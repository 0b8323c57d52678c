import type { Character } from './character';
import { CHAMPION_MOVED } from './champion';
import { FAILING_FLEETS } from './failing-fleet';
import { NEGLECTED } from './neglected';
import { NEVER_HANDED_OVER } from './never-handed-over';
import { POLITE_STALLS } from './polite';
import { SILENT_DECIDERS } from './silent-deciders';
import { STEADY } from './steady';
import { THRIVING } from './thriving';
import { THRIVING_QUIETLY } from './thriving-quietly';
import { TRAPS } from './traps';

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
