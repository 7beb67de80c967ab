// Argument maps in VS Code: starts the language server and shows the picture beside the text.
"use strict";

const { execFile } = require("node:child_process");
const path = require("node:path");
const vscode = require("vscode");
const { LanguageClient, State } = require("vscode-languageclient/node");
const { commandFor } = require("./command");
const { Previews } = require("./preview");

const LANGUAGE = "argmap";
const FORMATS = { svg: "Picture for reports and the web", png: "Picture of pixels", pdf: "PDF", html: "Page to explore" };

let client;

const isMap = (document) => document?.languageId === LANGUAGE;
const settings = () => vscode.workspace.getConfiguration("argmap");

function command() {
  const folders = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.fsPath);
  return commandFor(settings().get("command"), folders);
}

async function start() {
  const run = { command: command(), args: ["lsp"] };
  client = new LanguageClient(LANGUAGE, "Argument maps", { run, debug: run }, {
    documentSelector: [{ scheme: "file", language: LANGUAGE }, { scheme: "untitled", language: LANGUAGE }],
    synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher("**/*.{arg,toml,txt,md,html,bib,json}") },
  });
  try {
    await client.start();
  } catch {
    const choice = await vscode.window.showErrorMessage(
      `The language server \`${run.command} lsp\` did not start. Install it with \`pip install 'argmap[lsp]'\`, or name the command in the settings.`,
      "Open Settings",
    );
    if (choice) {
      await vscode.commands.executeCommand("workbench.action.openSettings", "argmap.command");
    }
  }
}

async function stop() {
  if (client && client.state !== State.Stopped) {
    await client.stop().catch(() => undefined);
  }
  client = undefined;
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

function quoted(word) {
  return `"${word.replace(/["\\$`]/g, "\\$&")}"`;
}

function check() {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  const terminal = vscode.window.createTerminal({ name: "argmap check", cwd: folder });
  terminal.show();
  terminal.sendText(`${quoted(command())} check .`);
}

async function render() {
  const document = vscode.window.activeTextEditor?.document;
  if (!isMap(document)) {
    return;
  }
  await document.save();
  const filters = Object.fromEntries(Object.entries(FORMATS).map(([suffix, words]) => [words, [suffix]]));
  const target = await vscode.window.showSaveDialog({
    defaultUri: document.uri.with({ path: document.uri.path.replace(/\.arg$/, ".svg") }),
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
  const previews = new Previews(context, picture);
  const preview = () => {
    const editor = vscode.window.activeTextEditor;
    if (isMap(editor?.document)) {
      previews.show(editor.document);
    }
  };
  context.subscriptions.push(
    vscode.commands.registerCommand("argmap.preview", preview),
    vscode.commands.registerCommand("argmap.check", check),
    vscode.commands.registerCommand("argmap.render", render),
    vscode.commands.registerCommand("argmap.restart", async () => {
      await stop();
      await start();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => isMap(document) && previews.anyChanged()),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (isMap(textEditor.document) && settings().get("preview.followCursor")) {
        previews.moved(textEditor.document, selections[0].active.line);
      }
    }),
    vscode.window.onDidChangeActiveColorTheme(() => previews.anyChanged()),
    vscode.workspace.onDidGrantWorkspaceTrust(start),
    { dispose: stop },
  );
  if (vscode.workspace.isTrusted) {
    await start();
    previews.anyChanged();
  }
}

module.exports = { activate, deactivate: stop };
