import type { Causes } from '../definitions';
import { unready } from '../readiness/readiness.cause';

export const descriptionCauses = { 'no-charter': unready('charter', 'cause.no-charter') } satisfies Causes;
