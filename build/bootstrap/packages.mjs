// Installs the locked packages when they are not there; for CI, before anything that needs them.
import { ensurePackages } from './install.mjs';

await ensurePackages();
