// npm run build: always builds, and leaves the stamp by which `npm start` and `npm test` see that it is fresh.
import { ensurePackages } from './install.mjs';
import { ensureBuilt } from './built.mjs';
import { projectNode } from './tools.mjs';

await ensurePackages();
await ensureBuilt(projectNode(), { force: true });
