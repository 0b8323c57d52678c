/** The cause of a part of a change. `now-known` and `scorecard` never start a playbook. */
export type PartOwner = 'client' | 'vendor' | 'time' | 'now-known' | 'scorecard';
