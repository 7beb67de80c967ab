// Argument maps in VS Code: starts the language server and shows the picture beside the text.
"use strict";

const { execFile } = require("node:child_process");
const path = require("node:path");
const vscode = require("vscode");
const { LanguageClient, State } = require("vscode-languageclient/node");
const { commandFor } = require("./command");
const { Previews } = require("./preview");

const LANGUAGE = "argmap";
const WATCHED = "**/*.{arg,toml,txt,md,html,htm,pdf,bib,json}";
const FORMATS = { svg: "Picture for reports and the web", png: "Picture of pixels", pdf: "PDF", html: "Page to explore" };

let client;
// One of each for all clients: a client leaves them behind when it stops.
let watcher;
let channel;

const isMap = (document) => document?.languageId === LANGUAGE;
const settings = () => vscode.workspace.getConfiguration("argmap");

function command() {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter((folder) => folder.uri.scheme === "file");
  return commandFor(settings().get("command"), folders.map((folder) => folder.uri.fsPath));
}

// Whether programs may be run here. A folder's `.venv` is the folder's word, so all that runs one asks this first.
function trusted() {
  if (!vscode.workspace.isTrusted) {
    vscode.window.showWarningMessage("argmap runs in trusted folders alone.");
  }
  return vscode.workspace.isTrusted;
}

async function start() {
  const run = { command: command(), args: ["lsp"] };
  client = new LanguageClient(LANGUAGE, "Argument maps", { run, debug: run }, {
    documentSelector: [{ scheme: "file", language: LANGUAGE }, { scheme: "untitled", language: LANGUAGE }],
    synchronize: { fileEvents: watcher },
    outputChannel: channel,
    middleware: { provideCodeLenses, provideRenameEdits },
  });
  try {
    await client.start();
  } catch {
    tellFailure(run.command); // not waited for: nothing else would work until somebody closes the message
  }
}

// The lenses of the server only count. Here each leads to what it counts.
async function provideCodeLenses(document, token, next) {
  const lenses = (await next(document, token)) ?? [];
  for (const lens of lenses) {
    lens.command = { ...lens.command, command: "argmap.bearing", arguments: [document.uri, lens.range.start] };
  }
  return lenses;
}

// Theia says nothing of why a name was refused, so it is said here. The empty edit keeps VS Code from saying it again.
async function provideRenameEdits(document, position, name, token, next) {
  try {
    return await next(document, position, name, token);
  } catch (error) {
    if (token.isCancellationRequested) {
      throw error;
    }
    vscode.window.showWarningMessage(error.message);
    return new vscode.WorkspaceEdit();
  }
}

// Of a lens; without one, of the statement that the cursor is in.
async function bearing(uri, position) {
  const editor = vscode.window.activeTextEditor;
  if (!uri && isMap(editor?.document)) {
    [uri, position] = [editor.document.uri, editor.selection.active];
  }
  if (!uri || client?.state !== State.Running) {
    return;
  }
  const { asPosition } = client.code2ProtocolConverter;
  const found = await client.sendRequest("argmap/bearing", { textDocument: { uri: uri.toString() }, position: asPosition(position) });
  const locations = (found ?? []).map((one) => client.protocol2CodeConverter.asLocation(one));
  await vscode.commands.executeCommand("editor.action.showReferences", uri, position, locations);
}

async function tellFailure(name) {
  const choice = await vscode.window.showErrorMessage(
    `The language server \`${name} lsp\` did not start. Install it with \`pip install 'argmap[lsp]'\`, or name the command in the settings.`,
    "Open Settings",
  );
  if (choice) {
    await vscode.commands.executeCommand("workbench.action.openSettings", "argmap.command");
  }
}

async function stop() {
  const last = client;
  client = undefined;
  if (last?.state === State.Starting) {
    await last.start().catch(() => undefined); // the start that is under way; before its end nothing can be stopped
  }
  await last?.stop().catch(() => undefined);
}

