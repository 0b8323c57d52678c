import {
  dateOf,
  emptyFacts,
  fold,
  score,
  type ScoreOptions,
  compareSignals,
  DAY,
  type Health,
  type Signal,
  type SignalDataByKind,
  type SignalKind,
} from './index';

interface About {
  person?: string;
  pilot?: string;
  /** Hour of the day, UTC. */
  hour?: number;
}

/** A client told day by day, for specs; day 0 is the handover, Monday 6 January 2025. */
export class ClientStory {
  private readonly signals: Signal[] = [];

  static readonly HANDOVER = Date.UTC(2025, 0, 6);

  /** Milliseconds of the end of a day. */
  static end(day: number): number {
    return ClientStory.HANDOVER + (day + 1) * DAY;
  }

  static date(day: number): string {
    return dateOf(ClientStory.HANDOVER + day * DAY);
  }

  on<K extends SignalKind>(day: number, kind: K, data: SignalDataByKind[K], about: About = {}): this {
    const { hour = 9, ...rest } = about;
    const signalId = (this.signals.length + 1).toString(16).padStart(32, '0');
    this.signals.push({ signalId, kind, occurredAt: ClientStory.HANDOVER + day * DAY + hour * 3_600_000, data, ...rest } as Signal);
    return this;
  }

  /** Every `step` days in `[from, to]`; days off are not skipped, use weeks. */
  every(step: number, from: number, to: number, tell: (day: number) => void): this {
    for (let day = from; day <= to; day += step) tell(day);
    return this;
  }

  /** We write, a day later this person answers. */
  exchange(day: number, person: string): this {
    return this.on(day, 'touchpoint.outbound', { channel: 'email' }).on(day + 1, 'touchpoint.inbound', { channel: 'email' }, { person });
  }

  /** A fleet that reports every day. */
  fleet(from: number, to: number, report: (day: number) => { total: number; reporting: number }): this {
    return this.every(1, from, to, (day) => this.on(day, 'fleet.reported', report(day), { hour: 1 }));
  }

  /** Described, started half a year ago, handed over on day 0, owner and champion named. */
  static handedOver(): ClientStory {
    return new ClientStory()
      .on(-150, 'account.described', { name: 'Tanjung Water' }, { hour: 6 })
      .on(-150, 'pilot.described', { name: 'Plant 3', stage: 'running' }, { hour: 7 })
      .on(-140, 'stakeholder.assigned', { role: 'champion' }, { person: 'farid' })
      .on(-140, 'stakeholder.assigned', { role: 'system-owner' }, { person: 'aisha' })
      .on(0, 'pilot.handed-over', {}, { hour: 8 })
      .on(0, 'pilot.described', { name: 'Plant 3', stage: 'operating' }, { hour: 8 });
  }

  /** The same, answering every fortnight, growing by 6 % a month, used daily, until `until`. */
  static healthy(until: number): ClientStory {
    const story = ClientStory.handedOver();
    story.every(7, -140, -7, (day) => story.exchange(day, 'farid'));
    story.every(14, 7, until, (day) => story.exchange(day, day % 28 === 7 ? 'farid' : 'aisha'));
    story.fleet(-100, until, (day) => {
      const total = Math.round(400 * 1.06 ** (Math.max(0, day) / 30));
      return { total, reporting: Math.floor(total * 0.98) };
    });
    story.every(60, 20, until, (day) => story.on(day, 'meeting.held', { attendees: ['farid', 'aisha'] }, { hour: 14 }));
    return story.every(1, -60, until, (day) => story.on(day, 'user.active', { via: 'portal' }, { person: 'siti' }));
  }

  sorted(until = Infinity): Signal[] {
    return this.signals.filter((signal) => signal.occurredAt < until).sort(compareSignals);
  }

  /** Health at the end of a day, from all that had happened by then. */
  healthAt(day: number, options: ScoreOptions = {}): Health {
    const end = ClientStory.end(day);
    return score(fold(emptyFacts(), this.sorted(end)), end, options);
  }
}
