// The page's entry: connects the element to the host and keeps what must survive being hidden.
import { MessageHandler } from '../protocol/messageHandler';
import { panelContract, panelHostContract } from '../protocol/panelContract';
import { CrossReferencesElement } from './crossReferencesElement';
import { pageStyles } from './pageStyles';
import { readSaved } from './saved';
import type { Saved } from './saved';

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

const editor = acquireVsCodeApi();
document.adoptedStyleSheets.push(pageStyles);
customElements.define('corroborate-cross-references', CrossReferencesElement);
const element = new CrossReferencesElement();

const saved = readSaved(editor.getState());
if (saved) element.restore(saved);
document.body.append(element);

const host = new MessageHandler({
  port: {
    post: (message) => editor.postMessage(message),
    listen: (receive) => window.addEventListener('message', (event: MessageEvent<unknown>) => receive(event.data)),
  },
  mine: panelContract,
  theirs: panelHostContract,
  handlers: {
    requests: {},
    events: {
      show: (state) => element.show(state),
      focus: () => element.takeFocus(),
    },
  },
  // What the host sends is built by the same types; a message from elsewhere is dropped without a trace.
  onInvalid: () => undefined,
});

element.send = (name, params) => host.tell(name, params);
const save = (): void => {
  const now: Saved | null = element.save();
  if (now) editor.setState(now);
};
element.addEventListener('change', save);
window.addEventListener('scrollend', save);
host.tell('ready', undefined);
