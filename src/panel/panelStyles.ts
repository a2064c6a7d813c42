import { css } from 'lit';

/** Only the theme's own colours; what they tell is always told by a sign, a weight or a line as well. */
export const panelStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--vscode-foreground);
    font-family: var(--vscode-font-family);
    font-size: var(--vscode-font-size, 13px);
    line-height: 1.45;
    --dim: var(--vscode-descriptionForeground);
    --line: var(--vscode-panel-border, var(--vscode-widget-border, var(--vscode-contrastBorder)));
    --differs: var(--vscode-editorWarning-foreground, var(--vscode-foreground));
    --agrees: var(--vscode-charts-green, var(--vscode-foreground));
    --edge: 14px;
  }
  main {
    position: relative;
    padding-bottom: 24px;
  }
  p,
  h1,
  h2,
  ul,
  figure {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  em {
    font-style: normal;
  }
  bdi {
    overflow-wrap: anywhere;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .dim,
  .kicker,
  .meta,
  .date,
  .count,
  .counts {
    color: var(--dim);
  }

  header,
  .status {
    padding: 12px var(--edge) 10px;
  }
  .kicker {
    font-size: 0.85em;
  }
  h1 {
    font-size: 1.15em;
    font-weight: 600;
    line-height: 1.3;
    margin: 1px 0 4px;
    text-wrap: pretty;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  h1 .normalized {
    margin-inline-start: 6px;
    font-weight: 400;
    color: var(--dim);
  }
  .about {
    color: var(--dim);
    margin-bottom: 6px;
    text-wrap: pretty;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .normalized,
  .value {
    font-variant-numeric: tabular-nums;
  }
  .verdict {
    text-wrap: pretty;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
    margin-top: 6px;
  }

  .agreement,
  .agreement .group,
  .agreement .cells {
    display: flex;
  }
  .agreement {
    gap: 8px;
  }
  .agreement .group {
    gap: 4px;
  }
  .agreement .cells {
    gap: 1px;
  }
  .agreement i {
    box-sizing: border-box;
    width: 10px;
    height: 10px;
    border: 1.5px solid var(--agrees);
    background: var(--agrees);
  }
  .agreement .differs i {
    border-color: var(--differs);
    background: transparent;
  }

  .strip {
    margin-top: 8px;
  }
  .strip svg {
    display: block;
    width: 100%;
    overflow: visible;
  }
  .strip .axis {
    stroke: var(--dim);
    stroke-width: 1px;
    opacity: 0.5;
  }
  .strip .reach {
    stroke-width: 2px;
    opacity: 0.55;
  }
  .strip .dot {
    stroke-width: 8px;
    stroke-linecap: round;
  }
  .strip .here {
    stroke: var(--vscode-foreground);
  }
  .strip .agrees {
    stroke: var(--agrees);
  }
  .strip .differs {
    stroke: var(--differs);
  }
  .strip .dot.differs {
    stroke-linecap: square;
    stroke-width: 7px;
  }
  figcaption {
    display: flex;
    justify-content: space-between;
    font-size: 0.85em;
    font-variant-numeric: tabular-nums;
    color: var(--dim);
  }

  /* Beside what is shown, so that nothing moves; and only when it takes long enough to be noticed. */
  .updating {
    position: absolute;
    top: 12px;
    right: var(--edge);
    font-size: 0.85em;
    color: var(--dim);
    animation: 0s linear 400ms both appear;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  .notice {
    display: grid;
    gap: 2px;
    padding: 5px var(--edge);
    border-bottom: 1px solid var(--line);
    color: var(--dim);
    font-size: 0.92em;
  }
  .status {
    padding-top: 20px;
    text-wrap: pretty;
  }
  .status p + p {
    margin-top: 8px;
  }
  .status p:not(.kicker) {
    color: var(--dim);
    max-width: 46ch;
  }
  progress {
    appearance: none;
    display: block;
    width: 100%;
    max-width: 320px;
    height: 3px;
    margin: 8px 0 6px;
    border: 0;
    background: var(--line);
    accent-color: var(--vscode-progressBar-background);
  }
  progress::-webkit-progress-bar {
    background: var(--line);
  }
  progress::-webkit-progress-value {
    background: var(--vscode-progressBar-background, var(--vscode-foreground));
  }

  section {
    border-top: 1px solid var(--line);
  }
  h2.hidden + .claims {
    padding-top: 4px;
  }
  h2 {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 10px;
    padding: 7px var(--edge) 3px;
    font-size: 0.92em;
    font-weight: 600;
  }
  h2 .normalized {
    margin-inline-start: 3px;
  }
  h2 .count,
  h2 .date {
    flex: none;
    font-weight: 400;
  }
`;
