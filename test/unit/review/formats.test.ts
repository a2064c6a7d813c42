import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Log } from 'sarif';
import type { Finding } from '../../../src/core/review/finding';
import { githubFormat } from '../../../src/core/review/formats/github';
import { junitFormat } from '../../../src/core/review/formats/junit';
import { sarifFormat } from '../../../src/core/review/formats/sarif';
import { applySettings, RULES } from '../../../src/core/review/rules';
import { sarifSchema } from '../../support/sarifSchema';

const finding: Finding = {
  rule: 'anchor/gone',
  severity: 'error',
  path: 'merle/flood.txt.ada.annotations.yaml',
  line: 7,
  column: 5,
  message: '“14 houses”: 100% gone,\nsee <b>',
  id: 'k7f2m9q4',
};
const anyFinding: fc.Arbitrary<Finding> = fc.record({
  rule: fc.constantFrom(...RULES.map((rule) => rule.id)),
  severity: fc.constantFrom('error', 'warning', 'info'),
  path: fc.oneof(fc.string({ minLength: 1, unit: 'binary' }), fc.constant('half \uD83D.yaml')),
  line: fc.integer({ min: 1, max: 99 }),
  column: fc.integer({ min: 1, max: 99 }),
  message: fc.string({ unit: 'binary' }),
  id: fc.option(fc.string(), { nil: null }),
});

describe('findings', () => {
  it('take the severity that the desk chose, or none at all', () => {
    const bare = { ...finding, rule: 'anchor/gone' as const };
    assert.equal(applySettings([bare], {})[0]?.severity, 'error');
    assert.equal(applySettings([bare], { 'anchor/gone': 'info' })[0]?.severity, 'info');
    assert.deepEqual(applySettings([bare], { 'anchor/gone': 'off' }), []);
  });
});

describe('the GitHub format', () => {
  it('escapes what would end a command', () => {
    assert.equal(
      githubFormat([{ ...finding, path: 'a,b:c.yaml' }]),
      '::error file=a%2Cb%3Ac.yaml,line=7,col=5,title=anchor/gone::“14 houses”: 100%25 gone,%0Asee <b>\n',
    );
  });

  it('is one line a finding, whatever the words', () => {
    fc.assert(
      fc.property(fc.array(anyFinding), (some) => {
        const lines = githubFormat(some).split(/\r\n|\r|\n/);
        assert.equal(lines.length, some.length + 1);
        for (const line of lines.slice(0, -1)) assert.match(line, /^::(error|warning|notice) file=/);
      }),
    );
  });
});

describe('the SARIF format', () => {
  const valid = sarifSchema();

  it('is valid by the 2.1.0 schema, whatever the findings', () => {
    fc.assert(
      fc.property(fc.array(anyFinding), (some) => {
        assert(valid(JSON.parse(sarifFormat(some, '1.0.0'))), JSON.stringify(valid.errors));
      }),
    );
  });

  it('would not be valid with a line before the first, a level of its own or a key that SARIF does not have', () => {
    const log = JSON.parse(sarifFormat([finding], '1.0.0')) as Log;
    for (const broken of ['"startLine":0', '"level":"fatal"', '"startLine":1,"rule":"x"', '"uri":"not a uri"']) {
      const [key] = broken.split(':');
      const text = JSON.stringify(log).replace(new RegExp(`${key}:("[^"]*"|\\d+)`), broken);
      assert.equal(valid(JSON.parse(text)), false, broken);
    }
  });

  it('points each result at its rule', () => {
    const log = JSON.parse(sarifFormat([finding], '1.0.0')) as Log;
    const run = log.runs[0]!;
    const result = run.results![0]!;
    assert.equal(run.tool.driver.rules![result.ruleIndex!]!.id, result.ruleId);
    assert.equal(result.locations![0]!.physicalLocation!.region!.startLine, 7);
  });
});

describe('the JUnit format', () => {
  it('counts failures per file and passes a file without findings', () => {
    const report = junitFormat([finding, { ...finding, severity: 'info' }], ['clean.yaml', finding.path]);
    assert.match(report, /<testsuite name="clean.yaml" tests="1" failures="0">/);
    assert.match(report, /tests="2" failures="1"/);
    assert.match(report, /message="“14 houses”: 100% gone,&#10;see &lt;b&gt;"/);
  });

  it('holds no raw markup or forbidden character from the findings', () => {
    fc.assert(
      fc.property(fc.array(anyFinding), (some) => {
        const report = junitFormat(some, []);

        assert(!/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/.test(report));
        const tags = report.match(/<[^>]*>/g) ?? [];
        for (const tag of tags) assert.match(tag, /^<(\?xml|\/?(testsuites|testsuite|testcase|failure|system-out)\b)/);
        assert.equal(report.split('<').length - 1, tags.length);
      }),
    );
  });
});
