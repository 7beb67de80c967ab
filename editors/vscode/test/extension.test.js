"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const test = require("node:test");
const { commandFor } = require("../src/command");
const { boxAt } = require("../src/places");
const manifest = require("../package.json");
const { load, makeClient, makeVscode, uri } = require("./stubs");

const document = { languageId: "argmap", uri: uri("/maps/a.arg"), save: async () => true };
const editor = { document, viewColumn: 1, selection: { active: { line: 3 } } };
const context = () => ({ extensionUri: uri("/extension"), subscriptions: [] });
const settle = () => new Promise((done) => setTimeout(done, 260));
const answer = () => ({ svg: "<svg/>", lines: { q: 2, yes: 4 }, views: [["small", "A part"]], fault: "" });

test("the box of a line is the last one declared above it", () => {
  const lines = { q: 2, yes: 4, no: 9 };
  assert.deepEqual([0, 2, 3, 4, 8, 99].map((line) => boxAt(lines, line)), ["", "q", "q", "yes", "yes", "no"]);
  assert.equal(boxAt({}, 3), "");
});

test("the command is that of the settings, of the environment, of the path", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "argmap "));
  assert.equal(commandFor("", [folder], false), "argmap");
  fs.mkdirSync(path.join(folder, ".venv", "bin"), { recursive: true });
  const file = path.join(folder, ".venv", "bin", "argmap");
  fs.writeFileSync(file, "");
  assert.equal(commandFor("", ["/nowhere", folder], false), file);
  assert.equal(commandFor("other", [folder], false), "other");
});

test("every command of the manifest is there, and every file it names", async () => {
  const vscode = makeVscode({ editor });
  await load(vscode, makeClient({ answer })).activate(context());
  const named = manifest.contributes.commands.map((one) => one.command).sort();
  assert.deepEqual(Object.keys(vscode.noted.commands).sort(), named);
  const { languages, grammars, snippets } = manifest.contributes;
  for (const file of [languages[0].configuration, grammars[0].path, snippets[0].path]) {
    JSON.parse(fs.readFileSync(path.join(__dirname, "..", file), "utf8"));
  }
});

test("the server is started with the command, in a trusted folder only", async () => {
  const client = makeClient({ answer });
  await load(makeVscode({ command: "my-argmap" }), client).activate(context());
  assert.deepEqual(client.made[0].server.run, { command: "my-argmap", args: ["lsp"] });
  const untrusted = makeClient({ answer });
  const vscode = makeVscode({ trusted: false });
  await load(vscode, untrusted).activate(context());
  assert.equal(untrusted.made.length, 0);
  vscode.workspace.onDidGrantWorkspaceTrust.fire();
  assert.equal(untrusted.made.length, 1);
});

test("a server that does not start is told, with the way out", async () => {
  const vscode = makeVscode();
  await load(vscode, makeClient({ fails: true })).activate(context());
  assert.match(vscode.noted.errors[0], /pip install 'argmap\[lsp\]'/);
});

test("the preview draws, follows the cursor and leads back to the line", async () => {
  const vscode = makeVscode({ editor });
  const client = makeClient({ answer });
  await load(vscode, client).activate(context());
  vscode.noted.commands["argmap.preview"]();
  const [panel] = vscode.noted.panels;
  assert.match(panel.webview.html, /default-src 'none'/);
  panel.webview.say({ ready: true });
  await settle();
  assert.equal(panel.sent[0].svg, "<svg/>");
  assert.equal(panel.sent[0].here, "q"); // the cursor was there before the picture
  assert.deepEqual(client.made[0].requests[0][1], { textDocument: { uri: "file:///maps/a.arg" }, view: "", theme: "dark" });
  vscode.window.onDidChangeTextEditorSelection.fire({ textEditor: editor, selections: [{ active: { line: 5 } }] });
  assert.deepEqual(panel.sent.at(-1), { reveal: "yes" });
  panel.webview.say({ line: 4 });
  await settle();
  assert.equal(vscode.noted.shown.at(-1)[1].selection.start.line, 4);
  panel.webview.say({ view: "small" });
  await settle();
  assert.equal(client.made[0].requests.at(-1)[1].view, "small");
  vscode.noted.commands["argmap.preview"]();
  assert.equal(vscode.noted.panels.length, 1); // the one that is open comes to the front
});

test("a fault leaves the last picture and says why", async () => {
  const vscode = makeVscode({ editor });
  let now = answer();
  await load(vscode, makeClient({ answer: () => now })).activate(context());
  vscode.noted.commands["argmap.preview"]();
  const [panel] = vscode.noted.panels;
  panel.webview.say({ ready: true });
  await settle();
  now = { svg: "", lines: {}, views: [], fault: "1 error stands in the way of the picture" };
  vscode.workspace.onDidChangeTextDocument.fire({ document });
  await settle();
  assert.deepEqual(panel.sent.at(-1), { state: now.fault, wrong: true });
  now = null; // what the server answers about a text that is open no longer
  vscode.workspace.onDidChangeTextDocument.fire({ document });
  await settle();
  assert.deepEqual(panel.sent.at(-1), { state: "The text is closed", wrong: true });
});

test("only the last of several answers counts", async () => {
  const vscode = makeVscode({ editor });
  const waiting = [];
  await load(vscode, makeClient({ answer: () => new Promise((done) => waiting.push(done)) })).activate(context());
  vscode.noted.commands["argmap.preview"]();
  const [panel] = vscode.noted.panels;
  panel.webview.say({ ready: true });
  panel.webview.say({ ready: true });
  waiting[1]({ ...answer(), svg: "<svg>new</svg>" });
  waiting[0]({ ...answer(), svg: "<svg>old</svg>" });
  await settle();
  assert.deepEqual(panel.sent.map((message) => message.svg), ["<svg>new</svg>"]);
});

