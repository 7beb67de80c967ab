// Reads lines as a JSON list on standard input and gives, for each, the scopes of its characters by the grammar of the
// extension, as VS Code's own engine finds them. Tests of the grammar call it.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { createOnigScanner, createOnigString, loadWASM } = require("vscode-oniguruma");
const { INITIAL, Registry, parseRawGrammar } = require("vscode-textmate");

async function main() {
  const wasm = fs.readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm"));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const file = path.join(__dirname, "..", "syntaxes", "argmap.tmLanguage.json");
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => parseRawGrammar(fs.readFileSync(file, "utf8"), file),
  });
  const grammar = await registry.loadGrammar("source.argmap");
  const lines = JSON.parse(fs.readFileSync(0, "utf8"));
  let stack = INITIAL;
  const found = lines.map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => [startIndex, Math.min(endIndex, line.length), scopes.at(-1)]);
  });
  process.stdout.write(JSON.stringify(found));
}

main();
