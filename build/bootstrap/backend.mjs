// npm run backend: installs what is missing and starts the regional backend, or one of its admin commands.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensurePackages } from './install.mjs';
import { projectNode, root } from './tools.mjs';

await ensurePackages();
// From the folder where the command was given: the files that an import names are relative to it.
const cwd = process.env.INIT_CWD ?? process.cwd();
const args = [
  '--disable-warning=ExperimentalWarning',
  join(root, 'backend/main.ts'),
  ...process.argv.slice(2),
];
const child = spawn(projectNode(), args, { cwd, stdio: 'inherit' });
// A terminal sends Ctrl+C to both; a second signal does no harm.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', () => process.exit(127));
child.on('exit', (code) => process.exit(code ?? 1));
