import type { HealthExplanations, HintExplanations, MissingExplanations } from '@app/scoring';
import { inBrackets, isKnown, listed } from '../../phrasing/counts';
import type { Words } from '../../phrasing/speaker';
import { nothingArrived } from './feeds';

export const healthWords: Words<HealthExplanations> = {
  'health.well': ({ clock, since, share, shareOn, dueOn, what }, say) => {
    const parts = [
      ...(isKnown(since) ? [`${clock === 'deciders' ? 'decision-makers' : 'the client'} last replied on ${say.day(since)}`] : []),
      ...(isKnown(share)
        ? [`${say.percent(share)} of devices ${isKnown(shareOn) ? `reported on ${say.day(shareOn)}` : 'are reporting'}`]
        : []),
      ...(isKnown(dueOn) ? [`the next step is on ${say.day(dueOn)}${inBrackets(what)}`] : []),
    ];
    return parts.length === 0 ? 'Nothing gives cause for concern.' : `All well: ${listed(parts)}.`;
  },
  'health.nothing-known': () => 'Not enough is known yet to say how this client is doing.',
  'health.source-stopped': ({ source, since, topics }, say) =>
    `${nothingArrived(source ?? 'a source', topics?.split(' ') ?? null)} since ${say.day(since)}. What it reports stays as it was then.`,
  'health.early-read': ({ known, of }) =>
    known === 0 ? 'Early read: nothing recent is known.' : `Early read: ${known ?? 0} of ${of ?? 0} areas known.`,
};

/** Only where the question itself has no words. */
export const hintWords: Words<HintExplanations> = {
  'hint.fill-in': () => 'Fill in what is not known yet.',
};

export const missingWords: Words<MissingExplanations> = {
  'missing.own': ({ stale, name }) =>
    stale === 1 ? `Is what we know about “${name ?? 'this'}” still true?` : `What do we know about “${name ?? 'this'}”?`,
};
