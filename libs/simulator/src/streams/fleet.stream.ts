import { dateOfDay } from '@app/scoring';
import type { FleetPlan } from '../characters/character';
import { heightOn } from '../story/phases';
import { addressPart, type Story } from '../story/story';

const MINUTES_A_DAY = 1440;
/** Devices are switched on a few days after they were shipped. */
const SWITCHED_ON_AFTER = 6;

/** Emits a daily roll-up of devices, reporting devices and messages, with noise, short outages, missing days and dormancy. */
export function simulateFleet(story: Story): void {
  const { fleet, pilot, secondPilot } = story.character;
  simulateFleetOf(story, pilot.key, fleet, story.start, 'fleet');
  if (secondPilot)
    simulateFleetOf(story, secondPilot.key, secondPilot.fleet, story.handover + secondPilot.startsOn, `fleet/${secondPilot.key}`);
}

function simulateFleetOf(story: Story, pilot: string, fleet: FleetPlan, start: number, stream: string): void {
  const random = story.random(stream);
  let outage = 0;
  for (let day = start; day <= story.lastDay; day++) {
    const age = story.age(day);
    const total = Math.round(heightOn(fleet.devices, age));
    const wobble = random.normal() * 0.006;
    const missing = random.chance(0.008);
    outage = random.chance(0.006) ? random.between(0.03, 0.12) : outage * 0.4;
    const lost = random.between(0.01, 0.03);
    if (total < 1 || missing) continue;
    const activated = Math.min(total, Math.round(heightOn(fleet.devices, age - SWITCHED_ON_AFTER) * 0.995));
    const asleep = story.sleepsOn(day);
    const share = asleep ? (fleet.asleep ?? 0.06) : heightOn(fleet.reporting, age);
    const reporting = Math.max(0, Math.min(activated, Math.round(activated * (share + (asleep ? 0 : wobble - outage)))));
    const messages = Math.round(reporting * (MINUTES_A_DAY / fleet.intervalMinutes) * (1 - lost));
    story.emit('fleet-hub', `${stream}/${dateOfDay(day)}`, story.moment(day, 23.8), {
      kind: 'fleet.reported',
      pilot,
      data: { total, activated, reporting, messages },
    });
  }
}

/** Emits the use of the product by person and day, in the portal or by API. */
export function simulateUse(story: Story): void {
  for (const use of story.character.use) {
    const name = use.person ?? 'system';
    const random = story.random(`use/${name}/${use.via}`);
    const person = use.person === undefined ? null : story.person(use.person);
    const side = person?.side;
    for (let day = story.start; day <= story.lastDay; day++) {
      const daysPerWeek = heightOn(use.daysPerWeek, story.age(day));
      const likely = person ? (daysPerWeek / 5) * story.calendar.paceOn(day) : daysPerWeek / 7;
      const used = random.chance(likely);
      const actions = Math.max(1, Math.round(use.actions * random.humanGap(0.6)));
      const at = person ? story.workingMoment(day, random) : story.moment(day, 22.5 + random.next());
      if (!used || side === 'partner' || (person && !story.isHere(person, day))) continue;
      story.emit('portal', `use/${addressPart(name)}/${use.via}/${dateOfDay(day)}`, at, {
        kind: 'user.active',
        ...(person ? { person: story.addressOf(person) } : {}),
        data: { via: use.via, actions },
      });
    }
  }
}
