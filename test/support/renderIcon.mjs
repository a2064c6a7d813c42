// Draws media/icon.png from media/icon.svg; `--size 32 FILE` draws it elsewhere, to see whether it is still legible.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './editorHost/browser.mjs';
import { projectRoot } from './editorHost/paths.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string', default: '256' }, background: { type: 'string' } },
});
const size = Number(values.size);
const out = positionals[0] ?? path.join(projectRoot, 'media/icon.png');
const svg = await readFile(path.join(projectRoot, 'media/icon.svg'), 'utf8');

const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>html,body{margin:0;background:${values.background ?? 'transparent'}}</style>${svg}`);
  await page.locator('svg').evaluate((element, side) => {
    element.setAttribute('width', String(side));
    element.setAttribute('height', String(side));
    element.style.display = 'block';
  }, size);
  await writeFile(out, await page.screenshot({ omitBackground: true }));
} finally {
  await browser.close();
}
