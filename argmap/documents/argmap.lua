-- Maps in a document, drawn: a filter for pandoc and Quarto. It calls `argmap render` for every block of code whose
-- class is `argmap`, puts the picture in its place, and stops with the findings where a map cannot be drawn.

local FORMATS = {  -- what each kind of output takes; all others take a picture of pixels
  html = "svg", html4 = "svg", html5 = "svg", epub = "svg", epub2 = "svg", epub3 = "svg", chunkedhtml = "svg",
  revealjs = "svg", slidy = "svg", s5 = "svg", dzslides = "svg", slideous = "svg", typst = "svg",
  latex = "pdf", beamer = "pdf", pdf = "pdf", context = "pdf",
}
local MIMES = { svg = "image/svg+xml", pdf = "application/pdf", png = "image/png" }
local OPTIONS = { view = "--view", theme = "--theme", direction = "--direction" }

local count = 0

-- The input file and the line in it on which `text` begins; the text's own first line where it is in none.
local function place(text)
  local first = text:match("[^\n]*%S[^\n]*") or text
  for _, name in ipairs(PANDOC_STATE.input_files) do
    local file = io.open(name, "r")
    if file then
      local whole = file:read("a"):gsub("\r\n", "\n")
      file:close()
      local found = whole:find(text, 1, true) or whole:find(first, 1, true)
      if found then
        local _, before = whole:sub(1, found - 1):gsub("\n", "")
        return name, before + 1
      end
    end
  end
  return PANDOC_STATE.input_files[1] or "document.md", 1
end

local function read(name)
  local file = assert(io.open(name, "rb"))
  local content = file:read("a")
  file:close()
  return content
end

local function draw(arguments, input, where)
  local done, result = pcall(pandoc.pipe, "argmap", arguments, input)
  if not done then
    local words = type(result) == "table" and result.output or ""
    io.stderr:write(words)
    error("argmap: " .. where .. ": this map is not drawn", 0)
  end
end

function CodeBlock(block)
  if not block.classes:includes("argmap") then
    return nil
  end
  local wishes = block.attributes
  local format = FORMATS[FORMAT:match("^[%a%d]+")] or "png"
  local name, line = place(block.text)
  local file = wishes.file
  local picture
  pandoc.system.with_temporary_directory("argmap", function(folder)
    local output = folder .. "/map." .. format
    local arguments = { "render", file or "-", "-o", output }
    if not file then
      table.insert(arguments, "--stdin-name")
      table.insert(arguments, name .. ":" .. line)
    end
    for wish, option in pairs(OPTIONS) do
      if wishes[wish] then
        table.insert(arguments, option)
        table.insert(arguments, wishes[wish])
      end
    end
    draw(arguments, file and "" or block.text, name .. ":" .. line)
    picture = read(output)
  end)
  count = count + 1
  local target = "argmap-" .. count .. "." .. format
  pandoc.mediabag.insert(target, MIMES[format], picture)
  local caption = wishes.caption and pandoc.read(wishes.caption, "markdown").blocks or {}
  local words = wishes.caption and pandoc.utils.blocks_to_inlines(caption) or {}
  local attributes = wishes.width and { width = wishes.width } or {}
  local image = pandoc.Image(words, target, wishes.caption and "fig:" or "", pandoc.Attr("", {}, attributes))
  if wishes.alt then
    image.attributes.alt = wishes.alt
  end
  if pandoc.Figure and wishes.caption then
    return pandoc.Figure({ pandoc.Plain { image } }, { long = caption }, pandoc.Attr(block.identifier, { "argmap" }))
  end
  image.identifier = block.identifier
  return pandoc.Para { image }
end
