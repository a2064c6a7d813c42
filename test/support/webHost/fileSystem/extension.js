// The workspace of the web extension host: files of a folder that the rig's server reads and writes.
const vscode = require('vscode');

exports.activate = (context) => {
  const origin = `${context.extensionUri.scheme}://${context.extensionUri.authority}`;
  const changes = new vscode.EventEmitter();
  const tell = (type, uri) => changes.fire([{ type, uri }]);

  const ask = async (uri, operation, init) => {
    const response = await fetch(`${origin}/ws${uri.path}?operation=${operation}`, init);
    if (response.status === 404) throw vscode.FileSystemError.FileNotFound(uri);
    if (!response.ok) throw vscode.FileSystemError.Unavailable(`${response.status} ${await response.text()}`);
    return response;
  };

  const provider = {
    onDidChangeFile: changes.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: async (uri) => (await ask(uri, 'stat')).json(),
    readDirectory: async (uri) => (await ask(uri, 'list')).json(),
    readFile: async (uri) => new Uint8Array(await (await ask(uri, 'read')).arrayBuffer()),
    createDirectory: async (uri) => {
      await ask(uri, 'createDirectory', { method: 'POST' });
      tell(vscode.FileChangeType.Created, uri);
    },
    writeFile: async (uri, content, { create, overwrite }) => {
      const exists = await provider.stat(uri).then(
        () => true,
        () => false,
      );
      if (exists && !overwrite) throw vscode.FileSystemError.FileExists(uri);
      if (!exists && !create) throw vscode.FileSystemError.FileNotFound(uri);
      await ask(uri, 'write', { method: 'POST', body: content });
      tell(exists ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri);
    },
    delete: async (uri) => {
      await ask(uri, 'delete', { method: 'POST' });
      tell(vscode.FileChangeType.Deleted, uri);
    },
    rename: async (from, to) => {
      await ask(from, 'rename', { method: 'POST', body: to.path });
      tell(vscode.FileChangeType.Deleted, from);
      tell(vscode.FileChangeType.Created, to);
    },
  };

  const search = {
    provideFileSearchResults: async (_query, { folder }) => {
      const paths = await (await ask(folder, 'find')).json();
      return paths.map((path) => vscode.Uri.joinPath(folder, path));
    },
  };

  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider('webws', provider, { isCaseSensitive: true }),
    vscode.workspace.registerFileSearchProvider('webws', search),
  );
};
