import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { ProcessState } from './postmaster-pid.rules';

/** Looks up a process; null when it does not exist. */
export function processState(pid: number): ProcessState | null {
  if (process.platform === 'linux') return linuxProcessState(pid);
  if (process.platform === 'win32') return windowsProcessState(pid);
  const answer = spawnSync('ps', ['-o', 'stat=,command=', '-p', String(pid)], { encoding: 'utf8' });
  const line = answer.stdout.trim();
  return line ? { zombie: line.startsWith('Z'), command: line } : null;
}

/** From /proc, because slim container images have no `ps`. */
function linuxProcessState(pid: number): ProcessState | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const afterName = stat.slice(stat.lastIndexOf(')') + 2);
    return {
      zombie: afterName.startsWith('Z'),
      command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '),
    };
  } catch {
    return null;
  }
}

/** On Windows only the existence of a process is cheap to find out; connecting shows if it is our server. */
function windowsProcessState(pid: number): ProcessState | null {
  try {
    process.kill(pid, 0);
    return { zombie: false, command: 'postgres.exe' };
  } catch {
    return null;
  }
}
