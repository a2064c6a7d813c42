/*
 * Every command of the extension, by id. Each surface returns the handlers of its own commands; activate.ts joins them
 * and the compiler sees that none is missing. A test compares this list with the manifest's.
 */
export const COMMAND_IDS = [
  'corroborate.showCrossReferences',
  'corroborate.pinCrossReferences',
  'corroborate.unpinCrossReferences',
  'corroborate.crossReferencesBack',
  'corroborate.crossReferencesForward',
  'corroborate.copyCrossReferences',
  'corroborate.showFactMatrix',
  'corroborate.readAgain',
  'corroborate.stopReading',
  'corroborate.showLog',
  'corroborate.toggleHighlights',
  'corroborate.nextMark',
  'corroborate.previousMark',
  'corroborate.findSources',
  'corroborate.goToPlace',
  'corroborate.crossReferencesAt',
  'corroborate.wrapArticles',
  'corroborate.showMenu',
  'corroborate.annotate',
  'corroborate.editNote',
  'corroborate.setStatus',
  'corroborate.agree',
  'corroborate.disagree',
  'corroborate.reply',
  'corroborate.deleteAnnotation',
  'corroborate.undoAnnotation',
  'corroborate.redoAnnotation',
  'corroborate.reattach',
  'corroborate.acceptWording',
  'corroborate.keepAsHistory',
  'corroborate.openSidecar',
  'corroborate.showAnnotation',
] as const;

export type CommandId = (typeof COMMAND_IDS)[number];
