import { powerMonitor } from 'electron';

const checkSeconds = 15;

/** Locks on sleep, on a closed lid, when the system's screen locks, and after a while without keyboard or mouse. */
export function lockWhenLeft(afterSeconds: number, lock: (reason: 'idle' | 'suspend') => void): void {
  powerMonitor.on('suspend', () => lock('suspend'));
  powerMonitor.on('lock-screen', () => lock('suspend'));
  let wasIdle = false;
  const check = () => {
    const idle = powerMonitor.getSystemIdleTime() >= afterSeconds;
    if (idle && !wasIdle) lock('idle');
    wasIdle = idle;
  };
  setInterval(check, Math.min(checkSeconds, afterSeconds) * 1000).unref();
}
