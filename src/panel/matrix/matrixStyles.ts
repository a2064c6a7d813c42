import { css } from 'lit';

/** Only the theme's own colours; what they tell is told by a sign as well. */
export const matrixStyles = css`
  :host {
    display: block;
    color: var(--vscode-foreground);
    font-family: var(--vscode-font-family);
    font-size: var(--vscode-font-size, 13px);
    --dim: var(--vscode-descriptionForeground);
    --ground: var(--vscode-editor-background);
    --line: var(--vscode-panel-border, var(--vscode-widget-border, var(--vscode-contrastBorder)));
    --differs: var(--vscode-editorWarning-foreground, var(--vscode-foreground));
  }
  main {
    display: flex;
    flex-direction: column;
    height: 100vh;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  header {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    padding: 10px 14px;
    border-bottom: 1px solid var(--line);
  }
  h1 {
    margin: 0;
  }
  input,
  select,
  header button {
    box-sizing: border-box;
    height: 26px;
    padding: 2px 6px;
    border: 1px solid var(--vscode-settings-dropdownBorder, var(--line));
    border-radius: 3px;
    background: var(--vscode-input-background, transparent);
    color: var(--vscode-input-foreground, inherit);
    font: inherit;
  }
  select {
    max-width: min(220px, 100%);
    background: var(--vscode-dropdown-background, transparent);
    color: var(--vscode-dropdown-foreground, inherit);
  }
  input {
    flex: 0 1 180px;
    min-width: 120px;
  }
  input::placeholder {
    color: var(--vscode-input-placeholderForeground);
    opacity: 1;
  }
  header button {
    background: none;
    color: inherit;
    white-space: nowrap;
    cursor: pointer;
  }
  header button:hover:enabled {
    background: var(--vscode-toolbar-hoverBackground);
  }
  header button:disabled {
    color: var(--vscode-disabledForeground);
    cursor: default;
  }
  :is(input, select, button):focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: -1px;
  }
  .count,
  .dim {
    color: var(--dim);
  }
  .count {
    flex: 1 1 auto;
    font-variant-numeric: tabular-nums;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .status {
    padding: 20px 14px;
    margin: 0;
    color: var(--dim);
  }

  .scroll {
    flex: 1;
    overflow: auto;
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
    width: max-content;
  }
  /* The height of a gap is its own attribute, which any rule here would overrule. */
  :is(tbody, thead) tr:not(.gap) > * {
    box-sizing: border-box;
    height: 30px;
    max-width: 0;
    padding: 0 8px;
    overflow: hidden;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
    border-bottom: 1px solid var(--line);
  }
  tbody th {
    font-weight: 400;
  }
  .gap td {
    padding: 0;
    border: 0;
  }
  thead tr:not(.gap) > th {
    position: sticky;
    top: 0;
    z-index: 2;
    height: 44px;
    background: var(--ground);
    font-weight: 600;
    line-height: 1.3;
  }
  thead th .dim {
    display: block;
    font-weight: 400;
    font-size: 0.92em;
  }
  thead button {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  th.fact {
    position: sticky;
    left: 0;
    z-index: 1;
    background: var(--ground);
    border-inline-end: 1px solid var(--line);
  }
  thead tr:not(.gap) > th.fact {
    z-index: 3;
  }
  tr:not(.gap) > :is(td.number, th.sources, th.origins) {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  td.number {
    color: var(--dim);
  }
  .said {
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  tbody th {
    cursor: pointer;
  }
  .said.differs {
    box-shadow: inset 0 -2px 0 var(--differs);
  }
  .sign {
    display: inline-block;
    min-width: 12px;
    margin-inline-end: 5px;
    text-align: center;
    color: var(--dim);
  }
  .conflict th .sign,
  .differs .sign {
    color: var(--differs);
  }
  tbody tr:hover > * {
    background-image: linear-gradient(var(--vscode-list-hoverBackground), var(--vscode-list-hoverBackground));
  }
  tbody :is(th, td):focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: -1px;
  }

  col.fact {
    width: 320px;
  }
  col.tally {
    width: 82px;
  }
  col.source {
    width: 128px;
  }
  /* Beside the fact, at least one source stays in sight. */
  @media (max-width: 620px) {
    header {
      gap: 5px 6px;
      padding: 8px 10px;
    }
    header :is(input, select) {
      flex: 1 1 110px;
      max-width: 100%;
    }
    col.fact {
      width: 170px;
    }
    col.tally {
      width: 68px;
    }
    col.source {
      width: 104px;
    }
  }
`;
