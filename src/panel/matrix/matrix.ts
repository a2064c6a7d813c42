// The entry of the Fact matrix's page.
import { MessageHandler } from '../../protocol/messageHandler';
import { matrixContract, matrixHostContract } from '../../protocol/matrixContract';
import { pageStyles } from '../pageStyles';
import { FactMatrixElement } from './factMatrixElement';
import { readMatrixView } from './matrixView';

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

const editor = acquireVsCodeApi();
document.adoptedStyleSheets.push(pageStyles);
customElements.define('corroborate-fact-matrix', FactMatrixElement);
const element = new FactMatrixElement();
element.view = readMatrixView(editor.getState());
document.body.append(element);

const host = new MessageHandler({
  port: {
    post: (message) => editor.postMessage(message),
    listen: (receive) => window.addEventListener('message', (event: MessageEvent<unknown>) => receive(event.data)),
  },
  mine: matrixContract,
  theirs: matrixHostContract,
  handlers: { requests: {}, events: { show: (state) => element.show(state) } },
  // What the host sends is built by the same types; a message from elsewhere is dropped without a trace.
  onInvalid: () => undefined,
});

element.send = (name, params) => host.tell(name, params);
element.addEventListener('change', () => editor.setState(element.view));
host.tell('ready', undefined);
