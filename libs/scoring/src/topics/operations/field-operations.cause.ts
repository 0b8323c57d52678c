import type { ReadinessAnswerParams } from '../readiness/readiness.measure';
import type { Share } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Causes, Finding } from '../definitions';
import type { Snapshot } from '../snapshot';
import { readAlarms } from '../alarms/alarms.measure';
import { strongest } from '../cause';
import { unready } from '../readiness/readiness.cause';
import { clientsShare } from './operations.measure';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'cause.alarms-ignored': { share: Share };
    'cause.not-operated-by-client': { share: Share };
    'cause.field-operations': ReadinessAnswerParams;
  }
}

export function fieldOperations(snapshot: Snapshot): Finding | null {
  const alarms = readAlarms(snapshot);
  const operated = clientsShare(snapshot);
  return strongest(
    unready('field-operations', 'cause.field-operations')(snapshot),
    alarms && alarms.x < 0.6
      ? {
          strength: 0.3 + 0.5 * (1 - alarms.x / 0.6),
          owner: 'client',
          sentence: explain('cause.alarms-ignored', { share: alarms.x }),
          topics: ['alarms'],
        }
      : null,
    operated && operated.share < operated.target * 0.6
      ? {
          strength: 0.25 + 0.3 * (1 - operated.share / operated.target),
          owner: 'client',
          sentence: explain('cause.not-operated-by-client', { share: operated.share }),
          topics: ['operations'],
        }
      : null,
  );
}

export const operationsCauses = { 'field-operations': fieldOperations } satisfies Causes;
