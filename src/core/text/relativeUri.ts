/** A path as a relative reference of URIs (RFC 3986). Names may hold halves of surrogate pairs, which no URI can. */
export function relativeUri(path: string): string {
  const wellFormed = path.replace(/\p{Cs}/gu, '\uFFFD');
  return wellFormed.split('/').map(encodeURIComponent).join('/');
}

/** The path or address that a reference stands for, as people write it; the reference itself where it is none. */
export function fromUri(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}
