-- Maps in a document, drawn: a filter for pandoc and Quarto. It calls `argmap render` for every block of code whose
-- class is `argmap`, puts the picture in its place, and stops with the findings where a map cannot be drawn.

local FORMATS = {  -- what each kind of output takes; all others take a picture of pixels
  html = "svg", html4 = "svg", html5 = "svg", epub = "svg", epub2 = "svg", epub3 = "svg", chunkedhtml = "svg",
  revealjs = "svg", slidy = "svg", s5 = "svg", dzslides = "svg", slideous = "svg", typst = "svg",
  latex = "pdf", beamer = "pdf", pdf = "pdf", context = "pdf",
}
local MIMES = { svg = "image/svg+xml", pdf = "application/pdf", png = "image/png" }
local OPTIONS = {
  view = "--view", theme = "--theme", direction = "--direction", overlay = "--overlay", parts = "--parts",
}

local WISHES = { file = true, caption = true, alt = true, width = true }
for wish in pairs(OPTIONS) do
  WISHES[wish] = true
end

local count = 0

local BRACES = "pandoc reads wishes in braces alone: write ```{.argmap view=laws}"

local seen = {}  -- for each document, how many of its lines are done with: the same map may stand in it twice

-- The documents that are read. Quarto hands pandoc a copy from elsewhere, and tells the document itself.
local function documents()
  local own = quarto and quarto.doc and quarto.doc.input_file
  return own and { own } or PANDOC_STATE.input_files
end

local function lines_of(text)
  local lines = {}
  for line in (text:gsub("\r\n", "\n") .. "\n"):gmatch("(.-)\n") do
    table.insert(lines, (line:gsub("^[%s>]+", ""):gsub("%s+$", "")))
  end
  return lines
end

-- The lines of a document, without what indents or quotes them; none where it cannot be read.
local function lines_in(name)
  local opened = io.open(name, "r")
  if not opened then
    return {}
  end
  local lines = lines_of(opened:read("a"))
  opened:close()
  return lines
end

-- The line on which `wanted` follow one another in `lines`, behind the line `done`; nil where they do not.
local function found_in(lines, wanted, done)
  for first = done + 1, #lines - #wanted + 1 do
    local all = true
    for at, line in ipairs(wanted) do
      if lines[first + at - 1] ~= line then
        all = false
        break
      end
    end
    if all then
      return first
    end
  end
  return nil
end

-- The line behind `done` that begins a block which names `file`.
local function fence_in(lines, file, done)
  for at = done + 1, #lines do
    if lines[at]:find("^[`~][`~][`~]") and lines[at]:find("argmap", 1, true) and lines[at]:find(file, 1, true) then
      return at
    end
  end
  return nil
end

-- The document and the line in it on which the block's text begins, or the block where it names a file; and the line
-- that begins the block.
local function place(block)
  local file = block.attributes.file
  for _, name in ipairs(documents()) do
    local lines = lines_in(name)
    local done = seen[name] or 0
    local found = file and fence_in(lines, file, done) or not file and found_in(lines, lines_of(block.text), done)
    if found then
      seen[name] = found
      return name, found, lines[found - 1] or ""
    end
  end
  return documents()[1] or "document.md", 1, ""
end

-- What is asked of the figure, where a figure takes it. Attributes with a hyphen are for other filters.
local function check(block, where, fence)
  for wish in pairs(block.attributes) do
    if not WISHES[wish] and not wish:find("-", 1, true) then
      error("argmap: " .. where .. ": a figure takes no `" .. wish .. "`", 0)
    end
  end
  if not block.attributes.file and fence:find("^[`~]+%s*argmap%s+[^%s]") then
    error("argmap: " .. where .. ": " .. BRACES, 0)
  end
end

-- The file as seen from the current folder; it is named as seen from the document.
local function beside(document, file)
  if pandoc.path.is_absolute(file) then
    return file
  end
  return pandoc.path.join({ pandoc.path.directory(document), file })
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
  local name, line, fence = place(block)
  check(block, name .. ":" .. line, fence)
  local file = wishes.file and beside(name, wishes.file)
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

-- The next block with wishes but without braces, as document and line; nil where there is none.
local function bare_fence()
  for _, name in ipairs(documents()) do
    local lines = lines_in(name)
    for at = (seen[name] or 0) + 1, #lines do
      if lines[at]:find("^[`~][`~][`~]+%s*argmap%s+%a[%w-]*=") then
        return name .. ":" .. at
      end
    end
  end
  return nil
end

-- A block with wishes but without braces is none to pandoc; its first words stand in a paragraph. Those words may be
-- an author's own, so the block is looked for, but where the document came through a pipe and cannot be read again.
function Para(paragraph)
  local first = paragraph.content[1]
  local fence = first and first.t == "Str" and first.text:find("^[`~][`~][`~]+argmap$")
  local code = first and first.t == "Code" and first.text:find("^argmap%s+%a[%w-]*=")
  local where = (fence or code) and (bare_fence() or not documents()[1] and "document.md")
  if where then
    error("argmap: " .. where .. ": " .. BRACES, 0)
  end
  return nil
end
