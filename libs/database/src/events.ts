/** Events about one account, and the jobs that listen to each. With the table of jobs in the worker this is the map of the system. */
export const ACCOUNT_EVENTS = {
  /** The ledger of an account changed. Payload: `since`, the earliest changed moment; `corrected`. */
  'signals.received': ['recompute'],
  /** A description or a handover is among the changed signals. */
  'signals.described': ['project-account', 'project-pilots'],
  'pilot.handed-over': ['start-handover-follow-up'],
  /** The stored health changed in a way that a playbook may have to act on. */
  'health.recomputed': ['review-playbooks'],
  /** A run has waited until its `wake_at`. */
  'playbook.woken': ['review-playbooks'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

/** Events about a vendor as a whole. */
export const VENDOR_EVENTS = {
  'scorecard.published': ['schedule-night'],
  'vendor.zone-changed': ['schedule-night'],
  /** A source delivered signals of a topic on a day for which it had delivered none before. */
  'feeds.changed': ['refresh-outages', 'resume-follow-ups'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type AccountEvent = keyof typeof ACCOUNT_EVENTS;
export type VendorEvent = keyof typeof VENDOR_EVENTS;
export type AccountListener = (typeof ACCOUNT_EVENTS)[AccountEvent][number];
export type VendorListener = (typeof VENDOR_EVENTS)[VendorEvent][number];

export const EVENTS: readonly string[] = [...Object.keys(ACCOUNT_EVENTS), ...Object.keys(VENDOR_EVENTS)];
