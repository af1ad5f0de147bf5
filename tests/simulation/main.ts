import { parseArgs } from 'node:util';
import { failureOf } from './replay.ts';

// npm run simulate -- --seeds N --from SEED: the last line and the exit code say how many held.
const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '2000' }, from: { type: 'string', default: '1' } },
});
const [seeds, from] = [Number(values.seeds), Number(values.from)];
if (!Number.isInteger(seeds) || !Number.isInteger(from) || seeds < 1) {
  process.stderr.write('Gebruik: npm run simulate -- --seeds AANTAL --from EERSTE\n');
  process.exit(2);
}
let held = 0;
for (let seed = from; seed < from + seeds; seed += 1) {
  const failure = await failureOf(seed);
  if (failure === null) held += 1;
  else process.stdout.write(`${failure}\n\n`);
  if ((seed - from + 1) % 500 === 0) process.stderr.write(`… ${seed - from + 1} van ${seeds}\n`);
}
process.stdout.write(`${held} van ${seeds} verhalen hielden stand (vanaf ${from})\n`);
process.exitCode = held === seeds ? 0 : 1;
