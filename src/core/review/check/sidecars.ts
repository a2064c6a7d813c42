import { articleNamesOf } from '../../annotation/sidecar/names';
import type { SidecarProblem, SidecarRule } from '../../annotation/sidecar/problem';
import type { SidecarReading } from '../../annotation/sidecar/readSidecar';
import { folderOf, nameOf, type NewsroomFiles, type ReviewedSidecar } from '../newsroom';
import type { RuleId } from '../rules';
import type { RelatedFinding } from './checkNewsroom';

const RULE_OF: Record<SidecarRule, RuleId> = {
  syntax: 'sidecar/syntax',
  'merge-marker': 'sidecar/syntax',
  'too-large': 'sidecar/syntax',
  'newer-version': 'sidecar/version',
  'missing-key': 'sidecar/schema',
  'wrong-type': 'sidecar/schema',
  'wrong-value': 'sidecar/schema',
  'duplicate-key': 'sidecar/schema',
  'duplicate-id': 'id/duplicate',
};

/** The sidecar as a file: readable, of the right form, beside an article. */
export function checkSidecar(sidecar: ReviewedSidecar, files: NewsroomFiles): RelatedFinding[] {
  const { path, article, reading } = sidecar;
  const findings = told(reading).map(({ rule, line, column, message }): RelatedFinding => ({
    rule: RULE_OF[rule],
    path,
    line,
    column,
    message,
    id: null,
    related: [],
  }));
  const names = [...articleNamesOf(nameOf(path)), reading.sidecar.source];
  const isHidden = names.some((name) => files.unreadable?.has(folderOf(path) + name) === true);
  if (article === null && !isHidden) {
    const name = reading.sidecar.source === '' ? 'its article' : `“${reading.sidecar.source}”`;
    findings.push({ rule: 'sidecar/no-article', path, line: 1, column: 1, message: `${name} is not there.`, id: null, related: [] }); // prettier-ignore
  }
  return findings;
}

/** Of a file that is no YAML the first break, and of a conflict its first line: what follows from them is no news. */
function told({ text, problems }: SidecarReading): readonly SidecarProblem[] {
  const broken = problems.filter(({ rule }) => rule === 'syntax').slice(0, 1);
  return problems.filter((problem) => {
    if (problem.rule === 'syntax') return broken.includes(problem);
    return problem.rule !== 'merge-marker' || text.startsWith('<', problem.start);
  });
}
