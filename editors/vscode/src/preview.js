// The picture beside the text. It follows the cursor, and a click on a box leads back to its line.
"use strict";

const { randomBytes } = require("node:crypto");
const vscode = require("vscode");
const { boxAt } = require("./places");
const { pageOf } = require("./page");

const PAUSE = 200; // milliseconds without a keystroke before the picture is drawn again

class Previews {
  constructor(context, ask) {
    this.context = context;
    this.ask = ask; // (document, view) => { svg, lines, views } or { fault }
    this.open = new Map();
  }

  show(document) {
    const key = document.uri.toString();
    const found = this.open.get(key);
    if (found) {
      found.panel.reveal(undefined, true);
      return found;
    }
    const preview = new Preview(this.context, document, this.ask, () => this.open.delete(key));
    this.open.set(key, preview);
    return preview;
  }

  anyChanged() {
    for (const preview of this.open.values()) {
      preview.later();
    }
  }

  moved(document, line) {
    this.open.get(document.uri.toString())?.moved(line);
  }
}

class Preview {
  constructor(context, document, ask, closed) {
    this.document = document;
    this.ask = ask;
    this.view = "";
    this.lines = {};
    this.line = -1; // of the cursor
    this.box = "";
    this.drawn = 0; // how often a picture was asked for; only the last answer counts
    const media = vscode.Uri.joinPath(context.extensionUri, "media");
    const name = document.uri.path.split("/").pop();
    this.panel = vscode.window.createWebviewPanel(
      "argmap.preview",
      `Picture of ${name}`,
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [media] },
    );
    const { webview } = this.panel;
    const address = (file) => webview.asWebviewUri(vscode.Uri.joinPath(media, file)).toString();
    webview.onDidReceiveMessage((message) => this.heard(message));
    this.panel.onDidDispose(() => {
      clearTimeout(this.timer);
      this.drawn = NaN; // an answer that comes now has no page to go to
      closed();
    });
    webview.html = pageOf({
      script: address("preview.js"),
      style: address("preview.css"),
      source: webview.cspSource,
      nonce: randomBytes(16).toString("hex"),
    });
  }

  heard(message) {
    if (message.ready) {
      this.draw();
    } else if (typeof message.view === "string") {
      this.view = message.view;
      this.draw();
    } else if (Number.isInteger(message.line)) {
      this.jump(message.line);
    }
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.draw(), PAUSE);
  }

  async draw() {
    if (!this.panel.visible) {
      return; // the page begins anew when it is seen again, and asks
    }
    const number = ++this.drawn;
    const answer = await this.ask(this.document, this.view);
    if (number !== this.drawn) {
      return;
    }
    if (!answer?.svg) {
      // the last good picture stays
      this.panel.webview.postMessage({ state: answer?.fault ?? "The text is closed", wrong: true });
      return;
    }
    this.lines = answer.lines;
    this.box = boxAt(this.lines, this.line);
    this.panel.webview.postMessage({ ...answer, view: this.view, state: "", here: this.box });
  }

  moved(line) {
    this.line = line;
    const box = boxAt(this.lines, line);
    if (box !== this.box) {
      this.box = box;
      this.panel.webview.postMessage({ reveal: box });
    }
  }

  async jump(line) {
    const column = vscode.window.visibleTextEditors.find(
      (editor) => editor.document.uri.toString() === this.document.uri.toString(),
    )?.viewColumn;
    const at = new vscode.Position(line, 0);
    await vscode.window.showTextDocument(this.document.uri, {
      viewColumn: column ?? vscode.ViewColumn.One,
      selection: new vscode.Range(at, at),
    });
  }
}

module.exports = { Previews };
