"""Answers about what is there: hover, definition, completion."""

from __future__ import annotations

from lsprotocol import types

from argmap.lsp.addresses import address_of
from argmap.lsp.completion import Item, ItemKind, complete
from argmap.lsp.definition import definition
from argmap.lsp.hover import hover
from argmap.lsp.wire.asked import Asked
from argmap.lsp.wire.places import range_in


def hover_of(asked: Asked, params: types.HoverParams) -> types.Hover | None:
    """What is under the pointer."""
    told = hover(asked.place(params.position))
    if told is None:
        return None
    content = types.MarkupContent(types.MarkupKind.Markdown, told.markdown)
    return types.Hover(content, asked.places.range(told.span))


def definition_of(asked: Asked, params: types.DefinitionParams) -> types.Location | None:
    """Where it was written."""
    found = definition(asked.place(params.position), asked.surroundings.path)
    if found is None:
        return None
    if found.path is not None:
        return types.Location(address_of(found.path), range_in(found.text, found.target, asked.session.encoding))
    return asked.places.location(found.target)


_KINDS = {
    ItemKind.KEYWORD: types.CompletionItemKind.Keyword,
    ItemKind.PROPERTY: types.CompletionItemKind.Property,
    ItemKind.VALUE: types.CompletionItemKind.EnumMember,
    ItemKind.STATEMENT: types.CompletionItemKind.Variable,
    ItemKind.SOURCE: types.CompletionItemKind.Reference,
    ItemKind.ACTOR: types.CompletionItemKind.Class,
    ItemKind.IMPORT: types.CompletionItemKind.Module,
    ItemKind.PART: types.CompletionItemKind.Struct,
    ItemKind.FILE: types.CompletionItemKind.File,
    ItemKind.WORDS: types.CompletionItemKind.Text,
}


_CHOOSE = "editor.action.triggerSuggest"
"""The command of VS Code that offers what comes next; other editors do not know it."""


def completion_of(asked: Asked, params: types.CompletionParams) -> types.CompletionList:
    """What may be written there. The words of a source are asked for again with every character."""
    items = complete(asked.place(params.position), asked.surroundings)
    again = any(item.kind is ItemKind.WORDS for item in items)
    return types.CompletionList(again, tuple(_item(asked, item, number) for number, item in enumerate(items)))


def _item(asked: Asked, item: Item, number: int) -> types.CompletionItem:
    return types.CompletionItem(
        label=str(item.label),
        kind=_KINDS[item.kind],
        detail=item.detail or None,
        documentation=item.documentation or None,
        filter_text=item.filter or None,
        sort_text=f"{number:05}",
        text_edit=types.TextEdit(asked.places.range(item.span), item.insert),
        command=types.Command("", _CHOOSE) if item.more and asked.session.chooses_on else None,
    )
