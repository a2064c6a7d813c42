import type { EntityType } from '../../recognize/model';

/** Reliability of a source, Admiralty code: A reliable to E unreliable, F cannot be judged. */
export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

export interface RegistryEntity {
  readonly name: string;
  readonly type: EntityType | null;
  readonly aliases: readonly string[];
}

export interface RegistryPublisher {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly reliability: Reliability | null;
}

/** What analysts have decided on names and publishers: `corroborate.yaml` at the root of the workspace. */
export interface Registry {
  readonly version: number;
  readonly entities: readonly RegistryEntity[];
  /** Pairs of names that are not one entity, however alike. */
  readonly notSame: readonly (readonly [string, string])[];
  /** Strings that are no names. */
  readonly ignore: readonly string[];
  readonly publishers: readonly RegistryPublisher[];
}

export const EMPTY_REGISTRY: Registry = { version: 1, entities: [], notSame: [], ignore: [], publishers: [] };
