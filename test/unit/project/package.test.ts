import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../../package.json';
import { zipEntries, type ZipEntry } from '../../support/zipEntries';

const vsix = path.resolve(import.meta.dirname, `../../../corroborate-${manifest.version}.vsix`);
const largest = 3_000_000;

describe('the package', () => {
  let entries: ZipEntry[] = [];

  before(function () {
    if (!existsSync(vsix)) {
      console.log('    skipped: there is no package yet (npm run package)');
      this.skip();
    }
    entries = zipEntries(readFileSync(vsix));
  });

  it('is under 3 MB', () => {
    assert.ok(statSync(vsix).size < largest, `${statSync(vsix).size} bytes`);
  });

  it('has both entries, the icon and the licence', () => {
    const names = entries.map(({ name }) => name);
    for (const name of [manifest.main, manifest.browser, manifest.icon, 'LICENSE.txt']) {
      assert.ok(names.includes(path.posix.join('extension', name)), name);
    }
  });

  it('has every file that the manifest names', () => {
    const names = new Set(entries.map(({ name }) => name));
    const missing = filesNamedIn(manifest.contributes).filter((name) => !names.has(path.posix.join('extension', name)));
    assert.deepEqual(missing, []);
  });

  it('has the bundles and icons that the code asks for', () => {
    const names = new Set(entries.map(({ name }) => name));
    const wanted = [
      ...['worker', 'pages/panel', 'pages/matrix', 'pages/curation'].map((bundle) => `dist/${bundle}.js`),
      ...['light', 'dark'].map((theme) => `media/tab-${theme}.svg`),
    ];
    assert.deepEqual(
      wanted.filter((name) => !names.has(path.posix.join('extension', name))),
      [],
    );
  });

  it('has no sources, source maps, tests or dependencies, and no empty files', () => {
    const foreign = entries.filter(
      ({ name, size }) =>
        size === 0 || /\.(?:m?ts|map|vsix|txt\.\w+)$|\/(?:src|test|node_modules|\.[^/]+)\//.test(name),
    );
    assert.deepEqual(foreign, []);
  });
});

/** Values like `./media/view.svg`, wherever they stand in the manifest. */
function filesNamedIn(value: unknown): string[] {
  if (typeof value === 'string')
    return /^(?:\.\/)?[\w-]+\/[\w./-]+\.(?:svg|png|json|md|js)$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(filesNamedIn);
}
