import type { Band, PilotStage, ReadinessDimension, Side, Urgency } from '../vocabulary/vocabulary';

/** One item of the handover list. `of`: items on the whole list, where the source knows. */
interface HandoverItem {
  item: string;
  what?: string;
  of?: number;
}

/** `data` of the signals on running the system and working together. */
export interface OperatingSignalData {
  'operation.performed': { by: Side; what?: string; count?: number };
  /** `raised` is 1 and `handled` all of them unless told. */
  'alarm.handled': { raised?: number; handled?: number; by?: Side };
  'ticket.opened': { ticket: string; urgency?: Urgency; what?: string };
  'ticket.closed': { ticket: string };
  'survey.answered': { score: number; survey?: string };
  'pulse.given': { level: number; reason?: string; override?: { band: Band; until: string } };
  'readiness.answered': { dimension: ReadinessDimension; side: Side; level: number };
  'knowledge.shown': { topic: string; level: number; side?: Side };
  'handover.item-done': HandoverItem;
  'handover.item-accepted': HandoverItem;
  'handover.item-waived': HandoverItem & { reason?: string };
  'pilot.stage-changed': { stage: PilotStage; reason?: string };
  'owner.changed': { role: 'csm' | 'ae' | 'engineer'; to?: string; from?: string };
  'meeting.rescheduled': { meeting: string; startsAt: string; by: Side; acceptedByClient?: boolean };
}
