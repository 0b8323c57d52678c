/** Whose doing a part of a change is. `now-known` and `scorecard` never start a playbook. */
export type PartOwner = 'client' | 'vendor' | 'time' | 'now-known' | 'scorecard';
