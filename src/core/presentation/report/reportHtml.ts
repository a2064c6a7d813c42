import { isOpenConflict } from '../../corpus/facts/order';
import type { Corpus, Fact } from '../../corpus/model';
import { viewFact } from '../factView';
import type { ClaimView, ContextView, FactView } from '../model';
import { counted } from '../plainText';
import { viewSource, type Library } from '../sourceView';
import { copyEdges, drawCopyGraph, type CopyEdge } from './copyGraph';
import { Html, html } from './html';
import { REPORT_STYLES } from './reportStyles';

export interface ReportOptions {
  readonly title: string;
  /** The day that the report was made, ISO; printed as it is. */
  readonly made: string;
}

/** More facts than this make no page that a person reads; conflicts come first, so they are never cut. */
const MOST_FACTS = 500;

const STYLES = new Html(REPORT_STYLES);

/**
 * One self-contained page on what the sources of a corpus say: no script, no network, light and dark, for the screen
 * and for paper. Facts of one source alone are counted and not listed.
 */
export function reportHtml(corpus: Corpus, library: Library, options: ReportOptions): string {
  const shared = corpus.facts().filter(({ members }) => new Set(members.map(({ source }) => source)).size > 1);
  const conflicts = shared.filter(isOpenConflict);
  const others = shared.filter((fact) => !isOpenConflict(fact));
  const listed = others.slice(0, Math.max(0, MOST_FACTS - conflicts.length));
  const edges = copyEdges(shared);
  const nameOf = (path: string): string => {
    const { name, file } = viewSource(path, library);
    return name === file ? file : `${name} (${file})`;
  };
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${options.title}</title>
        <style>
          ${STYLES}
        </style>
      </head>
      <body>
        <h1><bdi>${options.title}</bdi></h1>
        <p class="soft">
          What ${counted(corpus.sources().length, 'source')} say, made by Corroborate on ${options.made}. It compares;
          it does not judge what is true.
        </p>
        <ul class="numbers">
          <li><strong>${conflicts.length}</strong>facts on which sources differ</li>
          <li>
            <strong>${others.length}</strong>facts on which they
            agree${others.some(({ dismissed }) => dismissed) ? ', or that analysts set aside' : ''}
          </li>
          <li><strong>${corpus.facts().length - shared.length}</strong>told by one source</li>
        </ul>
        ${conflicts.length === 0 ? null : section('Where sources differ', conflicts, library)}
        ${listed.length === 0 ? null : section('What several sources say', listed, library)}
        ${listed.length === others.length ? null : html`<p class="soft">${counted(others.length - listed.length, 'more fact')} on which sources agree left out.</p>`}
        ${edges.length === 0 ? null : copies(edges, nameOf)}
        <h2>Sources</h2>
        ${sourceTable(corpus, library)}
      </body>
    </html> `;
  return page.markup;
}

function section(title: string, facts: readonly Fact[], library: Library): Html {
  return html`<section>
    <h2>${title}</h2>
    ${facts.map((fact) => factArticle(viewFact(fact, null, library)))}
  </section>`;
}

function factArticle(fact: FactView): Html {
  const tone = fact.relation === 'conflict' ? 'conflict' : 'agree';
  const reason = fact.reasonWords === '' ? null : html`<span class="soft">${fact.reasonWords}</span>`;
  return html`<article class="${tone}">
    <header>
      <h3><bdi>${fact.title}</bdi></h3>
      <span class="verdict">${fact.verdict}</span>${reason}<span class="soft">${fact.counts}</span>
    </header>
    ${fact.groups.map(
      (group) =>
        html`<div class="group">
          ${group.value === '' ? null : html`<div class="value"><bdi>${group.value}</bdi></div>`}
          ${group.origins.map(
            ({ letter, claims }) =>
              html`<ul class="origin" aria-label="Origin ${letter}">
                ${claims.map((claim, i) => claimItem(claim, i === 0 ? letter : null))}
              </ul>`,
          )}
        </div>`,
    )}
    ${why(fact)}
  </article> `;
}

function claimItem(claim: ClaimView, letter: string | null): Html {
  const origin = letter === null ? null : html`<span class="letter">Origin ${letter}</span> `;
  const said = claim.attribution === null ? null : html` · <bdi>${claim.attribution}</bdi>`;
  const { name, date, dateInferred, reliability } = claim.source;
  const when = date === null ? 'not dated' : dateInferred ? `${date} (inferred)` : date;
  const trust = reliability === null ? null : html` · reliability ${reliability}`;
  return html`<li>
    ${origin}<strong><bdi>${name}</bdi></strong> <span class="soft">${when}${trust}${said}</span><br /><q dir="auto"
      >${context(claim.context)}</q
    >
  </li>`;
}

function context({ before, exact, after }: ContextView): Html {
  const words = exact.map((part) => (part.differs ? html`<mark>${part.text}</mark>` : html`${part.text}`));
  return html`${before}<b class="claim">${words}</b>${after}`;
}

function why(fact: FactView): Html | null {
  const reasons = [...new Set([...fact.why, ...fact.groups.flatMap(({ origins }) => origins.flatMap(({ claims }) => claims.flatMap((claim) => claim.why)))])]; // prettier-ignore
  if (reasons.length === 0) return null;
  return html`<details>
    <summary>Why these belong together</summary>
    <ul>
      ${reasons.map((reason) => html`<li><bdi>${reason}</bdi></li>`)}
    </ul>
  </details>`;
}

function copies(edges: readonly CopyEdge[], nameOf: (path: string) => string): Html {
  return html`<section>
    <h2>Sources that share origins</h2>
    <p class="soft">A line joins sources that copy each other or quote the same voice; the thicker, the more facts.</p>
    ${drawCopyGraph(edges, nameOf)}
    <table>
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">and</th>
          <th scope="col">Facts of one origin</th>
        </tr>
      </thead>
      <tbody>
        ${edges.map(
          ({ first, second, facts }) =>
            html`<tr>
              <td><bdi>${nameOf(first)}</bdi></td>
              <td><bdi>${nameOf(second)}</bdi></td>
              <td class="number">${facts}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function sourceTable(corpus: Corpus, library: Library): Html {
  const rows = corpus.sources().map(({ path, analysis }) => {
    const { name, file, headline, date, dateInferred, reliability } = viewSource(path, library);
    const figures = analysis.figures.length;
    return html`<tr>
      <td>
        <strong><bdi>${name}</bdi></strong
        ><br /><span class="soft"><bdi>${file}</bdi></span>
      </td>
      <td><bdi>${headline}</bdi></td>
      <td>${date ?? 'not dated'}${dateInferred ? ' (inferred)' : null}</td>
      <td>${reliability ?? '–'}</td>
      <td class="number">${figures}</td>
    </tr>`;
  });
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Source</th>
        <th scope="col">Headline</th>
        <th scope="col">Published</th>
        <th scope="col">Reliability</th>
        <th scope="col">Figures</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}
