import { anchorAnnotations } from '../../src/core/annotation/anchor/anchorAnnotations';
import { indexText } from '../../src/core/annotation/anchor/textIndex';
import { splitSentences } from '../../src/core/text/sentences';
import type { Span } from '../../src/core/text/span';
import { articlesToRevise, type Article } from '../support/revisions/articles';
import { judgePairs } from '../support/revisions/pairs';
import { REVISIONS } from '../support/revisions/revise';
import { judge, type Answer } from '../support/revisions/score';
import { REWRITES } from '../support/revisions/rewrites';
import { trialsOf, twinTest, type Trial } from '../support/revisions/trials';
import { matchQuote } from './hypothesisAnchoring';

type Method = (trial: Trial) => readonly Answer[];

const GONE: Answer = { outcome: 'gone', span: null };

const ours: Method = ({ after, annotations }) => anchorAnnotations(indexText(after), annotations);

const hypothesis =
  (floor: number): Method =>
  ({ after, annotations }) =>
    annotations.map((annotation) => {
      const match = matchQuote(after, annotation, annotation.span.start);
      return match === null || match.score < floor ? GONE : { outcome: 'reworded', span: match.span };
    });

class Tally {
  checked = 0;
  wrong = 0;
  settled = 0;
  /** Of these on words that the revision wrote after the deleted ones: a rewording, for all that a reader can tell. */
  onDoubles = 0;
  deleted = 0;
  orphans = 0;
  standing = 0;
  loose = 0;
  figures = 0;
  figuresWrong = 0;
  values = 0;
  valuesTold = 0;
  falseValues = 0;

  row(name: string): string {
    const cells = [
      percent(this.wrong + this.settled, this.checked),
      percent(this.settled, this.deleted),
      percent(this.onDoubles, this.deleted),
      percent(this.orphans, this.standing),
      percent(this.figuresWrong, this.figures),
      percent(this.valuesTold, this.values, 1),
      percent(this.falseValues, this.standing),
      percent(this.loose, this.standing),
      String(this.checked),
    ];
    return `| ${name} | ${cells.join(' | ')} |`;
  }
}

const percent = (part: number, all: number, digits = 2): string =>
  all === 0 ? '–' : ((100 * part) / all).toFixed(digits);
const HEAD = [
  '| | wrong | of deleted | … on their doubles | orphans | figures wrong | values told | values invented | loose | checks |',
  '|---|---|---|---|---|---|---|---|---|---|',
];

function measure(
  articles: readonly Article[],
  share: number,
  method: Method,
  show: ((line: string) => void) | null,
  revisions: Parameters<typeof trialsOf>[4] = REVISIONS,
): { all: Tally; groups: Map<string, Tally> } {
  const all = new Tally();
  const groups = new Map<string, Tally>();
  const pool = articles.map(({ text }) =>
    splitSentences(text)
      .map(({ start, end }) => text.slice(start, end))
      .filter((sentence) => sentence.length > 40 && sentence.length < 250),
  );
  articles.forEach((article, at) => {
    const foreign = pool.flatMap((sentences, other) => (other === at ? [] : sentences));
    for (const trial of trialsOf(article, foreign, share, at + 1, revisions)) {
      const group = trial.revision.split('/')[0] ?? '';
      const tally = groups.get(group) ?? new Tally();
      groups.set(group, tally);
      const answers = method(trial);
      trial.annotations.forEach((annotation, index) => {
        const answer = answers[index] ?? GONE;
        const verdict = judge(annotation.truth, answer, twinTest(trial, annotation.span));
        for (const counted of [all, tally]) count(counted, verdict, annotation, answer);
        if (show !== null && ['wrong', 'settled', 'orphan'].includes(verdict))
          show(
            [
              `${verdict} ${trial.article} ${trial.revision} ${annotation.kind}`,
              `  ${annotation.target.prefix.slice(-90)}[${annotation.target.exact}]${annotation.target.suffix.slice(0, 90)}`,
              answer.span === null ? '' : `  → ${around(trial.after, answer.span.start, answer.span.end)}`,
              annotation.truth.span
                ? `  ✓ ${around(trial.after, annotation.truth.span.start, annotation.truth.span.end)}`
                : '',
            ].join('\n'),
          );
        else if (
          show !== null &&
          annotation.truth.valueChanged &&
          verdict === 'right' &&
          answer.outcome !== 'value-changed'
        )
          show(
            `untold ${trial.revision} ${annotation.kind} [${annotation.target.exact}] → ${trial.after.slice(answer.span?.start, answer.span?.end)}`,
          );
      });
    }
  });
  return { all, groups };
}

