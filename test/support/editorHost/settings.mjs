// User settings of the editors that the rig opens: nothing between a test and the article.

/** The four themes that everything is looked at in. */
export const themes = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  hc: 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
};

/** @typedef {keyof typeof themes} Theme */

/** For a person's first start: nothing pops up, nothing is asked of the network; the rest is theirs. */
export const calmSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'update.mode': 'none',
};

/**
 * For tests and pictures: the same on every machine, with the whole width for the article.
 *
 * @param {Theme} [theme]
 * @returns {Record<string, unknown>}
 */
export function quietSettings(theme = 'dark') {
  return {
    ...calmSettings,
    'workbench.colorTheme': themes[theme],
    'window.title': '${activeEditorShort}${separator}${rootName}',
    'window.autoDetectColorScheme': false,
    'window.autoDetectHighContrast': false,
    'comments.openView': 'never',
    // The workbench in a browser saves by itself unless it is told not to: what a test edits stays in its buffer.
    'files.autoSave': 'off',
    'editor.wordWrap': 'on',
    'editor.minimap.enabled': false,
    'security.workspace.trust.enabled': false,
    'git.openRepositoryInParentFolders': 'never',
    // The server build looks for other programs' ports all the time, from within the extension host.
    'remote.autoForwardPorts': false,
  };
}
