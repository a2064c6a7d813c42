/*
 * One typed connection for host ↔ worker and host ↔ panel.
 *
 *   const connection = new MessageHandler({ port, mine: hostContract, theirs: workerContract, handlers, onInvalid });
 *   const entity = await connection.ask('entityAt', { path, offset }, signal);   // request and reply, can be cancelled
 *   connection.tell('didChange', { … });                                         // event, no reply
 *
 * Each side's contract (see contract.ts) lists what that side can be asked and told. Everything that arrives is
 * validated before it reaches a handler or a caller; what is not valid goes to `onInvalid` and no further.
 */
import type { Contract, EventName, EventOf, Handlers, ParamsOf, RequestName, ResultOf } from './contract';
import { isNumber, isOneOf, isShape, isString } from './validators';

/** The two ends of whatever carries the messages: a worker, a web view, a pair in a test. */
export interface Port {
  post(message: unknown): void;
  /** Called once, by the handler. */
  listen(receive: (message: unknown) => void): void;
}

/**
 * - `cancelled`: the caller gave up. - `failed`: the other side threw. - `invalid`: what was sent or answered does not
 * have the agreed form. - `closed`: the connection ended before the answer came.
 */
export type RequestFailureReason = 'cancelled' | 'failed' | 'invalid' | 'closed';

export class RequestFailure extends Error {
  override readonly name = 'RequestFailure';

  constructor(
    readonly reason: RequestFailureReason,
    message: string,
  ) {
    super(message);
  }

  static is(error: unknown, reason?: RequestFailureReason): error is RequestFailure {
    return error instanceof RequestFailure && (reason === undefined || error.reason === reason);
  }
}

interface Envelope {
  readonly kind: 'request' | 'reply' | 'failure' | 'cancel' | 'event';
}

const isEnvelope = isShape<Envelope>({ kind: isOneOf('request', 'reply', 'failure', 'cancel', 'event') });
const isNumbered = isShape<{ readonly id: number }>({ id: isNumber });
const isNamed = isShape<{ readonly name: string }>({ name: isString });
const isFailure = isShape<{ readonly reason: RequestFailureReason; readonly message: string }>({
  reason: isOneOf('cancelled', 'failed', 'invalid', 'closed'),
  message: isString,
});

interface Pending {
  readonly name: string;
  settle(result: unknown): void;
  fail(failure: RequestFailure): void;
}

export interface MessageHandlerOptions<Mine extends Contract, Theirs extends Contract> {
  readonly port: Port;
  readonly mine: Mine;
  readonly theirs: Theirs;
  readonly handlers: Handlers<Mine>;
  /** Told of each message that was refused, for the log. */
  readonly onInvalid: (problem: string) => void;
}

export class MessageHandler<Mine extends Contract, Theirs extends Contract> {
  private nextId = 1;
  private closed = false;
  private readonly pending = new Map<number, Pending>();
  private readonly running = new Map<number, AbortController>();

  constructor(private readonly options: MessageHandlerOptions<Mine, Theirs>) {
    options.port.listen((message) => this.receive(message));
  }

  /** Asks the other side. Rejects with a `RequestFailure`, and with nothing else. */
  ask<N extends RequestName<Theirs>>(
    name: N,
    params: ParamsOf<Theirs, N>,
    signal?: AbortSignal,
  ): Promise<ResultOf<Theirs, N>> {
    const cancelled = (): RequestFailure => new RequestFailure('cancelled', `${name} was cancelled`);
    if (this.closed) return Promise.reject(new RequestFailure('closed', `${name}: the connection is closed`));
    if (signal?.aborted) return Promise.reject(cancelled());
    const id = this.nextId++;
    const { port } = this.options;
    return new Promise((resolve, reject) => {
      const cancel = (): void => {
        this.pending.delete(id);
        port.post({ kind: 'cancel', id });
        reject(cancelled());
      };
      const finish = (): void => {
        this.pending.delete(id);
        signal?.removeEventListener('abort', cancel);
      };
      this.pending.set(id, {
        name,
        settle: (result) => {
          finish();
          // The validator of this very request has let it through.
          resolve(result as ResultOf<Theirs, N>);
        },
        fail: (failure) => {
          finish();
          reject(failure);
        },
      });
      signal?.addEventListener('abort', cancel, { once: true });
      port.post({ kind: 'request', id, name, params });
    });
  }

