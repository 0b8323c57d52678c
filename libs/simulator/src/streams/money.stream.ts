import { dateOfDay } from '@app/scoring';
import { phaseOn, type Curve } from '../story/phases';
import { MINOR_UNITS, type Story } from '../story/story';

const INVOICE_DUE = 30;
/** Smaller rises of the fleet, as a share, are not waves. */
const WAVE = 0.05;

interface Rise {
  from: number;
  until: number;
  devices: number;
}

/** The planned rises of the fleet after the handover. */
export function risesOf(devices: Curve): Rise[] {
  const rises: Rise[] = [];
  devices.forEach(([until, height], index) => {
    const before = devices[index - 1];
    if (!before || before[0] < -20 || height < before[1] * (1 + WAVE)) return;
    rises.push({ from: before[0], until, devices: height - before[1] });
  });
  return rises;
}

/** Emits the rollout plan and each order ahead of its devices, or rollouts that never happen. */
export function simulateRollouts(story: Story): void {
  const { plans, pilot, fleet, annualValue, place } = story.character;
  const { growth, rollouts = [] } = plans;
  for (const { on, waves } of rollouts) {
    story.emit('crm', `rollout/${on}`, story.moment(story.workday(on), 9.8), {
      kind: 'rollout.planned',
      pilot: pilot.key,
      data: { waves: waves.map(([site, devices, due]) => ({ site, devices, dueOn: dateOfDay(story.handover + due) })) },
    });
  }
  if (!growth) return;
  const rises = risesOf(fleet.devices);
  story.emit('crm', `rollout/${growth.plannedOn}`, story.moment(story.workday(growth.plannedOn), 9.8), {
    kind: 'rollout.planned',
    pilot: pilot.key,
    data: {
      waves: rises.map(({ until, devices }, index) => ({
        site: growth.sites[index] ?? `Site ${index + 1}`,
        devices,
        dueOn: dateOfDay(story.handover + until + 10),
      })),
    },
  });
  const price = (annualValue / pilot.plannedDevices) * MINOR_UNITS;
  for (const { from, devices } of rises) {
    const day = story.workday(from - growth.orderedAhead);
    story.emit('erp', `order/${from}`, story.moment(day, 13.2), {
      kind: 'order.placed',
      pilot: pilot.key,
      data: { order: `${story.character.key}-O${from}`, devices, amount: Math.round(price * devices), currency: place.currency },
    });
  }
}

/** Emits the budget for the next stage and its window. */
export function simulateBudget(story: Story): void {
  const { plans, pilot, annualValue, place } = story.character;
  for (const { on, state, share, window } of plans.budget) {
    story.emit('crm', `budget/${on}`, story.moment(story.workday(on), 11.2), {
      kind: 'budget.changed',
      pilot: pilot.key,
      data: {
        state,
        ...(share === undefined ? {} : { amount: Math.round(annualValue * share) * MINOR_UNITS, currency: place.currency }),
        ...(window === undefined
          ? {}
          : { windowOpensOn: dateOfDay(story.handover + window[0]), windowClosesOn: dateOfDay(story.handover + window[1]) }),
      },
    });
  }
}

