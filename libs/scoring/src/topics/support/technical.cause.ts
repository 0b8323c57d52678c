import type { ReadinessAnswerParams } from '../readiness/readiness.measure';
import type { IsoDate } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Causes, Finding } from '../definitions';
import { type Snapshot, wasAsleep } from '../snapshot';
import { growing, strongest } from '../cause';
import { daysUnder } from '../fleet/fleet.gate';
import { countedReport, reportingParams, type ReportingParams } from '../fleet/fleet.measure';
import { unready } from '../readiness/readiness.cause';
import { daysOfUrgentTicket } from './support.gate';
import { worstTicket } from './support.measure';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'cause.fleet-low': ReportingParams;
    'cause.technical': ReadinessAnswerParams;
    'cause.ticket-open': { ticket: string; since: IsoDate };
  }
}

const LOW_SHARE = 0.8;

export function technical(snapshot: Snapshot): Finding | null {
  const reporting = reportingParams(snapshot);
  const ticket = worstTicket(snapshot);
  const urgentDays = daysOfUrgentTicket(snapshot);
  return strongest(
    unready('technical', 'cause.technical')(snapshot),
    reporting && daysUnder(snapshot, LOW_SHARE) >= 7 && !wasAsleep(snapshot)
      ? {
          strength: 0.4 + 0.5 * Math.min(1, (LOW_SHARE - reporting.share) / 0.4),
          owner: 'vendor',
          sentence: explain('cause.fleet-low', reporting),
          topics: ['fleet'],
          counted: countedReport(snapshot),
        }
      : null,
    ticket && urgentDays >= 3
      ? {
          strength: growing(0.3, 0.5, urgentDays, 20),
          owner: 'vendor',
          sentence: explain('cause.ticket-open', { ticket: ticket.ticket, since: snapshot.zone.dateOf(ticket.openedAt) }),
          topics: ['support'],
        }
      : null,
  );
}

export const supportCauses = { technical } satisfies Causes;
