import type { Health, HealthChange } from './health';

/** `onNewCard`: health of the old facts by the new card, where the scorecard's version changed in between. */
export function explainChange(_before: Health, _after: Health, _onNewCard?: Health): HealthChange {
  throw new Error('explainChange is being written');
}
