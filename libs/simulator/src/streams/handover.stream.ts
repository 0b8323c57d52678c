import { addressPart, slug, type Story } from '../story/story';

/** Emits the handover list: items done, accepted and waived. */
export function simulateHandoverList(story: Story): void {
  const { plans, pilot } = story.character;
  const { items, waived = [] } = plans.handover;
  const of = items.length + waived.length;
  const inTime = (day: number): boolean => day >= story.start;
  for (const [what, done, accepted] of items) {
    const item = slug(what);
    if (done !== null && inTime(story.handover + done)) {
      story.emit('crm', `handover/${item}/done`, story.moment(story.workday(done), 12), {
        kind: 'handover.item-done',
        pilot: pilot.key,
        data: { item, what, of },
      });
    }
    if (accepted !== null) {
      story.emit('portal', `handover/${item}/accepted`, story.moment(story.workday(accepted), 13), {
        kind: 'handover.item-accepted',
        pilot: pilot.key,
        ...story.signer(story.workday(accepted)),
        data: { item, what, of },
      });
    }
  }
  for (const [what, on, reason] of waived) {
    const item = slug(what);
    story.emit('crm', `handover/${item}/waived`, story.moment(story.workday(on), 13.5), {
      kind: 'handover.item-waived',
      pilot: pilot.key,
      data: { item, what, of, reason },
    });
  }
}

/** Emits skills shown on site, except by people who have left. */
export function simulateKnowledge(story: Story): void {
  const { plans, pilot } = story.character;
  for (const { person: name, ours = false, topic, shown } of plans.knowledge) {
    const person = ours ? null : story.person(name);
    for (const [on, level] of shown) {
      const day = story.workday(on);
      if (day < story.start || (person && !story.isHere(person, day))) continue;
      story.emit('academy', `knowledge/${addressPart(name)}/${addressPart(topic)}/${on}`, story.moment(day, 15), {
        kind: 'knowledge.shown',
        pilot: pilot.key,
        person: person ? story.addressOf(person) : story.ourAddress(name),
        data: { topic, level, ...(ours ? { side: 'vendor' as const } : {}) },
      });
    }
  }
}

/** Our own people change too. */
export function simulateStaff(story: Story): void {
  for (const { on, role, from, to } of story.character.plans.staff ?? []) {
    story.emit('crm', `staff/${role}/${on}`, story.moment(story.workday(on), 8.5), {
      kind: 'owner.changed',
      data: { role, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    });
  }
}
