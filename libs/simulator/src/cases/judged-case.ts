import { dateOfDay, DAY, dayOfDate } from '@app/scoring';
import { WRITTEN_UNTIL, type Plot } from '../characters/character';
import { peopleOf, play, type NamedPerson } from '../play';
import { Story, type SimulatedSignal } from '../story/story';

/** A client whose health people judged from its story, before any score was computed. */
export interface JudgedCase extends Plot {
  /** The day of the handover (or, never handed over, the day it was planned for). */
  handedOverOn: string;
}

export interface PlayedCase {
  key: string;
  name: string;
  handedOverOn: string;
  people: NamedPerson[];
  /** By time, up to 400 days after the handover. */
  signals: SimulatedSignal[];
}

const SEED = 'judged';

/** Plays a case. There is one seed: the judgements hold for these signals and no others. */
export function playCase(judged: JudgedCase): PlayedCase {
  const handover = dayOfDate(judged.handedOverOn);
  const story = new Story(judged, SEED, handover, (handover + WRITTEN_UNTIL) * DAY + DAY / 2);
  play(story);
  return {
    key: judged.key,
    name: judged.name,
    handedOverOn: dateOfDay(handover),
    people: peopleOf(story),
    signals: story.signals,
  };
}
