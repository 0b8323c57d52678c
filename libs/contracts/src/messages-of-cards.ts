import type { MeasureCode } from '@app/scoring';
import { countInWords, listed } from './dates-in-words';
import { measureName } from './names';
import type { Speaker } from './speaker';

/** What a measure looks at, as the end of "we also look at …". */
const LOOKS_AT: { [K in MeasureCode]: string } = {
  'decider-silence': 'whether those who decide answer',
  'reply-rate': 'how much of what we ask is answered',
  breadth: 'how many people answer us',
  meetings: 'meetings',
  owner: 'who owns the system',
  champion: 'our champion',
  handover: 'the handover',
  'forward-step': 'steps towards scale',
  'next-step': 'the next step',
  reporting: 'how many devices report',
  use: 'how much it is used',
  operations: 'how much they operate themselves',
  decisions: 'decisions that wait',
  budget: 'the budget',
  rollout: 'the rollout plan',
  readiness: 'readiness to scale',
  alarms: 'what becomes of alarms',
  promises: 'what we promised',
  value: 'whether they agree to the gain',
  support: 'tickets and surveys',
  knowledge: 'what they can do without us',
  pulse: 'our own judgement',
};

/** More are counted, not named. */
const NAMED = 5;

/** Another card because the pilot grew older or reached its plan, or another version of the same one: what we look at now and did not, not what the client did. */
export function cardChanged(say: Speaker): string {
  const [oldCard, oldVersion] = cardAndVersion(say.text('from'));
  const [newCard, newVersion] = cardAndVersion(say.text('to'));
  if (oldCard === newCard) return `The scorecard was changed (version ${oldVersion}, now ${newVersion})${costs(say)}.`;
  const isOlder = say.number('fromDay') > 0 || say.number('fromMonth') > 0;
  return `${since(say, oldCard, newCard)} ${whatCounts(say)}${costs(say)}.${isOlder ? ` ${NOT_THE_CLIENT}` : ''}`;
}

/** `growing-2` is version 2 of the card “growing”. */
function cardAndVersion(scorecard: string): [card: string, version: string] {
  const [, card, version] = /^(.*)-(\d+)$/.exec(scorecard) ?? [];
  return [card ?? scorecard, version ?? ''];
}

const NOT_THE_CLIENT = 'What we look at changed here, not the client.';

function since(say: Speaker, oldCard: string, newCard: string): string {
  if (say.number('fromDay') > 0) return `From day ${say.text('fromDay')} after the handover`;
  if (say.number('fromMonth') > 0) return `From month ${say.text('fromMonth')} after the handover`;
  if (say.number('atPlan') === 1) return 'Now that the pilot is where it was planned to be,';
  return `Scored as “${newCard}” now, before as “${oldCard}”,`;
}

function whatCounts(say: Speaker): string {
  const [added, gone] = [looksAt(say, 'added'), looksAt(say, 'gone')];
  if (added !== null) return `we also look at ${added}${gone === null ? '' : `, and no longer at ${gone}`}`;
  return gone === null ? 'the same things count for more or for less' : `we no longer look at ${gone}`;
}

function looksAt(say: Speaker, param: string): string | null {
  if (!say.has(param)) return null;
  const measures = say.text(param).split(' ');
  const phrases = measures.map((measure) =>
    Object.hasOwn(LOOKS_AT, measure)
      ? LOOKS_AT[measure as MeasureCode]
      : `“${say.has(`name.${measure}`) ? say.text(`name.${measure}`) : measure}”`,
  );
  const more = phrases.length - NAMED;
  return more < 2 ? listed(phrases) : listed([...phrases.slice(0, NAMED), `${countInWords(more)} other things`]);
}

/** What the new card has and the old one had not, and how little it is worth. */
function costs(say: Speaker): string {
  if (!say.has('measure')) return '';
  const first = measureName(say.text('measure'), say.has('name') ? say.text('name') : null);
  if (!say.has('second')) return `; of what is new, “${first}” costs most`;
  const second = measureName(say.text('second'), say.has('secondName') ? say.text('secondName') : null);
  return `; of what is new, “${first}” and “${second}” cost most`;
}
