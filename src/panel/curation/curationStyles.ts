import { css } from 'lit';

/** Only the theme's own colours; what they tell is told by a sign or a word as well. */
export const curationStyles = css`
  :host {
    display: block;
    color: var(--vscode-foreground);
    font-family: var(--vscode-font-family);
    font-size: var(--vscode-font-size, 13px);
    line-height: 1.45;
    --dim: var(--vscode-descriptionForeground);
    --line: var(--vscode-panel-border, var(--vscode-widget-border, var(--vscode-contrastBorder)));
    --differs: var(--vscode-editorWarning-foreground, var(--vscode-foreground));
    --chosen: var(--vscode-testing-iconPassed, var(--vscode-focusBorder));
  }
  main {
    display: flex;
    flex-direction: column;
    gap: 14px;
    box-sizing: border-box;
    min-height: 100vh;
    padding: 16px 20px;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .dim {
    color: var(--dim);
  }
  h1 {
    margin: 0 0 4px;
    font-size: 1.25em;
    font-weight: 600;
  }
  q {
    quotes: '“' '”';
  }
  .place {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 6px 12px;
    margin: 0;
  }
  .ways {
    display: flex;
    gap: 6px;
  }
  blockquote {
    max-width: 80ch;
    margin: 12px 0 0;
    padding: 2px 12px;
    border-inline-start: 3px solid var(--line);
    font-family: var(--vscode-editor-font-family);
    font-size: var(--vscode-editor-font-size);
  }
  mark {
    background: none;
    color: inherit;
    font-weight: 700;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
  }
  th,
  td {
    min-width: 150px;
    max-width: 340px;
    padding: 7px 14px;
    border-bottom: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  :is(tbody, tfoot) th,
  thead th:first-child {
    min-width: 90px;
    padding-inline-start: 0;
    color: var(--dim);
    font-weight: 400;
    white-space: nowrap;
  }
  thead th {
    font-weight: 600;
  }
  tr.differs td {
    font-weight: 600;
  }
  .sign {
    display: inline-block;
    width: 16px;
    color: var(--differs);
    font-weight: 700;
  }
  :is(td, th).chosen {
    border-inline: 2px solid var(--chosen);
  }
  thead th.chosen {
    border-block-start: 2px solid var(--chosen);
  }
  tfoot td.chosen {
    border-block-end: 2px solid var(--chosen);
  }
  .said {
    white-space: pre-wrap;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  button {
    padding: 4px 10px;
    border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, transparent));
    border-radius: 3px;
    background: var(--vscode-button-secondaryBackground, transparent);
    color: var(--vscode-button-secondaryForeground, inherit);
    font: inherit;
    cursor: pointer;
  }
  button:hover:enabled {
    background: var(--vscode-button-secondaryHoverBackground, var(--vscode-toolbar-hoverBackground));
  }
  button:disabled {
    color: var(--vscode-disabledForeground);
    cursor: default;
  }
  .choose[aria-pressed='false'] {
    background: var(--vscode-button-background);
    color: var(--vscode-button-foreground);
  }
  .choose[aria-pressed='false']:hover {
    background: var(--vscode-button-hoverBackground);
  }
  :is(button, .scroll):focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: 2px;
  }
`;