function overlap(a: Span, b: Span | null): boolean {
  return b !== null && a.start < b.end && b.start < a.end;
}

function around(text: string, start: number, end: number): string {
  return `${text.slice(Math.max(0, start - 90), start)}[${text.slice(start, end)}]${text.slice(end, end + 90)}`.replace(
    /\s+/g,
    ' ',
  );
}

function count(
  tally: Tally,
  verdict: ReturnType<typeof judge>,
  annotation: Trial['annotations'][number],
  answer: Answer,
): void {
  if (verdict === 'not scored') return;
  const { truth, kind } = annotation;
  tally.checked++;
  const wrong = verdict === 'wrong' || verdict === 'settled';
  if (verdict === 'wrong') tally.wrong++;
  if (verdict === 'settled') tally.settled++;
  if (verdict === 'settled' && annotation.doubles.some((double) => overlap(double, answer.span))) tally.onDoubles++;
  if (truth.span === null) tally.deleted++;
  else tally.standing++;
  if (verdict === 'orphan') tally.orphans++;
  if (verdict === 'loose') tally.loose++;
  if (kind === 'figure') {
    tally.figures++;
    if (wrong) tally.figuresWrong++;
  }
  if (truth.valueChanged) {
    tally.values++;
    if (verdict !== 'wrong' && answer.outcome === 'value-changed') tally.valuesTold++;
  } else if (verdict === 'right' && answer.outcome === 'value-changed') tally.falseValues++;
}

/** Articles revised by hand, with all annotations in the sidecar and with every fourth alone. */
function byHand(): string[] {
  return [
    '| articles revised by hand | wrong | of deleted | orphans | values told | values invented | checks |',
    '|---|---|---|---|---|---|---|',
    ...[1, 4].map((every) => {
      const { checked, deleted, values, wrong, settled, orphans, untold, invented } = judgePairs(every);
      const cells = [
        percent(wrong.length + settled.length, checked),
        percent(settled.length, deleted),
        percent(orphans.length, checked - deleted),
        percent(values - untold.length, values, 1),
        percent(invented.length, checked - deleted),
        String(checked),
      ];
      return `| ${every === 1 ? 'all annotations' : `one in ${every} of them`} | ${cells.join(' | ')} |`;
    }),
  ];
}

/** Tables of how often annotations are put in a wrong place, on revisions of articles that no constant was chosen on. */
export function benchAnchors(options: {
  readonly half: 'choosing' | 'measuring';
  readonly verbose?: boolean;
  readonly peers?: boolean;
}): string[] {
  const articles = articlesToRevise().filter((_, at) => (at % 2 === 0) === (options.half === 'choosing'));
  const lines = [`Anchoring, ${articles.length} articles (${options.half} half), percent`, '', ...HEAD];
  const show = options.verbose === true ? (line: string): void => console.log(line) : null;
  const dense = measure(articles, 0.8, ours, show);
  lines.push(dense.all.row('**Corroborate, 80 % of sentences annotated**'));
  lines.push(measure(articles, 0.15, ours, show).all.row('Corroborate, 15 % annotated'));
  if (options.peers !== false) {
    // Its search takes minutes where ours takes seconds: both are measured once more on a few of the articles.
    const few = articles.slice(0, 4);
    lines.push(measure(few, 0.8, ours, null).all.row(`Corroborate, on ${few.length} of the articles`));
    lines.push(measure(few, 0.8, hypothesis(0), null).all.row('Hypothesis (50/20/20/2), on the same'));
    lines.push(measure(few, 0.8, hypothesis(0.7), null).all.row('Hypothesis, score ≥ 0.70, on the same'));
  }
  lines.push('', ...HEAD);
  for (const share of [0.8, 0.15])
    lines.push(
      measure(articles, share, ours, show, REWRITES).all.row(`sentences rewritten, ${share * 100} % annotated`),
    );
  lines.push('', ...HEAD);
  for (const [group, tally] of dense.groups) lines.push(tally.row(group));
  lines.push('', ...byHand());
  return lines;
}

if (process.argv[1]?.endsWith('anchors.ts') === true) {
  const half = process.argv.includes('--choosing') ? 'choosing' : 'measuring';
  const verbose = process.argv.includes('--verbose');
  for (const line of benchAnchors({ half, verbose, peers: process.argv.includes('--peers') })) console.log(line);
}
