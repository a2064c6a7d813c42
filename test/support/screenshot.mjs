// A picture of the running extension within seconds, for anyone who wants to look.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { copyNewsroom } from './editorHost/newsroomCopy.mjs';
import { themes } from './editorHost/settings.mjs';
import { openEditorPage } from './ui/editorPage.mjs';

const usage = `node test/support/screenshot.mjs [options] OUT.png

Opens the demo newsroom in VS Code with the built extension (npm run build) and takes a picture.
The steps below are done in the order in which they are given; each may be given several times.
  --open FILE        open a file, by name or part of it
  --at TEXT          put the cursor before this text
  --select TEXT      select this text
  --hover TEXT       rest the mouse on this text
  --command TITLE    run a command from the palette
  --press KEYS       press keys: "Control+K V", "Alt+F8", "Enter"
  --type TEXT        type text where the focus is
  --answer TEXT      fill the open input box or pick, and press Enter
  --wait SECONDS     wait
  --theme THEME      ${Object.keys(themes).join(' | ')} (from the start)
  --size WIDTHxHEIGHT   1400x900 (from the start)
  --folder FOLDER    another folder instead of a copy of the newsroom (written to as it stands!)
  --vsix FILE        the packaged extension instead of the working copy
  --setting NAME=JSON   a user setting (from the start)
  --help`;

const steps = {
  open: (workbench, value) => workbench.openFile(value),
  at: (workbench, value) => workbench.placeCursor(value),
  select: (workbench, value) => workbench.select(value),
  hover: async (workbench, value) => console.log(await workbench.hover(value)),
  command: (workbench, value) => workbench.runCommand(value),
  press: (workbench, value) => workbench.press(...value.split(' ')),
  type: (workbench, value) => workbench.type(value),
  answer: (workbench, value) => workbench.answer(value),
  wait: (workbench, value) => workbench.page.waitForTimeout(Number(value) * 1000),
};

const string = { type: 'string' };
const { values, tokens, positionals } = parseArgs({
  allowPositionals: true,
  tokens: true,
  options: {
    ...Object.fromEntries(Object.keys(steps).map((name) => [name, { ...string, multiple: true }])),
    ...{ theme: string, size: string, folder: string, vsix: string, setting: { ...string, multiple: true } },
    help: { type: 'boolean' },
  },
});
const [out] = positionals;
if (values.help || !out) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}
if (values.theme && !Object.hasOwn(themes, values.theme)) throw new Error(`No such theme: ${values.theme}`);
if (values.vsix && !existsSync(values.vsix)) throw new Error(`No such file: ${values.vsix}`);
const [width, height] = (values.size ?? '1400x900').split('x').map(Number);
const settings = (values.setting ?? []).map((text) => {
  const [name, ...json] = text.split('=');
  return [name, JSON.parse(json.join('='))];
});

const newsroom = values.folder ? null : await copyNewsroom();
const editor = await openEditorPage({
  folder: newsroom?.folder ?? path.resolve(values.folder),
  theme: values.theme,
  viewport: { width, height },
  settings: Object.fromEntries(settings),
  ...(values.vsix ? { vsix: path.resolve(values.vsix) } : {}),
});
try {
  for (const token of tokens) {
    if (token.kind === 'option' && Object.hasOwn(steps, token.name)) {
      await steps[token.name](editor.workbench, token.value);
    }
  }
  await editor.page.waitForTimeout(700);
} finally {
  await editor.workbench.screenshot(out);
  await editor.close();
  await newsroom?.remove();
}