  /** Tells the other side something that needs no answer. */
  tell<N extends EventName<Theirs>>(name: N, params: EventOf<Theirs, N>): void {
    if (!this.closed) this.options.port.post({ kind: 'event', name, params });
  }

  /** Ends the connection: who still waits for an answer is told so, and what is being worked on is cancelled. */
  close(): void {
    this.closed = true;
    for (const pending of [...this.pending.values()])
      pending.fail(new RequestFailure('closed', `${pending.name}: the connection was closed`));
    for (const controller of this.running.values()) controller.abort();
    this.running.clear();
  }

  private receive(message: unknown): void {
    if (this.closed) return;
    if (!isEnvelope(message)) {
      this.options.onInvalid('a message without a known kind');
      return;
    }
    const fields = message as Envelope & { readonly params?: unknown; readonly result?: unknown };
    switch (fields.kind) {
      case 'event':
        this.receiveEvent(fields);
        return;
      case 'request':
        void this.answer(fields);
        return;
      case 'cancel':
        if (isNumbered(fields)) this.running.get(fields.id)?.abort();
        return;
      case 'reply':
      case 'failure':
        this.receiveReply(fields);
    }
  }

  private receiveEvent(message: { readonly params?: unknown }): void {
    const { mine, handlers, onInvalid } = this.options;
    if (!isNamed(message) || !Object.hasOwn(mine.events, message.name)) {
      onInvalid('an event of an unknown name');
      return;
    }
    const { name } = message;
    if (!mine.events[name]?.(message.params)) {
      onInvalid(`event ${name}: not of the agreed form`);
      return;
    }
    const handle = handlers.events[name as EventName<Mine>];
    handle(message.params as EventOf<Mine, EventName<Mine>>);
  }

  private async answer(message: { readonly params?: unknown }): Promise<void> {
    const { port, mine, handlers, onInvalid } = this.options;
    if (!isNumbered(message)) {
      onInvalid('a request without a number');
      return;
    }
    const { id } = message;
    const refuse = (reason: RequestFailureReason, problem: string): void => {
      if (reason === 'invalid') onInvalid(problem);
      if (!this.closed) port.post({ kind: 'failure', id, reason, message: problem });
    };
    if (!isNamed(message) || !Object.hasOwn(mine.requests, message.name)) {
      refuse('invalid', 'a request of an unknown name');
      return;
    }
    const { name } = message;
    if (!mine.requests[name]?.params(message.params)) {
      refuse('invalid', `request ${name}: parameters not of the agreed form`);
      return;
    }
    const controller = new AbortController();
    this.running.set(id, controller);
    try {
      const handle = handlers.requests[name as RequestName<Mine>];
      const result = await handle(message.params as ParamsOf<Mine, RequestName<Mine>>, controller.signal);
      if (!this.isClosed() && !controller.signal.aborted) port.post({ kind: 'reply', id, result });
    } catch (error) {
      const reason = RequestFailure.is(error) ? error.reason : 'failed';
      refuse(reason, `${name}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      this.running.delete(id);
    }
  }

  private isClosed(): boolean {
    return this.closed;
  }

  private receiveReply(message: Envelope & { readonly result?: unknown }): void {
    const { theirs, onInvalid } = this.options;
    const pending = isNumbered(message) ? this.pending.get(message.id) : undefined;
    // A reply to what was cancelled meanwhile is no error.
    if (pending === undefined) return;
    if (message.kind === 'failure') {
      pending.fail(
        isFailure(message)
          ? new RequestFailure(message.reason, message.message)
          : new RequestFailure('failed', pending.name),
      );
      return;
    }
    if (theirs.requests[pending.name]?.result(message.result)) pending.settle(message.result);
    else {
      onInvalid(`reply to ${pending.name}: not of the agreed form`);
      pending.fail(new RequestFailure('invalid', `${pending.name}: the answer is not of the agreed form`));
    }
  }
}
