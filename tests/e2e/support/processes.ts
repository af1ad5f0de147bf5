import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';

/** Process numbers of a process and everything it started, youngest last. Linux only; elsewhere the process alone. */
export function withDescendants(pid: number): number[] {
  if (process.platform !== 'linux') return [pid];
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // Ended while we looked.
    }
  }
  const found = [pid];
  for (const current of found)
    for (const [child, parent] of parents) if (parent === current) found.push(child);
  return found;
}

/** Ends a process and its children as a power cut would: no handler runs. */
export async function killHard(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  const all = withDescendants(child.pid);
  for (const pid of all) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Ended already.
    }
  }
  await exited;
  while (all.some((pid) => lives(pid))) await setImmediate();
}

/** A process that was killed is gone once the kernel has taken its files from it; a zombie holds nothing any more. */
function lives(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return !'ZX'.includes(stat.charAt(stat.lastIndexOf(')') + 2));
  } catch {
    return false;
  }
}

/** The command line of a process, as the kernel has it. */
export function commandLine(pid: number): string[] {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
}
