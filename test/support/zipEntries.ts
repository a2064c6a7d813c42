/** One file of a zip archive, as its directory lists it. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes when unpacked. */
  readonly size: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;

/**
 * Lists a zip archive without unpacking it. ZIP64 is not read: a package is far below its sizes.
 *
 * @throws {Error} when it is no zip archive
 */
export function zipEntries(archive: Buffer): ZipEntry[] {
  // The end record stands last, behind at most 64 kB of comment.
  let end = archive.length - 22;
  while (end >= 0 && archive.readUInt32LE(end) !== endSignature) end--;
  if (end < 0) throw new Error('Not a zip archive.');
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== entrySignature) throw new Error('The archive’s directory is damaged.');
    const [name, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    entries.push({ name: archive.toString('utf8', at + 46, at + 46 + name), size: archive.readUInt32LE(at + 24) });
    at += 46 + name + extra + comment;
  }
  return entries;
}
