import type { EventOf } from '../protocol/contract';
import type { panelHostContract } from '../protocol/panelContract';

type HostContract = typeof panelHostContract;

/** What the parts of the page can do beyond showing. */
export interface Actions {
  send<N extends keyof HostContract['events']>(name: N, params: EventOf<HostContract, N>): void;
  /** Whether the reasons of this row are open. */
  isOpen(key: string): boolean;
  toggle(key: string): void;
}
