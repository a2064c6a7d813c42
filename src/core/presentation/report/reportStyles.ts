/** One style sheet for screen and paper, light and dark. System fonts only: the page asks the network for nothing. */
export const REPORT_STYLES = `
:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --rule: #d1d9e0; --paper: #ffffff; --card: #f6f8fa;
  --conflict: #a40e26; --agree: #116329; --mark: #fff3b0; --accent: #0550ae; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9198a1; --rule: #3d444d; --paper: #0d1117;
  --card: #151b23; --conflict: #ff7b72; --agree: #3fb950; --mark: #5c4b00; --accent: #79c0ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 62rem; background: var(--paper); color: var(--ink);
  font: 15px/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; }
h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-bottom: .3rem; border-bottom: 1px solid var(--rule); }
h3 { font-size: 1rem; margin: 0; }
p { margin: .4rem 0; }
a { color: var(--accent); }
.soft { color: var(--soft); }
.numbers { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 1rem 0 0; padding: 0; list-style: none; }
.numbers strong { font-size: 1.4rem; display: block; line-height: 1.2; }
table { width: 100%; border-collapse: collapse; font-size: .93rem; }
th { text-align: start; font-weight: 600; color: var(--soft); }
th, td { padding: .35rem .75rem .35rem 0; vertical-align: top; border-bottom: 1px solid var(--rule); }
td.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
article { border: 1px solid var(--rule); border-radius: 8px; padding: .9rem 1.1rem; margin: 0 0 1rem; background: var(--card);
  break-inside: avoid; }
article header { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; }
article.conflict { border-inline-start: 4px solid var(--conflict); }
.verdict { font-weight: 600; }
.conflict .verdict { color: var(--conflict); }
.agree .verdict { color: var(--agree); }
.group { margin-top: .75rem; }
.group > .value { font-weight: 600; font-variant-numeric: tabular-nums; }
.origin { margin: .35rem 0 0; padding: 0 0 0 1rem; border-inline-start: 2px solid var(--rule); list-style: none; }
.origin > li { margin: .3rem 0; }
.letter { font-size: .8rem; color: var(--soft); letter-spacing: .04em; text-transform: uppercase; }
q { quotes: none; }
b.claim { font-weight: 600; }
mark { background: var(--mark); color: inherit; border-radius: 2px; }
bdi { unicode-bidi: isolate; }
svg { width: 100%; height: auto; } svg line { stroke: var(--soft); opacity: .55; }
svg circle { fill: var(--accent); } svg text { fill: var(--ink); font-size: 13px; }
details > summary { cursor: pointer; color: var(--soft); }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; --paper: #fff; } article { background: none; } details > summary { list-style: none; } }
`;
