// Maps in a document, drawn: a plugin for MyST, which Jupyter Book 2 stands on. It calls `argmap render` for every
// directive `argmap`, and puts the picture in its place, or what is wrong with the map.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

const RENDERED = { view: "--view", theme: "--theme", direction: "--direction", overlay: "--overlay", parts: "--parts" };
const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

// What stands in an element of the picture, as plain text.
function words(svg, element) {
  const found = svg.match(new RegExp(`<${element}[^>]*>([^<]*)</${element}>`));
  return found ? found[1].replace(/&(\w+);/g, (whole, name) => ENTITIES[name] ?? whole) : "";
}

// What the picture shows, for those who do not see it.
function told(svg) {
  const title = words(svg, "title");
  return title ? `${title}. ${words(svg, "desc")}` : words(svg, "desc");
}

// The line of the document on which the map of a directive begins, below its options.
function firstLine(node, body, path) {
  const { start, end } = node.position;
  const lines = readFileSync(path, "utf-8").split("\n").slice(start.line, end.line);
  const wanted = body.split("\n")[0].trim();
  const at = lines.findIndex((line) => line.replace(/^[\s>]+/, "").trimEnd() === wanted);
  return start.line + 1 + Math.max(0, at);
}

// What `argmap` is to draw and from where: a file, or the body under the name of the document and its line.
function asked(data, vfile) {
  const options = Object.entries(RENDERED).flatMap(([wish, option]) =>
    data.options?.[wish] === undefined ? [] : [option, data.options[wish]],
  );
  const output = ["-o", "-", "--format", "svg"];
  if (data.arg) {
    return { words: ["render", resolve(dirname(vfile.path), data.arg), ...output, ...options], input: "" };
  }
  const place = `${vfile.path}:${firstLine(data.node, data.body, vfile.path)}`;
  return { words: ["render", "-", "--stdin-name", place, ...output, ...options], input: data.body };
}

// The picture, or what is wrong.
function drawn(data, vfile) {
  if (data.arg && data.body?.trim()) {
    return { fault: `the map is to be read from ${data.arg}, but one stands here as well; take one away` };
  }
  if (!data.arg && !data.body?.trim()) {
    return { fault: "there is no map; write one here, or name its file behind {argmap}" };
  }
  const { words: line, input } = asked(data, vfile);
  const done = spawnSync("argmap", line, { input, encoding: "utf-8", maxBuffer: 1 << 30 });
  if (done.error) {
    return { fault: `cannot run \`argmap\`, which must be on the search path: ${done.error.message}` };
  }
  return done.status === 0 ? { svg: done.stdout } : { fault: done.stderr || done.stdout };
}

const directive = {
  name: "argmap",
  doc: "An argument map, drawn",
  arg: { type: String, doc: "the file of the map, as seen from the document; without it, the map stands below" },
  options: {
    view: { type: String, doc: "one of the map's views, instead of all of it" },
    theme: { type: String, doc: "the looks" },
    direction: { type: String, doc: "where the picture runs to" },
    overlay: { type: String, doc: "what is laid over it, several with commas between" },
    parts: { type: String, doc: "what stands around it, several with commas between" },
    caption: { type: "myst", doc: "what stands under the picture" },
    alt: { type: String, doc: "what is read to those who do not see it" },
    width: { type: String, doc: "such as 80% or 12cm" },
    label: { type: String, alias: ["name"], doc: "what the figure is referred to by" },
  },
  body: { type: String, doc: "the map, where no file is named" },
  run(data, vfile) {
    const { svg, fault } = drawn(data, vfile);
    if (fault !== undefined) {
      vfile.message(fault.trim(), data.node).fatal = true;
      return [{ type: "code", lang: "text", value: fault.trim() }];
    }
    const { caption, alt, width, label } = data.options ?? {};
    const url = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
    const children = [{ type: "image", url, alt: alt ?? told(svg), width }];
    if (caption) {
      children.push({ type: "caption", children: [{ type: "paragraph", children: caption }] });
    }
    const named = label ? { label, identifier: label.trim().replace(/\s+/g, " ").toLowerCase() } : {};
    return [{ type: "container", kind: "figure", class: "argmap", ...named, children }];
  },
};

export default { name: "argmap", directives: [directive] };