test("a picture is saved by the command line, and its fault is told", async () => {
  const vscode = makeVscode({ editor, target: uri("/nowhere/a.svg"), command: process.execPath });
  await load(vscode, makeClient({ answer })).activate(context());
  await vscode.noted.commands["argmap.render"]();
  assert.equal(vscode.noted.errors.length, 1); // node knows no `render`
});

test("all maps are checked by a task, which no shell reads", async () => {
  const vscode = makeVscode({ command: "/a b/argmap", folder: "/my maps" });
  await load(vscode, makeClient({ answer })).activate(context());
  await vscode.noted.commands["argmap.check"]();
  const { process, args, options } = vscode.noted.tasks[0].execution;
  assert.deepEqual([process, args, options.cwd], ["/a b/argmap", ["check", "."], "/my maps"]);
});

test("a lens leads to what it counts, and the command alone to what bears on the statement at the cursor", async () => {
  const client = makeClient({ answer: ({ position }) => [position.line] });
  const vscode = makeVscode({ editor });
  await load(vscode, client).activate(context());
  const [made] = client.made;
  const counted = [{ range: { start: { line: 7, character: 0 } }, command: { title: "3 for", command: "" } }];
  const [lens] = await made.client.middleware.provideCodeLenses(document, undefined, async () => counted);
  assert.deepEqual([lens.command.title, lens.command.command], ["3 for", "argmap.bearing"]);
  await vscode.noted.commands["argmap.bearing"](...lens.command.arguments);
  await vscode.noted.commands["argmap.bearing"]();
  assert.deepEqual(made.requests.map(([method]) => method), ["argmap/bearing", "argmap/bearing"]);
  assert.deepEqual(vscode.noted.shown.map(([command, , , found]) => [command, found]), [
    ["editor.action.showReferences", [7]], ["editor.action.showReferences", [3]],
  ]);
  assert.deepEqual(await made.client.middleware.provideCodeLenses(document, undefined, async () => null), []);
});

test("why a name was refused is said once", async () => {
  const client = makeClient({ answer });
  const vscode = makeVscode({ editor });
  await load(vscode, client).activate(context());
  const rename = client.made[0].client.middleware.provideRenameEdits;
  const refuse = async () => { throw new Error("the name `b` is taken"); };
  assert.ok((await rename(document, {}, "b", {}, refuse)) instanceof vscode.WorkspaceEdit);
  assert.deepEqual(vscode.noted.warnings, ["the name `b` is taken"]);
  assert.equal(await rename(document, {}, "b", {}, async (_document, _position, name) => name), "b");
  await assert.rejects(rename(document, {}, "b", { isCancellationRequested: true }, refuse));
  assert.equal(vscode.noted.warnings.length, 1);
});

test("nothing of a folder is run before it is trusted", async () => {
  const client = makeClient({ answer });
  const vscode = makeVscode({ editor, trusted: false, target: uri("/nowhere/a.svg"), command: process.execPath });
  await load(vscode, client).activate(context());
  for (const name of ["argmap.check", "argmap.render", "argmap.restart"]) {
    await vscode.noted.commands[name]();
  }
  assert.equal(vscode.noted.warnings.length, 3);
  assert.deepEqual([vscode.noted.tasks.length, vscode.noted.errors.length, client.made.length], [0, 0, 0]);
});

test("a map that is in no file is not drawn into one", async () => {
  const untitled = { ...document, uri: uri("Untitled-1", "untitled") };
  const vscode = makeVscode({ editor: { ...editor, document: untitled }, target: uri("/nowhere/a.svg") });
  await load(vscode, makeClient({ answer })).activate(context());
  await vscode.noted.commands["argmap.render"]();
  assert.match(vscode.noted.warnings[0], /Save the map into a file first/);
});

test("another command in the settings starts the server anew; one watcher serves them all", async () => {
  const client = makeClient({ answer });
  const vscode = makeVscode();
  await load(vscode, client).activate(context());
  vscode.workspace.onDidChangeConfiguration.fire({ affectsConfiguration: (name) => name === "argmap.command" });
  await settle();
  assert.deepEqual(client.made.map((one) => one.state), [1, 2]);
  assert.equal(vscode.noted.watchers, 1);
});

test("a message that nobody closes does not hold up what comes next", async () => {
  const vscode = makeVscode({ closes: new Promise(() => undefined) });
  const done = load(vscode, makeClient({ fails: true })).activate(context()).then(() => "done");
  assert.equal(await Promise.race([done, settle()]), "done");
});

test("a picture that comes too late, and one that nobody sees, do no harm", async () => {
  const vscode = makeVscode({ editor });
  const waiting = [];
  const client = makeClient({ answer: () => new Promise((done) => waiting.push(done)) });
  await load(vscode, client).activate(context());
  vscode.noted.commands["argmap.preview"]();
  const [panel] = vscode.noted.panels;
  panel.webview.say({ ready: true });
  panel.visible = false;
  vscode.workspace.onDidChangeTextDocument.fire({ document });
  await settle();
  assert.equal(waiting.length, 1);
  panel.closed.fire();
  waiting[0](answer());
  await settle();
  assert.deepEqual(panel.sent, []);
});
