// Which `argmap` is run: the one of the settings, that of the folder's environment, or that of the search path.
"use strict";

const fs = require("node:fs");
const path = require("node:path");

function commandFor(setting, folders, windows = process.platform === "win32") {
  if (setting) {
    return setting;
  }
  for (const folder of folders) {
    const file = path.join(folder, ".venv", windows ? "Scripts" : "bin", windows ? "argmap.exe" : "argmap");
    if (fs.existsSync(file)) {
      return file;
    }
  }
  return "argmap";
}

module.exports = { commandFor };
