import { dateOfDay, dayOfDate } from '@app/scoring';
import type { SimulatedEvent } from '../story/simulated-event';
import { MINOR_UNITS, type Story } from '../story/story';

/** Days until the vendor learns that a person has left. */
export const HEARD_AFTER = 9;

/** Emits the descriptions of client and pilot, the pilot's stages and its handover. */
export function simulateDescriptions(story: Story): void {
  const { character } = story;
  const { place, pilot } = character;
  story.emit('crm', 'account', story.moment(story.start - 3, 9), {
    kind: 'account.described',
    data: {
      name: character.name,
      region: place.region,
      country: place.country,
      timeZone: place.timeZone,
      weekend: [...place.weekend],
      route: character.partner ? 'partner' : 'direct',
      ...(character.partner ? { partner: character.partner } : {}),
      operatedBy: character.operatedBy ?? 'client',
      contractHeldBy: character.contractHeldBy ?? 'client',
      contractModel: character.contractModel,
      annualValue: character.annualValue * MINOR_UNITS,
      potential: character.potential * MINOR_UNITS,
      currency: place.currency,
      renewsOn: dateOfDay(story.handover + character.renewsOn),
      csm: character.csm,
      ae: character.ae,
    },
  });
  for (const [from, stage] of pilot.stages) {
    const day = Math.max(story.start - 3, story.handover + from);
    if (day >= story.start) {
      story.emit('crm', `stage/${stage}/${from}`, story.moment(day, 9.25), {
        kind: 'pilot.stage-changed',
        pilot: pilot.key,
        data: { stage },
      });
    }
    story.emit('crm', `pilot/${stage}/${from}`, story.moment(day, 9.5), {
      kind: 'pilot.described',
      pilot: pilot.key,
      data: {
        name: pilot.name,
        stage,
        plannedDevices: pilot.plannedDevices,
        reportingIntervalMinutes: character.fleet.intervalMinutes,
        dormantMonths: [...(pilot.dormantMonths ?? [])],
        startedOn: dateOfDay(story.start),
        plannedEndOn: dateOfDay(story.handover),
      },
    });
  }
  if (!character.neverHandedOver) {
    story.emit('crm', 'handover', story.moment(story.handover, 11), { kind: 'pilot.handed-over', pilot: pilot.key, data: {} });
  }
}

/** The second pilot of a client that has one. */
export function simulateSecondPilot(story: Story): void {
  const { secondPilot: pilot } = story.character;
  if (!pilot) return;
  const described = {
    name: pilot.name,
    plannedDevices: pilot.plannedDevices,
    reportingIntervalMinutes: pilot.fleet.intervalMinutes,
    startedOn: dateOfDay(story.handover + pilot.startsOn),
    plannedEndOn: dateOfDay(story.handover + pilot.handedOverOn),
  };
  const phases = [
    ['running', pilot.startsOn],
    ['operating', pilot.handedOverOn],
  ] as const;
  for (const [stage, on] of phases) {
    story.emit('crm', `pilot/${pilot.key}/${stage}`, story.moment(story.handover + on, 9.5), {
      kind: 'pilot.described',
      pilot: pilot.key,
      data: { ...described, stage },
    });
  }
  const at = story.moment(story.handover + pilot.handedOverOn, 11);
  story.emit('crm', `handover/${pilot.key}`, at, { kind: 'pilot.handed-over', pilot: pilot.key, data: {} });
}

/** Emits roles as the CSM records them: given or vacant. */
export function simulateRoles(story: Story): void {
  for (const person of story.character.people) {
    for (const role of person.roles ?? []) {
      const address = story.addressOf(person);
      story.emit('crm', `${address}/${role.role}/${role.from}`, story.moment(story.handover + role.from, 10), {
        kind: 'stakeholder.assigned',
        person: address,
        data: {
          role: role.role,
          ...(role.trained === undefined ? {} : { trained: role.trained }),
          ...(person.department === undefined ? {} : { department: person.department }),
        },
      });
      const until = role.until ?? (person.leaves === undefined ? undefined : person.leaves + HEARD_AFTER);
      if (until === undefined) continue;
      const vacated: SimulatedEvent = {
        kind: 'stakeholder.vacated',
        person: address,
        data: { role: role.role, reason: role.reason ?? 'left' },
      };
      story.emit('crm', `${address}/${role.role}/${role.from}/empty`, story.moment(story.handover + until, 15), vacated);
    }
  }
}

/** Emits next steps and agreed quiet. */
export function simulateAgreements(story: Story): void {
  const { character } = story;
  for (const step of character.nextSteps ?? []) {
    const day = story.workday(step.on);
    story.emit('crm', `next-step/${step.on}/${step.with}`, story.moment(day, 16), {
      kind: 'next-step.agreed',
      pilot: character.pilot.key,
      person: story.addressOf(story.person(step.with)),
      data: { dueOn: dateOfDay(day + step.dueIn), what: step.what },
    });
  }
  const firstYear = Number(dateOfDay(story.start).slice(0, 4));
  const lastYear = Number(dateOfDay(story.lastDay).slice(0, 4));
  for (const quiet of character.quiet ?? []) {
    for (let year = firstYear; year <= lastYear; year++) {
      const known = dayOfDate(`${year}-${quiet.known}`);
      if (known < story.start) continue;
      story.emit('crm', `quiet/${quiet.from}/${year}`, story.moment(known, 14), {
        kind: 'quiet.agreed',
        pilot: character.pilot.key,
        data: { from: `${year}-${quiet.from}`, until: `${year}-${quiet.until}`, reason: quiet.reason },
      });
    }
  }
}
