// npm run simulate -- --seeds N --from SEED: tells that many stories of synchronisation and says how many held.
import { join } from 'node:path';
import { ensurePackages } from './install.mjs';
import { projectNode, root, run, toolEnv } from './tools.mjs';

await ensurePackages();
const node = projectNode();
process.exit(
  await run(node, [join(root, 'tests/simulation/main.ts'), ...process.argv.slice(2)], { env: toolEnv(node) }),
);
