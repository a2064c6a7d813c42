// Builds every bundle into dist/. `--production` leaves out source maps, `--watch` builds again on every change.
import { rmSync } from 'node:fs';
import { build, context } from 'esbuild';
import { globSync } from 'tinyglobby';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  target: 'es2023',
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  legalComments: 'none',
  loader: { '.bin': 'binary' },
};
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };
const web = { ...common, platform: 'browser', format: 'cjs', define: { global: 'globalThis' } };
const page = { ...common, platform: 'browser', format: 'iife' };

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  {
    ...node,
    entryPoints: ['src/cli/cli.ts'],
    outfile: 'dist/cli.js',
    // One of the libraries asks an ES module's question of a CommonJS bundle.
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: "#!/usr/bin/env node\nconst importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  },
  { ...node, entryPoints: ['src/extension.node.ts'], outfile: 'dist/extension.node.js', external: ['vscode'] },
  { ...web, entryPoints: ['src/extension.web.ts'], outfile: 'dist/extension.web.js', external: ['vscode'] },
  { ...page, entryPoints: ['src/worker/worker.ts'], outfile: 'dist/worker.js' },
  { ...page, entryPoints: ['src/panel/panel.ts'], outfile: 'dist/pages/panel.js' },
  { ...page, entryPoints: ['src/panel/matrix/matrix.ts'], outfile: 'dist/pages/matrix.js' },
  { ...page, entryPoints: ['src/panel/curation/curation.ts'], outfile: 'dist/pages/curation.js' },
];

// Tests that run inside VS Code. Mocha is taken from node_modules, where its own files find each other.
if (!production) {
  // The suite runs every bundle that it finds: none of a test that is gone may stay.
  rmSync('dist/test', { recursive: true, force: true });
  bundles.push({
    ...node,
    entryPoints: globSync(['test/editor/run.ts', 'test/editor/**/*.test.ts']),
    outbase: 'test/editor',
    outdir: 'dist/test/editor',
    external: ['vscode', 'mocha'],
  });
  // The web extension host loads one file and nothing else.
  bundles.push({ ...web, entryPoints: ['test/web/run.ts'], outfile: 'dist/test/web.js', external: ['vscode'] });
}

if (watch) {
  const plugins = [tellProgress()];
  const contexts = await Promise.all(bundles.map((bundle) => context({ ...bundle, plugins })));
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  const started = Date.now();
  await Promise.all(bundles.map((bundle) => build(bundle)));
  console.log(`built ${bundles.length} bundles in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/**
 * Tells when the bundles begin to be built and when all of them are: the lines that the editor's watch task waits for.
 *
 * @returns {import('esbuild').Plugin}
 */
function tellProgress() {
  let running = 0;
  let failed = false;
  return {
    name: 'tell-progress',
    setup({ onStart, onEnd }) {
      onStart(() => {
        if (running++ > 0) return;
        failed = false;
        console.log('building');
      });
      onEnd(({ errors }) => {
        failed ||= errors.length > 0;
        if (--running === 0) console.log(failed ? 'failed' : 'built');
      });
    },
  };
}
