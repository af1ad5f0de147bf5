// npm run bench: installs what is missing, builds, and runs the measurements of tests/bench/.
import { join } from 'node:path';
import { ensureBuilt } from './built.mjs';
import { ensureBrowser, ensurePackages } from './install.mjs';
import { projectNode, root, run, toolEnv } from './tools.mjs';

// stdout is for the JSON of the measurements, which their own process writes
process.stdout.write = process.stderr.write.bind(process.stderr);
await ensurePackages();
const node = projectNode();
const browser = await ensureBrowser();
await ensureBuilt(node);
const env = { ...toolEnv(node), KEUKENTAFEL_CHROMIUM: browser };
process.exit(await run(node, [join(root, 'tests/bench/main.ts'), ...process.argv.slice(2)], { env }));
