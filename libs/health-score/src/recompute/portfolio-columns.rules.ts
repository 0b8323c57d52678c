import { causeName, sentence } from '@app/contracts';
import { foldText, idOrNull } from '@app/database';
import { dateOfDay, type Diagnosis, type Health, personsOf } from '@app/scoring';
import { gateCodes } from './recompute.rules';

/** What the portfolio shows of a health, filters and searches by, under the names in the statement that stores it. */
export function portfolioColumns(health: Health): Record<string, unknown> {
  const { handedOverAt, handoverAssumed, windowClosesDay, hint, override } = health;
  const cause = shownCause(health);
  return {
    hint,
    worded_at: new Date(health.at),
    handed_over_at: handedOverAt === null ? null : new Date(handedOverAt),
    handover_assumed: handoverAssumed,
    window_closes_on: windowClosesDay === null ? null : dateOfDay(windowClosesDay),
    gates_open: gateCodes(health),
    top_cause: cause?.cause ?? null,
    cause_strength: cause?.strength ?? null,
    override,
    search_text: searchText(health),
    named_people: namedPeople(health),
    held: health.sentence.code === 'silence.held',
    stopped_sources: health.stopped.map(({ params }) => params.source),
  };
}

/** The cause that the row's sentence gives, or the strongest where nothing is wrong enough to be told. */
function shownCause({ cause, causes, gates }: Health): Diagnosis | undefined {
  return cause === null && gates.length === 0 ? causes[0] : causes.find((each) => each.cause === cause);
}

/** The texts of the row, folded for searching. Names of people can be erased, so they are joined when somebody searches. */
function searchText(health: Health): string {
  const { at, pilot, sentence: why, hint } = health;
  const cause = shownCause(health);
  const context = { at, personName: () => '' };
  const texts = [pilot, sentence(why, context), hint && sentence(hint, context), cause && causeName(cause.cause)];
  return foldText(texts.filter(Boolean).join(' '));
}

function namedPeople({ sentence: why, hint }: Health): string[] {
  const persons = [...personsOf(why), ...(hint ? personsOf(hint) : [])];
  return [...new Set(persons)].filter((person) => idOrNull(person) !== null);
}
