// The entry of the page that compares analysts' variants.
import { MessageHandler } from '../../protocol/messageHandler';
import { curationContract, curationHostContract } from '../../protocol/curationContract';
import { pageStyles } from '../pageStyles';
import { CurationElement } from './curationElement';

declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

const editor = acquireVsCodeApi();
document.adoptedStyleSheets.push(pageStyles);
customElements.define('corroborate-curation', CurationElement);
const element = new CurationElement();
document.body.append(element);

const host = new MessageHandler({
  port: {
    post: (message) => editor.postMessage(message),
    listen: (receive) => window.addEventListener('message', (event: MessageEvent<unknown>) => receive(event.data)),
  },
  mine: curationContract,
  theirs: curationHostContract,
  handlers: { requests: {}, events: { show: (state) => element.show(state) } },
  // What the host sends is built by the same types; a message from elsewhere is dropped without a trace.
  onInvalid: () => undefined,
});

element.send = (name, params) => host.tell(name, params);
host.tell('ready', undefined);
