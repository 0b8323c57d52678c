import type { ExplanationParams } from '@app/scoring';
import type { Words } from './phrasing/speaker';
import { alarmsMoves, alarmsWords } from './words/alarms';
import { budgetMoves, budgetWords } from './words/budget';
import { championMoves, championWords } from './words/champion';
import { decisionsMoves, decisionsWords } from './words/decisions';
import { changeWords } from './words/engine/change';
import { healthWords, hintWords, missingWords } from './words/engine/health';
import { ownMoves, ownWords } from './words/engine/own';
import { fleetMoves, fleetWords } from './words/fleet';
import { forwardStepMoves, forwardStepWords } from './words/forward-step';
import { handoverMoves, handoverWords } from './words/handover';
import { knowledgeMoves, knowledgeWords } from './words/knowledge';
import { meetingsMoves, meetingsWords } from './words/meetings';
import { moneyWords } from './words/money';
import { staffWords } from './words/staff';
import { nextStepWords } from './words/next-step';
import { operationsMoves, operationsWords } from './words/operations';
import { ownerWords } from './words/owner';
import { promisesMoves, promisesWords } from './words/promises';
import { pulseMoves, pulseWords } from './words/pulse';
import { readinessMoves, readinessWords } from './words/readiness';
import { rolloutMoves, rolloutWords } from './words/rollout';
import { silenceMoves, silenceWords } from './words/silence';
import { supportMoves, supportWords } from './words/support';
import { talkMoves, talkWords } from './words/talk';
import { useMoves, useWords } from './words/use';
import { valueMoves, valueWords } from './words/value';

/** The words of every explanation. One without words, or with wrong params, does not compile. */
export const WORDS: Words<ExplanationParams> = {
  ...talkWords,
  ...silenceWords,
  ...staffWords,
  ...meetingsWords,
  ...ownerWords,
  ...championWords,
  ...handoverWords,
  ...forwardStepWords,
  ...nextStepWords,
  ...fleetWords,
  ...useWords,
  ...operationsWords,
  ...decisionsWords,
  ...budgetWords,
  ...rolloutWords,
  ...readinessWords,
  ...alarmsWords,
  ...promisesWords,
  ...valueWords,
  ...supportWords,
  ...knowledgeWords,
  ...pulseWords,
  ...moneyWords,
  ...healthWords,
  ...hintWords,
  ...missingWords,
  ...ownWords,
  ...changeWords,
};

/** Words for changes, by the part of the code before the dot. */
export const MOVES = {
  ...talkMoves,
  ...silenceMoves,
  ...meetingsMoves,
  ...championMoves,
  ...handoverMoves,
  ...forwardStepMoves,
  ...fleetMoves,
  ...useMoves,
  ...operationsMoves,
  ...decisionsMoves,
  ...budgetMoves,
  ...rolloutMoves,
  ...readinessMoves,
  ...alarmsMoves,
  ...promisesMoves,
  ...valueMoves,
  ...supportMoves,
  ...knowledgeMoves,
  ...pulseMoves,
  ...ownMoves,
};
