// The page of the preview. Only its own script runs, and nothing is loaded: the picture comes by message.
"use strict";

function pageOf({ script, style, source, nonce }) {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source} 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>Argument map</title>
</head>
<body>
<div id="bar" role="toolbar" aria-label="Picture">
<button id="smaller" title="Smaller" aria-label="Smaller">−</button>
<button id="larger" title="Larger" aria-label="Larger">+</button>
<button id="fit" title="Fit the width" aria-label="Fit the width">Fit</button>
<select id="view" aria-label="View"></select>
<span id="state" role="status"></span>
</div>
<div id="picture" tabindex="0" aria-label="The map, drawn"></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

module.exports = { pageOf };
