

/** What moves a pilot towards scale. */
export type ForwardStep = 'handover' | 'stage' | 'devices' | 'order' | 'budget' | 'decision' | 'department' | 'value' | 'contract';
