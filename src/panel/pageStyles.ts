/** The page around the element: the editor's own default leaves a margin that a list should not have. */
export const pageStyles = new CSSStyleSheet();
pageStyles.replaceSync(`
  html, body { margin: 0; padding: 0; }
  body { background: transparent; }
`);
