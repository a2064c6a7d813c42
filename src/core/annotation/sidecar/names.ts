/** How sidecars are named: `<article>.annotations.yaml`, or `<article>.<author>.annotations.yaml`, one per analyst. */
const SUFFIX = '.annotations.yaml';

/** The part of a file name that stands for the author: letters, digits and hyphens, in lower case. */
export function authorSlug(author: string): string {
  return author
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

/** `articleName` is the article's file name without its folder. Without an author it is the shared sidecar. */
export function sidecarName(articleName: string, author: string | null): string {
  const slug = author === null ? '' : authorSlug(author);
  return slug === '' ? articleName + SUFFIX : `${articleName}.${slug}${SUFFIX}`;
}

export function isSidecarName(fileName: string): boolean {
  return fileName.endsWith(SUFFIX) && fileName.length > SUFFIX.length;
}

/** Whether the name `fileName` has the form of a sidecar of the article `articleName`; both without their folder. */
export function isSidecarOf(fileName: string, articleName: string): boolean {
  if (!isSidecarName(fileName)) return false;
  const stem = fileName.slice(0, -SUFFIX.length);
  return stem === articleName || (stem.startsWith(`${articleName}.`) && stem.length > articleName.length + 1);
}

/**
 * The names that the article of this sidecar can have, longest first: `a.txt.kim.annotations.yaml` belongs to an article
 * `a.txt.kim` if there is one, else to `a.txt` and its author kim.
 */
export function articleNamesOf(sidecarFileName: string): string[] {
  if (!isSidecarName(sidecarFileName)) return [];
  const names: string[] = [];
  let stem = sidecarFileName.slice(0, -SUFFIX.length);
  while (stem !== '') {
    names.push(stem);
    stem = stem.slice(0, Math.max(0, stem.lastIndexOf('.')));
  }
  return names;
}

/** The author as the file name tells it; null for the shared sidecar. */
export function authorInName(sidecarFileName: string, articleName: string): string | null {
  const stem = sidecarFileName.slice(0, -SUFFIX.length);
  return stem.startsWith(`${articleName}.`) ? stem.slice(articleName.length + 1) : null;
}

/** The name of a sidecar after its article was renamed. */
export function renamedSidecar(fileName: string, oldArticleName: string, newArticleName: string): string {
  return newArticleName + fileName.slice(oldArticleName.length);
}
