import type { Valid, Validator } from './validators';

/**
 * What one side of a connection can be asked and told. A contract is a plain object of validators; the closed unions of
 * messages, the handlers' types and the checks at run time all come from it, so they cannot drift apart.
 */
export interface Contract {
  readonly requests: Readonly<Record<string, RequestForm>>;
  readonly events: Readonly<Record<string, Validator<unknown>>>;
}

export interface RequestForm {
  readonly params: Validator<unknown>;
  readonly result: Validator<unknown>;
}

export type RequestName<C extends Contract> = keyof C['requests'] & string;
export type EventName<C extends Contract> = keyof C['events'] & string;
export type ParamsOf<C extends Contract, N extends RequestName<C>> = Valid<NonNullable<C['requests'][N]>['params']>;
export type ResultOf<C extends Contract, N extends RequestName<C>> = Valid<NonNullable<C['requests'][N]>['result']>;
export type EventOf<C extends Contract, N extends EventName<C>> = Valid<C['events'][N]>;

/** How a side answers what it can be asked and takes what it is told: a function for each name of its contract. */
export interface Handlers<C extends Contract> {
  readonly requests: {
    readonly [N in RequestName<C>]: (
      params: ParamsOf<C, N>,
      signal: AbortSignal,
    ) => ResultOf<C, N> | Promise<ResultOf<C, N>>;
  };
  readonly events: { readonly [N in EventName<C>]: (params: EventOf<C, N>) => void };
}
