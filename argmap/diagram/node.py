"""What is drawn for one statement."""

from __future__ import annotations

from argmap.diagram.credits import Credits
from argmap.diagram.picture import Box, Junction
from argmap.diagram.wording import grade_line, hover_text, shown_name
from argmap.model import Inference, Question, Statement


def node_of(statement: Statement, names: Credits, scheme: str, *, main: bool, frame: str) -> Box | Junction:
    """What is drawn for a statement."""
    who = names.speaker_line(statement)
    where = names.source_line(statement.citations)
    grade = grade_line(statement)
    note = hover_text(statement, names)
    guest = bool(statement.module)
    if isinstance(statement, Inference):
        return Junction(
            id=statement.id,
            kind=statement.kind,
            text=statement.text,
            name=shown_name(statement),
            scheme=scheme,
            attribution=statement.attribution,
            speaker=who,
            source=where,
            grade=grade,
            note=note,
            frame=frame,
            guest=guest,
        )
    return Box(
        id=statement.id,
        kind=statement.kind,
        text=statement.text,
        name=shown_name(statement),
        attribution=statement.attribution,
        speaker=who,
        source=where,
        scheme=scheme,
        grade=grade,
        tags=statement.tags,
        note=note,
        main=main or (isinstance(statement, Question) and not guest),
        frame=frame,
        guest=guest,
    )
