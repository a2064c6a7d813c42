// A web view's own bundle in a page as the editor makes one: its content security policy, its theme variables.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import { build } from 'esbuild';
import { panelDocument } from '../../../src/editor/panel/panelDocument';
import { THEMES } from './themes';
import type { ThemeName } from './themes';
import type { Browser, Page } from 'playwright-core';
import type { CurationState } from '../../../src/protocol/curationContract';
import { headOf, rowParts, type MatrixState } from '../../../src/protocol/matrixParts';
import type { PanelState } from '../../../src/protocol/panelContract';

const ORIGIN = 'http://panel.test';
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

declare global {
  interface Window {
    /** What the page has said, oldest first. */
    said: unknown[];
    savedState: unknown;
  }
}

export interface PageOptions {
  readonly theme: ThemeName;
  readonly width?: number;
  readonly height?: number;
  /** What the editor kept of the page from before. */
  readonly saved?: unknown;
  readonly entry?: Entry;
  /** The page's words in another language, by the English ones. */
  readonly translated?: Readonly<Record<string, string>>;
}

/** The pages that there are, by their bundles. */
type Entry = keyof typeof ENTRIES;
const ENTRIES = {
  panel: 'src/panel/panel.ts',
  matrix: 'src/panel/matrix/matrix.ts',
  curation: 'src/panel/curation/curation.ts',
};

export class PanelPage {
  private constructor(
    readonly page: Page,
    /** What the browser complained of: refused by the policy, thrown in a script. */
    readonly complaints: readonly string[],
  ) {}

  static async open(
    browser: Browser,
    { theme, width = 340, height = 800, saved, entry = 'panel', translated = {} }: PageOptions,
  ): Promise<PanelPage> {
    const page = await browser.newPage({ viewport: { width, height } });
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    const script = await bundle(entry);
    await page.route(`${ORIGIN}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/panel.js') return route.fulfill({ contentType: 'text/javascript', body: script });
      if (pathname === '/theme.css') return route.fulfill({ contentType: 'text/css', body: styleOf(theme) });
      if (pathname === '/') {
        const page = panelDocument({
          script: `${ORIGIN}/panel.js`,
          title: 'Test',
          source: ORIGIN,
          nonce: 'n0nce',
          language: 'en',
          translated,
        });
        const body = page.replace('</head>', '<link rel="stylesheet" href="/theme.css"></head>');
        return route.fulfill({ contentType: 'text/html', body });
      }
      return route.fulfill({ status: 404 });
    });
    // As text: what a test runner compiles refers to helpers that the page does not have.
    await page.addInitScript({
      content: `
        window.said = [];
        window.savedState = ${JSON.stringify(saved ?? null)};
        window.acquireVsCodeApi = () => ({
          postMessage(message) { window.said.push(message); },
          getState() { return window.savedState; },
          setState(next) { window.savedState = structuredClone(next); },
        });
`,
    });
    await page.goto(`${ORIGIN}/`);
    return new PanelPage(page, complaints);
  }

  async show(state: PanelState | MatrixState | CurationState | null): Promise<void> {
    if (state !== null && 'matrix' in state) {
      await this.tell('begin', headOf(state));
      for (const rows of rowParts(state.matrix.rows)) await this.tell('rows', rows);
    } else await this.tell('show', state);
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }

  async tell(name: string, params: unknown): Promise<void> {
    await this.page.evaluate((message) => window.postMessage(message, '*'), { kind: 'event', name, params });
    await this.page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  }

  /** The events that the page has told the host. */
  async said(name: string): Promise<unknown[]> {
    const said = await this.page.evaluate(() => window.said as { name: string; params: unknown }[]);
    return said.filter((message) => message.name === name).map((message) => message.params);
  }

  /** What is not accessible in the page as it is shown now, a line for each rule and place. */
  async violations(): Promise<string[]> {
    await this.page.evaluate(await readFile(AXE, 'utf8'));
    const { violations } = await this.page.evaluate<AxeResults>('axe.run(document)');
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
    );
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/** The editor gives a web view its theme before any of its scripts runs. */
function styleOf(theme: ThemeName): string {
  const variables = Object.entries(THEMES[theme]).map(([name, value]) => `--vscode-${name}: ${value};`);
  return `:root { ${variables.join(' ')} background: var(--vscode-sideBar-background); }`;
}

const bundled = new Map<Entry, Promise<string>>();

function bundle(entry: Entry): Promise<string> {
  const known = bundled.get(entry);
  if (known) return known;
  const built = build({
    entryPoints: [path.resolve(ENTRIES[entry])],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2023',
    logLevel: 'silent',
  }).then((result) => result.outputFiles[0]?.text ?? '');
  bundled.set(entry, built);
  return built;
}
