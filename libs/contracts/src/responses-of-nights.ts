/** How far a night has come: of `accounts` at its beginning, of `calm` was said what had been foreseen, `computed` were computed in full. */
export interface NightResponse {
  dueAt: string;
  startedAt: string;
  /** Null while it goes on; one that was broken off goes on by itself. */
  endedAt: string | null;
  accounts: number;
  calm: number;
  computed: number;
}
