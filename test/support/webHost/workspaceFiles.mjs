// The server's side of the web workspace: operations on the files of one folder.
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer, text } from 'node:stream/consumers';

/** `vscode.FileType`. */
const fileType = { file: 1, folder: 2 };

const operations = {
  async stat({ file }) {
    const { size, mtimeMs, ctimeMs, ...entry } = await stat(file);
    const folder = (entry.mode & 0o170000) === 0o040000;
    return { type: folder ? fileType.folder : fileType.file, size, mtime: mtimeMs, ctime: ctimeMs };
  },
  async list({ file }) {
    const entries = await readdir(file, { withFileTypes: true });
    return entries.map((entry) => [entry.name, entry.isDirectory() ? fileType.folder : fileType.file]);
  },
  async find({ file }) {
    const entries = await readdir(file, { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(file, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  },
  read: ({ file }) => readFile(file),
  write: async ({ file, request }) => writeFile(file, await buffer(request)),
  createDirectory: ({ file }) => mkdir(file, { recursive: true }),
  delete: ({ file }) => rm(file, { recursive: true }),
  rename: async ({ file, resolve, request }) => rename(file, resolve((await text(request)).split('/').slice(1))),
};

/**
 * Answers one request of the file-system extension. The workspace's first path segment is its name and stands for
 * `root`.
 *
 * @param {{ root: string, path: string[], operation: string | null, request: import('node:http').IncomingMessage,
 *   response: import('node:http').ServerResponse }} options
 */
export async function answerWorkspace({ root, path: segments, operation, request, response }) {
  const resolve = ([, ...below]) => {
    const file = path.join(root, ...below);
    if (file !== root && !file.startsWith(root + path.sep)) throw new Error('Outside the workspace.');
    return file;
  };
  const operate = Object.hasOwn(operations, operation ?? '') ? operations[operation] : null;
  if (!operate) return void response.writeHead(400).end();
  const result = await operate({ file: resolve(segments), resolve, request });
  const body = Buffer.isBuffer(result) ? result : JSON.stringify(result ?? null);
  response.writeHead(200).end(body);
}
