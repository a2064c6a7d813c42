// User settings of the editors that the rig opens: nothing between a test and the article.

/** The four themes that everything is looked at in. */
export const themes = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  hc: 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
};

/** @typedef {keyof typeof themes} Theme */

/**
 * @param {Theme} [theme]
 * @returns {Record<string, unknown>}
 */
export function quietSettings(theme = 'dark') {
  return {
    'workbench.colorTheme': themes[theme],
    'window.autoDetectColorScheme': false,
    'window.autoDetectHighContrast': false,
    'workbench.startupEditor': 'none',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'editor.wordWrap': 'on',
    'editor.minimap.enabled': false,
    'workbench.tips.enabled': false,
    'workbench.welcomePage.walkthroughs.openOnInstall': false,
    'chat.disableAIFeatures': true,
    'telemetry.telemetryLevel': 'off',
    'extensions.ignoreRecommendations': true,
    'extensions.autoCheckUpdates': false,
    'security.workspace.trust.enabled': false,
    'update.mode': 'none',
    'git.openRepositoryInParentFolders': 'never',
  };
}