/** Emits the contract from its signature to its end, and notices. */
export function simulateContract(story: Story): void {
  const { plans, renewsOn, annualValue, place, key, neverHandedOver } = story.character;
  const { renewed, ended, notice } = plans.money;
  const pilotContract = `${key}-C0`;
  const contract = neverHandedOver ? pilotContract : `${key}-C1`;
  const worth = { annualValue: annualValue * MINOR_UNITS, currency: place.currency };
  const endsOn = dateOfDay(story.handover + renewsOn);
  story.emit('crm', 'contract/pilot', story.moment(story.start - 3, 10), {
    kind: 'contract.signed',
    data: { contract: pilotContract, endsOn: neverHandedOver ? endsOn : dateOfDay(story.handover + 30) },
  });
  if (!neverHandedOver) {
    story.emit('crm', 'contract/signed', story.moment(story.handover, 10), {
      kind: 'contract.signed',
      data: { contract, endsOn, ...worth },
    });
    story.emit('crm', 'contract/pilot/ended', story.moment(story.handover, 12), {
      kind: 'contract.ended',
      data: { contract: pilotContract, reason: 'the pilot is over' },
    });
  }
  if (renewed !== undefined) {
    story.emit('crm', 'contract/renewed', story.moment(story.workday(renewed), 10), {
      kind: 'contract.renewed',
      data: { contract, endsOn: dateOfDay(story.handover + renewsOn + 365), ...worth },
    });
  }
  if (notice) {
    const event = { contract, endsOn, reason: notice.reason };
    story.emit('crm', 'notice', story.moment(story.workday(notice.on), 9), { kind: 'notice.given', data: event });
    if (notice.withdrawn !== undefined) {
      const at = story.moment(story.handover + notice.withdrawn, 9);
      story.emit('crm', 'notice/withdrawn', at, { kind: 'notice.given', data: { contract, withdrawn: true } });
    }
  }
  if (!ended) return;
  const [on, reason] = ended;
  story.emit('crm', 'contract/ended', story.moment(story.handover + on, 10), { kind: 'contract.ended', data: { contract, reason } });
}

/** Contracts beside the main one. */
export function simulateOtherContracts(story: Story): void {
  const { plans, annualValue, place, key } = story.character;
  for (const { contract: name, signedOn, endsOn, share, renewed, ended } of plans.money.others ?? []) {
    const contract = `${key}-${name}`;
    const worth = { annualValue: Math.round(annualValue * share) * MINOR_UNITS, currency: place.currency };
    story.emit('crm', `contract/${name}/signed`, story.moment(story.handover + signedOn, 10.2), {
      kind: 'contract.signed',
      data: { contract, endsOn: dateOfDay(story.handover + endsOn), ...worth },
    });
    if (renewed !== undefined) {
      story.emit('crm', `contract/${name}/renewed`, story.moment(story.workday(renewed), 10.2), {
        kind: 'contract.renewed',
        data: { contract, endsOn: dateOfDay(story.handover + endsOn + 365), ...worth },
      });
    }
    if (!ended) continue;
    const [on, reason] = ended;
    story.emit('crm', `contract/${name}/ended`, story.moment(story.handover + on, 10.2), {
      kind: 'contract.ended',
      data: { contract, reason },
    });
  }
}

/** Emits invoices and their payments: mostly on time, sometimes late, and some never. */
export function simulateInvoices(story: Story): void {
  const { money } = story.character.plans;
  const { annualValue, place } = story.character;
  const firstNumber = story.random('invoices/numbers').whole(20, 90) * 10;
  const lastDay = Math.min(story.lastDay, story.handover + (money.ended?.[0] ?? Infinity));
  let number = 0;
  for (let day = story.start + 5; day <= lastDay; day += money.every) {
    const random = story.random(`invoices/${++number}`);
    const invoice = `INV-${firstNumber + number}`;
    const after = phaseOn(money.paidAfter, story.age(day));
    const late = random.chance(0.08) ? random.whole(8, 25) : 0;
    const amount = Math.round((annualValue * money.every) / 365) * MINOR_UNITS;
    story.emit('erp', `invoice/${number}`, story.moment(day, 7), {
      kind: 'invoice.issued',
      data: { invoice, dueOn: dateOfDay(day + INVOICE_DUE), amount, currency: place.currency },
    });
    if (after === null) continue;
    const paidOn = story.workday(story.age(day) + Math.max(3, Math.round(after + random.between(-6, 6))) + late);
    story.emit('erp', `invoice/${number}/paid`, story.moment(paidOn, 12), { kind: 'invoice.paid', data: { invoice } });
  }
}