async function restart() {
  if (trusted()) {
    await stop();
    await start();
  }
}

async function picture(document, view) {
  if (client?.state !== State.Running) {
    return { fault: "The language server is not running" };
  }
  try {
    const { Dark, HighContrast } = vscode.ColorThemeKind;
    const theme = [Dark, HighContrast].includes(vscode.window.activeColorTheme.kind) ? "dark" : "print";
    return await client.sendRequest("argmap/picture", { textDocument: { uri: document.uri.toString() }, view, theme });
  } catch (error) {
    return { fault: error.message };
  }
}

// As a task and not as a line for a terminal, which each shell would quote in its own way.
async function check() {
  if (!trusted()) {
    return;
  }
  const folder = vscode.workspace.workspaceFolders?.find((one) => one.uri.scheme === "file");
  if (!folder) {
    vscode.window.showWarningMessage("Open a folder of maps to check them all.");
    return;
  }
  const run = new vscode.ProcessExecution(command(), ["check", "."], { cwd: folder.uri.fsPath });
  await vscode.tasks.executeTask(new vscode.Task({ type: "process" }, folder, "check", "argmap", run, []));
}

async function render() {
  const document = vscode.window.activeTextEditor?.document;
  if (!isMap(document) || !trusted()) {
    return;
  }
  if (document.uri.scheme !== "file" || !(await document.save())) {
    vscode.window.showWarningMessage("Save the map into a file first.");
    return;
  }
  const filters = Object.fromEntries(Object.entries(FORMATS).map(([suffix, words]) => [words, [suffix]]));
  const target = await vscode.window.showSaveDialog({
    defaultUri: document.uri.with({ path: document.uri.path.replace(/(\.arg)?$/, ".svg") }),
    filters,
  });
  if (!target) {
    return;
  }
  const file = document.uri.fsPath;
  const cwd = path.dirname(file);
  const words = await new Promise((done) => {
    execFile(command(), ["render", file, "-o", target.fsPath], { cwd }, (error, _out, told) =>
      done(error ? told || error.message : ""));
  });
  if (words) {
    vscode.window.showErrorMessage(words.trim().split("\n").pop());
  } else if ((await vscode.window.showInformationMessage(`Saved ${path.basename(target.fsPath)}`, "Open")) === "Open") {
    vscode.env.openExternal(target);
  }
}

async function activate(context) {
  watcher = vscode.workspace.createFileSystemWatcher(WATCHED);
  channel = vscode.window.createOutputChannel("Argument maps");
  const previews = new Previews(context, picture);
  const preview = () => {
    const editor = vscode.window.activeTextEditor;
    if (isMap(editor?.document)) {
      const line = settings().get("preview.followCursor") ? editor.selection.active.line : -1;
      previews.show(editor.document).moved(line);
    }
  };
  context.subscriptions.push(
    watcher,
    channel,
    vscode.commands.registerCommand("argmap.preview", preview),
    vscode.commands.registerCommand("argmap.bearing", bearing),
    vscode.commands.registerCommand("argmap.check", check),
    vscode.commands.registerCommand("argmap.render", render),
    vscode.commands.registerCommand("argmap.restart", restart),
    vscode.workspace.onDidChangeTextDocument(({ document }) => isMap(document) && previews.anyChanged()),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (isMap(textEditor.document) && settings().get("preview.followCursor")) {
        previews.moved(textEditor.document, selections[0].active.line);
      }
    }),
    vscode.window.onDidChangeActiveColorTheme(() => previews.anyChanged()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => start().then(() => previews.anyChanged())),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("argmap.command") && vscode.workspace.isTrusted) {
        restart().then(() => previews.anyChanged());
      }
    }),
      );
  if (vscode.workspace.isTrusted) {
    await start();
    previews.anyChanged();
  }
}

module.exports = { activate, deactivate: stop };
