import type { Finding } from '../finding';

/** Findings as JUnit XML, which most build servers show: a suite a file, a failed case a finding. */
export function junitFormat(findings: readonly Finding[], checked: readonly string[]): string {
  const byPath = new Map<string, Finding[]>(checked.map((path) => [path, []]));
  for (const finding of findings) byPath.set(finding.path, [...(byPath.get(finding.path) ?? []), finding]);
  const suites = [...byPath].map(([path, own]) => {
    const failures = own.filter((finding) => finding.severity !== 'info');
    const cases =
      own.length === 0
        ? [`    <testcase classname="${xml(path)}" name="check"/>`]
        : own.map((finding) => testCase(finding, path));
    const head = `  <testsuite name="${xml(path)}" tests="${cases.length}" failures="${failures.length}">`;
    return [head, ...cases, '  </testsuite>'].join('\n');
  });
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites name="corroborate">', ...suites, '</testsuites>', ''].join('\n'); // prettier-ignore
}

function testCase({ rule, severity, line, column, message, id }: Finding, path: string): string {
  const name = xml(`${rule}${id === null ? '' : ` ${id}`} (${line}:${column})`);
  const open = `    <testcase classname="${xml(path)}" name="${name}"`;
  if (severity === 'info') return `${open}><system-out>${xml(message)}</system-out></testcase>`;
  return `${open}><failure type="${severity}" message="${xml(message)}">${xml(`${path}:${line}:${column}`)}</failure></testcase>`;
}

/** Escapes markup and drops what XML 1.0 does not allow at all. */
function xml(text: string): string {
  return text

    .replace(
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      '',
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
