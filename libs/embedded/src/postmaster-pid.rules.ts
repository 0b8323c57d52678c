/** The content of `postmaster.pid` that is used here. */
export interface PostmasterPid {
  pid: number;
  /** Null while the server is starting. */
  port: number | null;
}

/** Parses `postmaster.pid`: process id on line 1, port on line 4. Null when line 1 is no process id. */
export function parsePostmasterPid(text: string): PostmasterPid | null {
  const lines = text.split('\n');
  const pid = Math.abs(Number(lines[0]));
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const port = Number(lines[3]);
  return { pid, port: Number.isInteger(port) && port > 0 ? port : null };
}

/** A process as the operating system reports it. */
export interface ProcessState {
  zombie: boolean;
  command: string;
}

/** True when a process can be the PostgreSQL of a folder. Process ids are reused after a restart of the machine. */
export function mayBePostgres(state: ProcessState | null, folder: string): boolean {
  return state !== null && !state.zombie && (state.command.includes(folder) || state.command.includes('postgres.exe'));
}
