import { css } from 'lit';

/** Claims, mentions and offers: one row each, narrow or wide. */
export const rowStyles = css`
  .claim,
  .mention,
  .offer {
    position: relative;
    cursor: pointer;
  }
  .claim {
    display: grid;
    grid-template-columns: 12px minmax(0, 1fr) auto;
    column-gap: 8px;
    grid-template-areas:
      'sign who value'
      '. context context'
      '. meta meta'
      '. why why';
    padding: 5px var(--edge) 7px;
  }
  .claim:hover,
  .mention:hover,
  .offer:hover {
    background: var(--vscode-list-hoverBackground);
    outline: 1px dashed var(--vscode-contrastActiveBorder, transparent);
    outline-offset: -1px;
  }
  .visited {
    background: var(--vscode-list-hoverBackground);
  }
  .visited::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 0;
    width: 2px;
    background: var(--vscode-foreground);
  }
  li:has([data-row]:focus-visible) {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: -1px;
  }
  button {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .go:focus {
    outline: none;
  }
  .plain {
    color: var(--vscode-textLink-foreground);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .plain:focus-visible,
  [data-action]:focus-visible,
  summary:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: 1px;
  }

  .sign {
    grid-area: sign;
    text-align: center;
    color: var(--vscode-foreground);
  }
  .differs > .sign {
    color: var(--differs);
  }
  .agrees > .sign {
    color: var(--agrees);
  }
  .who {
    grid-area: who;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 7px;
    min-width: 0;
  }
  .claim .go {
    font-weight: 600;
  }
  .date {
    font-size: 0.92em;
  }
  .reliability {
    padding: 0 3px;
    border: 1px solid var(--dim);
    border-radius: 2px;
    font-size: 0.77em;
    line-height: 1.3;
    color: var(--dim);
  }
  .value {
    grid-area: value;
    white-space: nowrap;
    text-align: end;
  }
  .context {
    grid-area: context;
    overflow-wrap: anywhere;
    color: var(--dim);
  }
  .context mark {
    background: none;
    color: var(--vscode-foreground);
    font-weight: 600;
  }
  .claim .context em {
    text-decoration: underline;
    text-decoration-color: var(--differs);
    text-decoration-thickness: 2px;
    text-underline-offset: 3px;
    text-decoration-skip-ink: none;
  }
  .meta {
    grid-area: meta;
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    font-size: 0.92em;
  }
  .claim.below::after,
  .claim.above::after {
    content: '';
    position: absolute;
    left: calc(var(--edge) + 5.5px);
    width: 1px;
    background: var(--dim);
    top: 0;
    bottom: 0;
  }
  .claim.below:not(.above)::after {
    top: 26px;
  }
  .claim.above:not(.below)::after {
    height: 6px;
    bottom: auto;
  }
  /* The line of one origin leaves room for the sign of the row. */
  .claim.above.below::after {
    background: linear-gradient(var(--dim) 0 6px, transparent 6px 26px, var(--dim) 26px);
  }
  .why {
    grid-area: why;
    margin-top: 4px;
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--line);
    color: var(--dim);
    cursor: auto;
  }
  .why li + li {
    margin-top: 2px;
  }

  .actions {
    position: absolute;
    right: 8px;
    bottom: 4px;
    display: flex;
    gap: 2px;
    opacity: 0;
    background: var(--vscode-sideBar-background, var(--vscode-editor-background));
    border-radius: 4px;
  }
  .claim:hover > .actions,
  .claim:focus-within > .actions,
  .actions:has(.open) {
    opacity: 1;
  }
  [data-action] {
    display: grid;
    place-items: center;
    width: 22px;
    height: 22px;
    border-radius: 4px;
    color: var(--vscode-icon-foreground);
  }
  [data-action]:hover {
    background: var(--vscode-toolbar-hoverBackground);
    outline: 1px dashed var(--vscode-contrastActiveBorder, transparent);
  }
  [data-action] svg {
    transition: transform 120ms;
  }
  [data-action].open svg {
    transform: rotate(180deg);
  }

  .mention .go {
    display: block;
    box-sizing: border-box;
    width: 100%;
    padding: 3px var(--edge) 4px;
  }
  .more {
    padding: 2px var(--edge) 8px;
  }
  .forms {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    margin-top: 4px;
  }
  .offer {
    display: grid;
    grid-template-columns: 12px minmax(0, 1fr);
    column-gap: 8px;
    grid-template-areas: 'sign go';
    padding: 0 var(--edge);
  }
  .offer .sign {
    padding-top: 3px;
  }
  .offer .go {
    display: grid;
    grid-area: go;
    padding: 3px 0 5px;
  }
  .offer .dim {
    font-size: 0.92em;
  }
  details {
    padding: 7px var(--edge);
    border-top: 1px solid var(--line);
  }
  summary {
    cursor: pointer;
    color: var(--dim);
  }

  @container (min-width: 620px) {
    .claim {
      grid-template-columns: 12px minmax(120px, 190px) minmax(0, 1fr) minmax(90px, auto);
      column-gap: 14px;
      grid-template-areas:
        'sign who context value'
        '. meta context value'
        '. why why why';
      grid-template-rows: auto 1fr;
    }
    .strip {
      max-width: 620px;
    }
  }

  /* So narrow that a value beside a name would break the name letter by letter. */
  @container (max-width: 240px) {
    .claim {
      grid-template-columns: 12px minmax(0, 1fr);
      grid-template-areas:
        'sign who'
        '. value'
        '. context'
        '. meta'
        '. why';
    }
    .value {
      text-align: start;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    [data-action] svg {
      transition: none;
    }
  }
`;
