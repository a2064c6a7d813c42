import type { Port } from '../protocol/messageHandler';

/** This worker's end of the connection to the editor: Node's message port, or the global scope of a web worker. */
export function workerPort(): Port {
  const node = typeof process === 'undefined' ? null : process.getBuiltinModule('node:worker_threads').parentPort;
  if (node !== null) {
    return {
      post: (message) => node.postMessage(message),
      listen: (receive) => void node.on('message', receive),
    };
  }
  return {
    post: (message) => globalThis.postMessage(message),
    listen: (receive) => globalThis.addEventListener('message', (event: MessageEvent<unknown>) => receive(event.data)),
  };
}
