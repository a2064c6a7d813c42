import type { Annotation } from './model';

/** An annotation of which nothing is said but what is given. */
export function newAnnotation({ id, target, ...fields }: Partial<Annotation> & Pick<Annotation, 'target'>): Annotation {
  return {
    id: id ?? '',
    target,
    kind: 'passage',
    value: null,
    status: 'open',
    credibility: null,
    tags: [],
    note: '',
    links: [],
    created: null,
    ...fields,
  };
}
