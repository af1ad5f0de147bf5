import { powerMonitor } from 'electron';
import { idleLockMinutes } from '../host/limits.ts';

/** Locks on sleep, on a closed lid, when the system's screen locks, and after a while without keyboard or mouse. */
export function lockWhenLeft(lock: (reason: 'idle' | 'suspend') => void): void {
  powerMonitor.on('suspend', () => lock('suspend'));
  powerMonitor.on('lock-screen', () => lock('suspend'));
  let wasIdle = false;
  setInterval(() => {
    const idle = powerMonitor.getSystemIdleTime() >= idleLockMinutes * 60;
    if (idle && !wasIdle) lock('idle');
    wasIdle = idle;
  }, 15_000).unref();
}
