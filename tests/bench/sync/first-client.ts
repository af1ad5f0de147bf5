// A device that meets the region for the first time, alone in its process. Says how long, and how much memory at most.
import { timed } from '../measure.ts';
import { openDevice, type Worker } from './region.ts';

const [address = '', worker = ''] = process.argv.slice(2);
const device = await openDevice(address, JSON.parse(worker) as Worker);
const ms = await timed(() => device.sync());
const found = device.store.sql("SELECT count(*) AS n FROM record WHERE kind = 'huishouden'").get();
device.store.close();
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ ms, megabytes, dossiers: Number(found?.['n']) }));
