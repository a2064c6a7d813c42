// What the desktop editor understands on its command line, as far as `runTests` uses it.

/**
 * @typedef {object} DesktopArguments
 * @property {string[]} extensionDevelopmentPath
 * @property {string | undefined} extensionTestsPath
 * @property {string | undefined} userDataDir
 * @property {string | undefined} extensionsDir
 * @property {string | undefined} target a folder or a `.code-workspace` file
 */

/**
 * @param {string[]} args `--name=value`, `--name value` for the names below; other options are switches and ignored
 * @returns {DesktopArguments}
 */
export function parseDesktopArguments(args) {
  /** @type {Record<string, string[]>} */
  const values = { extensionDevelopmentPath: [], extensionTestsPath: [], 'user-data-dir': [], 'extensions-dir': [] };
  /** @type {string[]} */
  const targets = [];
  for (let i = 0; i < args.length; i++) {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(args[i]) ?? [];
    if (name === undefined) targets.push(args[i]);
    else if (Object.hasOwn(values, name)) values[name].push(value ?? args[++i]);
  }
  return {
    extensionDevelopmentPath: values.extensionDevelopmentPath,
    extensionTestsPath: values.extensionTestsPath.at(-1),
    userDataDir: values['user-data-dir'].at(-1),
    extensionsDir: values['extensions-dir'].at(-1),
    target: targets.at(-1),
  };
}
