import type { CardChangeParams } from '@app/scoring';
import { MEASURES } from '../../topic-names';
import { isKnown, listed, counted } from '../../phrasing/counts';
import { measureName } from '../../names';

/** More measures than this are counted, not named. */
const NAMED = 5;

const NOT_THE_CLIENT = 'What we look at has changed here, not the client.';

/** Another card because the pilot grew older or reached its plan, or another version of the same card. */
export function scorecardChanged(params: CardChangeParams): string {
  const [oldCard, oldVersion] = cardAndVersion(params.from);
  const [newCard, newVersion] = cardAndVersion(params.to);
  if (oldCard === newCard) return `The scorecard was updated from version ${oldVersion} to version ${newVersion}${costs(params)}.`;
  const isOlder = (params.fromDay ?? 0) > 0 || (params.fromMonth ?? 0) > 0;
  return `${since(params, oldCard, newCard)} ${whatCounts(params)}${costs(params)}.${isOlder ? ` ${NOT_THE_CLIENT}` : ''}`;
}

/** `growing-2` is version 2 of the card “growing”. */
function cardAndVersion(scorecard: string | undefined): [card: string, version: string] {
  const [, card, version] = /^(.*)-(\d+)$/.exec(scorecard ?? '') ?? [];
  return [card ?? scorecard ?? '', version ?? '1'];
}

function since({ fromDay, fromMonth, atPlan }: CardChangeParams, oldCard: string, newCard: string): string {
  if ((fromDay ?? 0) > 0) return `From day ${fromDay ?? 0} after the handover`;
  if ((fromMonth ?? 0) > 0) return `From month ${fromMonth ?? 0} after the handover`;
  if (atPlan === 1) return 'Now that the pilot has reached its plan,';
  if (oldCard === '' || newCard === '') return 'Now scored with another scorecard,';
  return `Now scored with the “${newCard}” scorecard instead of “${oldCard}”,`;
}

function whatCounts(params: CardChangeParams): string {
  const [added, gone] = [looksAt(params, params.added), looksAt(params, params.gone)];
  if (added !== null) return `we also look at ${added}${gone === null ? '' : `, and no longer at ${gone}`}`;
  return gone === null ? 'the same things have different weights' : `we no longer look at ${gone}`;
}

function looksAt(params: CardChangeParams, measures: string | null | undefined): string | null {
  if (!isKnown(measures)) return null;
  const names: Readonly<Record<`name.${string}`, string | null>> = params;
  const phrases = measures
    .split(' ')
    .map((measure) => (isBuiltIn(measure) ? MEASURES[measure].looksAt : `“${names[`name.${measure}`] ?? measure}”`));
  const more = phrases.length - NAMED;
  return more < 2 ? listed(phrases) : listed([...phrases.slice(0, NAMED), counted(more, 'other thing')]);
}

function isBuiltIn(measure: string): measure is keyof typeof MEASURES {
  return Object.hasOwn(MEASURES, measure);
}

/** The measures that the old card did not have, and that cost most. */
function costs({ measure, name, second, secondName }: CardChangeParams): string {
  if (!isKnown(measure)) return '';
  const first = `“${measureName(measure, name ?? null)}”`;
  if (!isKnown(second)) return `; of the new measures, ${first} costs most`;
  return `; of the new measures, ${first} and “${measureName(second, secondName ?? null)}” cost most`;
}
