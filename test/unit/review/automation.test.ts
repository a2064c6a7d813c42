import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

interface Step {
  readonly run?: string;
  readonly shell?: string;
  readonly uses?: string;
}

describe('the automation for reviews', () => {
  it('never pastes an input into a script', async () => {
    const action = parse(await readFile('.github/actions/check/action.yml', 'utf8')) as {
      runs: { using: string; steps: Step[] };
    };
    assert.equal(action.runs.using, 'composite');
    for (const step of action.runs.steps) {
      if (step.run === undefined) continue;
      assert.equal(step.shell, 'bash');
      assert(!step.run.includes('${{'), step.run);
    }
  });

  it('hooks into commits that touch articles, sidecars or the registry', async () => {
    const [hook] = parse(await readFile('.pre-commit-hooks.yaml', 'utf8')) as { files: string; entry: string }[];
    const files = new RegExp(hook!.files);
    for (const name of ['desk/a.txt', 'desk/a.txt.ada.annotations.yaml', 'corroborate.yaml']) assert.match(name, files);
    assert.doesNotMatch('README.md', files);
    assert.match(hook!.entry, /^corroborate check/);
  });
});
