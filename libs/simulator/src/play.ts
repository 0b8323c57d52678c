import type { Side } from '@app/scoring';
import type { SimulatedSignal, Story } from './story/story';
import { simulateDecisions, simulatePromises, simulateValue } from './streams/commitments.stream';
import { simulateFleet, simulateUse } from './streams/fleet.stream';
import { simulateHandoverList, simulateKnowledge, simulateStaff } from './streams/handover.stream';
import { simulateMeetings } from './streams/meetings.stream';
import { simulateBudget, simulateContract, simulateInvoices, simulateOtherContracts, simulateRollouts } from './streams/money.stream';
import { simulateAlarms, simulateOperations, simulateTickets } from './streams/operations.stream';
import { simulateAgreements, simulateDescriptions, simulateRoles, simulateSecondPilot } from './streams/people.stream';
import { simulatePulses, simulateReadiness, simulateSurveys } from './streams/questions.stream';
import { simulateTalk } from './streams/talk.stream';

/** The name behind an address. */
export interface NamedPerson {
  address: string;
  name: string;
  side: Side;
}

function byTime(a: SimulatedSignal, b: SimulatedSignal): number {
  return a.occurredAt < b.occurredAt ? -1 : a.occurredAt > b.occurredAt ? 1 : a.id < b.id ? -1 : 1;
}

/** All streams of a client, in this order: only one question is asked per account and day. */
const STREAMS: readonly ((story: Story) => void)[] = [
  simulateDescriptions,
  simulateSecondPilot,
  simulateRoles,
  simulateHandoverList,
  simulateStaff,
  simulateAgreements,
  simulateTalk,
  simulateMeetings,
  simulateFleet,
  simulateUse,
  simulateOperations,
  simulateAlarms,
  simulateTickets,
  simulatePulses,
  simulateSurveys,
  simulateReadiness,
  simulateKnowledge,
  simulateDecisions,
  simulatePromises,
  simulateValue,
  simulateBudget,
  simulateRollouts,
  simulateContract,
  simulateOtherContracts,
  simulateInvoices,
];

/** Plays all streams; the signals of the story are by time then. */
export function play(story: Story): void {
  for (const simulate of STREAMS) simulate(story);
  story.signals.sort(byTime);
}

/** Everybody of a story by each of their addresses. */
export function peopleOf(story: Story): NamedPerson[] {
  return story.character.people.flatMap((person) => {
    const named = { name: person.name, side: person.side ?? ('client' as const) };
    const addresses = [story.addressOf(person), ...(person.secondAddress ? [person.secondAddress.address] : [])];
    return addresses.map((address) => ({ address, ...named }));
  });
}
