"""Rules about names: defined, referred to, imported."""

from __future__ import annotations

from argmap.diagnostics.diagnostic import Severity
from argmap.diagnostics.rule import Rule

UNDEFINED_NAME = Rule(
    "undefined-name",
    Severity.ERROR,
    "a name refers to nothing",
    "there is no {sort} `{name}`",
    "not defined in {where}",
    "",
)
UNKNOWN_SOURCE = Rule(
    "unknown-source",
    Severity.ERROR,
    "a citation names a source that is not declared",
    "there is no source `{name}`",
    "cited here, declared nowhere",
    'declare it at the top: `source {name} "Title"`',
)
UNKNOWN_ACTOR = Rule(
    "unknown-actor",
    Severity.ERROR,
    "`by:` names an actor that is not declared",
    "there is no actor `{name}`",
    "not declared in {where}",
    'declare it at the top (`actor {name} "Full name"`), or write who it is in double quotes',
)
DUPLICATE_NAME = Rule(
    "duplicate-name",
    Severity.ERROR,
    "two things go by one name",
    "the name `{name}` is taken",
    "defined again",
    "give one of them another name; every reference to `{name}` means the first",
)
DUPLICATE_TITLE = Rule(
    "duplicate-title",
    Severity.ERROR,
    "a map has two titles",
    "this map has a title already",
    "given again",
    "take one of them out; the first one counts",
)
UNUSED_NAME = Rule(
    "unused-name",
    Severity.WARNING,
    "a source, actor or import that nothing refers to",
    "the {sort} `{name}` is never used",
    "nothing refers to it",
    "{advice}",
)
IDLE_CHOICE = Rule(
    "idle-choice",
    Severity.WARNING,
    "a view chooses by what no statement has",
    "{what}",
    "chooses nothing",
    "",
)
IMPORT_MISSING = Rule(
    "import-missing",
    Severity.ERROR,
    "an imported file cannot be read",
    "`{path}` cannot be imported: {reason}",
    "imported here",
    "an import is read from the folder of the file that names it",
)
IMPORT_OUTSIDE = Rule(
    "import-outside",
    Severity.ERROR,
    "an import leads out of the folders that may be read",
    "`{path}` lies outside the folders that may be read",
    "not read",
    "imports stay in the folder of the main file; allow another with `--root FOLDER`",
)
IMPORT_CYCLE = Rule(
    "import-cycle",
    Severity.ERROR,
    "files import one another in a circle",
    "this import goes round in a circle: {cycle}",
    "leads back to a file that is being read",
    "move what both need into a file that neither imports back",
)
TOO_MANY_IMPORTS = Rule(
    "too-many-imports",
    Severity.ERROR,
    "a map imports more files than argmap takes",
    "this map imports more than {limit} files; this one was left out",
    "not read",
    "split the debate into several maps",
)

RULES = (
    UNDEFINED_NAME,
    UNKNOWN_SOURCE,
    UNKNOWN_ACTOR,
    DUPLICATE_NAME,
    DUPLICATE_TITLE,
    UNUSED_NAME,
    IDLE_CHOICE,
    IMPORT_MISSING,
    IMPORT_OUTSIDE,
    IMPORT_CYCLE,
    TOO_MANY_IMPORTS,
)
