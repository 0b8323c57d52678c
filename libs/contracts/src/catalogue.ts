import type { ExplanationCode, ExplanationParams } from '@app/scoring';
import type { Words } from './phrasing/speaker';
import { joined } from './words';
import { changeWords } from './words/engine/change';
import { healthWords, hintWords, missingWords } from './words/engine/health';
import { ownMoves, ownWords } from './words/engine/own';

/** The words of every explanation. One without words, or with wrong params, does not compile. */
export const WORDS: Words<ExplanationParams> = {
  ...joined('sentences'),
  ...healthWords,
  ...hintWords,
  ...missingWords,
  ...ownWords,
  ...changeWords,
};

/** Codes of all explanations. */
export const EXPLANATION_CODES = Object.keys(WORDS) as ExplanationCode[];

/** Words for changes, by the part of the code before the dot. */
export const MOVES = { ...joined('moves'), ...ownMoves };
