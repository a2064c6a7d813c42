import * as vscode from 'vscode';
import { plainLabel } from './plainLabel';

/** Tells each limit once per session, with a way to the setting that raises it. */
export function limitTeller(): (message: string, settingName: string) => void {
  const told = new Set<string>();
  return (message, settingName) => {
    if (told.has(settingName)) return;
    told.add(settingName);
    const open = vscode.l10n.t('Open Setting');
    const full = vscode.l10n.t('{0} The limit is the setting {1}.', plainLabel(message, 300), settingName);
    void vscode.window.showInformationMessage(full, open).then((chosen) => {
      if (chosen === open) void vscode.commands.executeCommand('workbench.action.openSettings', settingName);
    });
  };
}
