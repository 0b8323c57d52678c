/** What a running PostgreSQL writes into `postmaster.pid`. */
export interface PostmasterPid {
  pid: number;
  /** Null while it is still starting. */
  port: number | null;
}

/** Reads `postmaster.pid`: process id on line 1, port on line 4. Null when it does not begin with a process id. */
export function parsePostmasterPid(text: string): PostmasterPid | null {
  const lines = text.split('\n');
  const pid = Math.abs(Number(lines[0]));
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const port = Number(lines[3]);
  return { pid, port: Number.isInteger(port) && port > 0 ? port : null };
}

/** What the system says about a process id; null when there is no such process. */
export interface ProcessState {
  zombie: boolean;
  command: string;
}

/** Whether a process may be the PostgreSQL of a folder: ids are given out again after a restart of the machine. */
export function mayBePostgres(state: ProcessState | null, folder: string): boolean {
  return state !== null && !state.zombie && (state.command.includes(folder) || state.command.includes('postgres.exe'));
}
