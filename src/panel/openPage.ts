import { MessageHandler } from '../protocol/messageHandler';
import { pageStyles } from './pageStyles';
import type { Contract, EventName, EventOf, Handlers } from '../protocol/contract';

/** What the editor gives the script of a web view, once. */
interface EditorApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): EditorApi;

/** Tells the host something that needs no answer. */
export type Send<Host extends Contract> = <N extends EventName<Host>>(name: N, params: EventOf<Host, N>) => void;

/** The one element of a page. */
interface PageElement<Host extends Contract> extends HTMLElement {
  send: Send<Host>;
}

export interface PageOptions<Page extends Contract, Host extends Contract, E extends PageElement<Host>> {
  readonly name: `corroborate-${string}`;
  readonly element: new () => E;
  readonly mine: Page;
  readonly theirs: Host;
  readonly handlers: (element: E) => Handlers<Page>;
  /** Gives the element back what the editor kept of it; null where it kept nothing. */
  readonly restore?: (element: E, saved: unknown) => void;
  /** What the editor is to keep while the page is hidden; null for nothing. Asked after each `change` of the element. */
  readonly save?: (element: E) => unknown;
}

/** Fills a page with its element, connects it to the host, and keeps what must survive being hidden. */
export function openPage<Page extends Contract, Host extends Contract, E extends PageElement<Host>>(
  options: PageOptions<Page, Host, E>,
): E {
  const { name, mine, theirs, handlers, restore, save } = options;
  const editor = acquireVsCodeApi();
  document.adoptedStyleSheets.push(pageStyles);
  customElements.define(name, options.element);
  const element = new options.element();
  restore?.(element, editor.getState());
  document.body.append(element);

  const host = new MessageHandler({
    port: {
      post: (message) => editor.postMessage(message),
      listen: (receive) => window.addEventListener('message', (event: MessageEvent<unknown>) => receive(event.data)),
    },
    mine,
    theirs,
    handlers: handlers(element),
    // What the host sends is built by the same types; a message from elsewhere is dropped without a trace.
    onInvalid: () => undefined,
  });
  element.send = (event, params) => host.tell(event, params);
  if (save) {
    const keep = (): void => {
      const state = save(element);
      if (state !== null) editor.setState(state);
    };
    element.addEventListener('change', keep);
    window.addEventListener('scrollend', keep);
  }
  return element;
}
