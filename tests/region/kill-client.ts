// Types and meets the region without end, and tells each step on a line of its own; its parent kills it in between.
import { setTimeout } from 'node:timers/promises';
import { highestAnswered } from '#db/sync/outbox.ts';
import { meet, openDevice, type, type DeviceOnDisk } from './device-on-disk.ts';

const BACKOFF_MS = 40;

const device = JSON.parse(process.argv[2] ?? '') as DeviceOnDisk;
const { store, client } = openDevice(device);
const tell = (line: string): void => void process.stdout.write(`${line}\n`);
for (let turn = 0; ; turn += 1) {
  for (let time = 0; time < 3; time += 1) {
    const word = `${device.name.slice(-8)}p${process.pid}x${turn * 3 + time}`;
    tell(`saved ${type(store, word)} ${word}`);
  }
  try {
    const outcome = await meet(store, client, tell);
    tell(`met ${outcome.kind} ${highestAnswered(store, store.device)}`);
  } catch {
    // no line, or the region is ill: the next turn tries again
    tell('down');
    await setTimeout(BACKOFF_MS);
  }
}
