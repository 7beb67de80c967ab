"""Answers that change texts: formatting and actions."""

from __future__ import annotations

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from argmap.formatting import FormattingError, formatted
from argmap.lsp.actions import Action, fix_all, offered
from argmap.lsp.formatting import replacements
from argmap.lsp.wire.asked import Asked
from argmap.lsp.wire.edits import text_edit, workspace_edit
from argmap.lsp.wire.findings import diagnostic_of
from argmap.lsp.wire.names import REQUEST_FAILED


def formatting_of(asked: Asked, _params: types.DocumentFormattingParams) -> tuple[types.TextEdit, ...]:
    """What to change so that the text has its one form, which is shown to be the same map first."""
    text, reader = asked.compilation.document.text, asked.session.reader(asked.document.path)
    try:
        made = formatted(text, key=str(asked.document.real), reader=reader)
    except FormattingError as error:
        raise JsonRpcException(str(error), REQUEST_FAILED) from None
    return tuple(text_edit(asked.ruler, one.start, one.end, one.text) for one in replacements(text, made))


def actions_of(asked: Asked, params: types.CodeActionParams) -> tuple[types.CodeAction, ...]:
    """What can be done about a stretch, of the kinds that are wanted."""
    wanted = tuple(str(getattr(kind, "value", kind)) for kind in params.context.only or ())
    found = list(offered(asked.compilation, asked.span(params.range)))
    if any(kind.startswith("source") for kind in wanted) and (action := fix_all(asked.compilation)):
        found.append(action)
    return tuple(_action(asked, action) for action in found if not wanted or _is_of(action.kind, wanted))


def _is_of(kind: str, wanted: tuple[str, ...]) -> bool:
    """Whether an action of this kind was asked for: `refactor` asks for `refactor.extract`, too."""
    return any(kind == one or kind.startswith(f"{one}.") or not one for one in wanted)


def _action(asked: Asked, action: Action) -> types.CodeAction:
    finding = action.finding
    return types.CodeAction(
        title=action.title,
        kind=action.kind.value,
        diagnostics=None if finding is None else (diagnostic_of(finding, asked.places),),
        is_preferred=action.preferred or None,
        edit=workspace_edit(asked.session, action.changes),
    )
