// The entry of the Cross-references page.
import { panelContract, panelHostContract } from '../protocol/panelContract';
import { CrossReferencesElement } from './crossReferencesElement';
import { openPage } from './openPage';
import { readSaved } from './saved';

openPage({
  name: 'corroborate-cross-references',
  element: CrossReferencesElement,
  mine: panelContract,
  theirs: panelHostContract,
  handlers: (element) => ({
    requests: {},
    events: {
      show: (state) => element.show(state),
      focus: () => element.takeFocus(),
    },
  }),
  restore: (element, kept) => {
    const saved = readSaved(kept);
    if (saved) element.restore(saved);
  },
  save: (element) => element.save(),
}).send('ready', undefined);
