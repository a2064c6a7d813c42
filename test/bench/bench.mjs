// Bundles the benches as the extension is bundled, so that what is measured is what ships, and runs them.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const bundle = new URL('run.bundle.mjs', import.meta.url);

await build({
  entryPoints: [fileURLToPath(new URL('run.ts', import.meta.url))],
  outfile: fileURLToPath(bundle),
  bundle: true,
  packages: 'external',
  // These find the project by where they stand.
  external: ['../support/*.mjs'],
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
});
await import(bundle.href);
