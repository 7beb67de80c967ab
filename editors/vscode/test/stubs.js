// Stand-ins for VS Code and its language client: they note what the extension asks of them.
"use strict";

const Module = require("node:module");

function uri(path, scheme = "file") {
  return { scheme, path, fsPath: path, toString: () => `${scheme}://${path}`, with: (change) => uri(change.path, scheme) };
}

function disposable(dispose = () => undefined) {
  return { dispose };
}

function event() {
  const listeners = [];
  const subscribe = (listener) => {
    listeners.push(listener);
    return disposable();
  };
  return Object.assign(subscribe, { fire: (value) => listeners.forEach((listener) => listener(value)) });
}

class Panel {
  constructor() {
    this.sent = [];
    this.visible = true;
    this.closed = event();
    const heard = event();
    this.webview = {
      cspSource: "https://example.test",
      asWebviewUri: (address) => address,
      onDidReceiveMessage: heard,
      postMessage: (message) => this.sent.push(message),
      say: (message) => heard.fire(message),
    };
    this.onDidDispose = this.closed;
  }

  reveal() {
    this.revealed = true;
  }
}

function makeVscode(options = {}) {
  const noted = { commands: {}, panels: [], errors: [], shown: [], warnings: [], tasks: [], watchers: 0 };
  const vscode = {
    noted,
    ViewColumn: { One: 1, Beside: -2 },
    ColorThemeKind: { Light: 1, Dark: 2, HighContrast: 3 },
    ProcessExecution: class { constructor(process, args, options) { Object.assign(this, { process, args, options }); } },
    Task: class { constructor(definition, scope, name, source, execution) { Object.assign(this, { definition, scope, name, source, execution }); } },
    tasks: { executeTask: async (task) => noted.tasks.push(task) },
    WorkspaceEdit: class {},
    Position: class { constructor(line, character) { Object.assign(this, { line, character }); } },
    Range: class { constructor(start, end) { Object.assign(this, { start, end }); } },
    Uri: { joinPath: (base, ...parts) => uri([base.path, ...parts].join("/")) },
    commands: {
      registerCommand: (name, run) => { noted.commands[name] = run; return disposable(); },
      executeCommand: async (...words) => noted.shown.push(words),
    },
    env: { openExternal: () => undefined },
    window: {
      activeTextEditor: options.editor,
      visibleTextEditors: options.editor ? [options.editor] : [],
      activeColorTheme: { kind: 2 },
      onDidChangeActiveColorTheme: event(),
      onDidChangeTextEditorSelection: event(),
      createWebviewPanel: () => { const panel = new Panel(); noted.panels.push(panel); return panel; },
      createOutputChannel: () => disposable(),
      showWarningMessage: async (words) => { noted.warnings.push(words); },
      showErrorMessage: async (words) => { noted.errors.push(words); return options.closes; },
      showInformationMessage: async (words) => { noted.shown.push(words); },
      showSaveDialog: async () => options.target,
      showTextDocument: async (address, how) => noted.shown.push([address, how]),
    },
    workspace: {
      isTrusted: options.trusted ?? true,
      workspaceFolders: [{ uri: uri(options.folder ?? "/nowhere") }],
      getConfiguration: () => ({ get: (name) => ({ command: options.command ?? "", "preview.followCursor": true })[name] }),
      createFileSystemWatcher: (pattern) => { noted.watchers += 1; return { pattern, ...disposable() }; },
      onDidChangeConfiguration: event(),
      onDidChangeTextDocument: event(),
      onDidGrantWorkspaceTrust: event(),
    },
  };
  return vscode;
}

function makeClient(options = {}) {
  const made = [];
  class LanguageClient {
    constructor(id, name, server, client) {
      Object.assign(this, { id, name, server, client, state: 1, requests: [] });
      this.code2ProtocolConverter = { asPosition: ({ line, character }) => ({ line, character }) };
      this.protocol2CodeConverter = { asLocation: (location) => location };
      made.push(this);
    }

    async start() {
      if (options.fails) {
        throw new Error("it is not there");
      }
      this.state = 2;
    }

    async stop() {
      this.state = 1;
    }

    async sendRequest(method, params) {
      this.requests.push([method, params]);
      return options.answer(params);
    }
  }
  return { LanguageClient, State: { Stopped: 1, Running: 2, Starting: 3 }, made };
}

// The extension, loaded anew with these two in the place of the real ones.
function load(vscode, client) {
  const usual = Module._load;
  Module._load = (name, ...rest) =>
    name === "vscode" ? vscode : name === "vscode-languageclient/node" ? client : usual(name, ...rest);
  try {
    for (const file of ["../src/extension.js", "../src/preview.js"]) {
      delete require.cache[require.resolve(file)];
    }
    return require("../src/extension.js");
  } finally {
    Module._load = usual;
  }
}

module.exports = { load, makeClient, makeVscode, uri };
