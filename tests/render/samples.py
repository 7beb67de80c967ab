"""Diagrams that hold everything a picture can hold, made by hand."""

from __future__ import annotations

from dataclasses import replace

from argmap.diagram import Box, Credit, Diagram, Edge, EdgeKind, Frame, Junction
from argmap.model import Attribution, Direction, Kind

EVERYTHING = Diagram(
    title="Should the city close its centre to cars?",
    nodes=(
        Box("q", Kind.QUESTION, "Should the city close its centre to cars?", main=True),
        Box(
            "close", Kind.CLAIM, "The centre should be closed to private cars", name="close", main=True,
            attribution=Attribution.ASSERTED, source="Traffic office 2024, p. 3", grade="likely",
        ),
        Junction("air", Kind.REASON, "Less traffic, less smoke", scheme="cause to effect"),
        Box(
            "measured", Kind.EVIDENCE, "Where streets were closed, nitrogen dioxide fell by a third within a year",
            attribution=Attribution.ASSERTED, source="Traffic office 2024, p. 12; Health report 2023, ¶ 4 [B2]",
            scheme="example", note="“fell by a third”, Traffic office 2024, p. 12",
        ),
        Box("same-here", Kind.ASSUMPTION, "The air in the centre is dirtied by traffic above all", tags=("air",)),
        Box("winter", Kind.UNDERCUT, "In winter most of the smoke comes from stoves", attribution=Attribution.ANALYST),
        Box(
            "shops", Kind.REBUTTAL, "Shops live by customers who come by car", attribution=Attribution.REPORTED,
            speaker="The chamber of commerce (2024-05-02)", source="Health report 2023",
        ),
        Box("walk", Kind.EVIDENCE, "Nine customers in ten come on foot, by bicycle or by tram", source="Survey 2022"),
        Junction("together", Kind.OBJECTION, scheme="practical reasoning"),
        Box("old", Kind.CLAIM, "Many who live in the centre are old"),
        Box("steep", Kind.CLAIM, "Its streets are steep"),
        Box("tram", Kind.UNDERCUT, "The tram stops at every second corner"),
        Box("keep", Kind.CLAIM, "The centre should stay open to all", main=True, attribution=Attribution.REPORTED,
            speaker="The opposition", source="Survey 2022"),
        Box("zh", Kind.CLAIM, "市中心应当对私家车关闭,因为空气质量明显改善,行人也更加安全。", source="健康报告 2023"),
        Box("ar", Kind.EVIDENCE, "انخفض ثاني أكسيد النيتروجين بمقدار الثلث خلال عام واحد (2023)"),
        Box("he", Kind.EVIDENCE, "האוויר במרכז העיר השתפר מאוד לאחר סגירת הרחובות"),
        Box("ko", Kind.EVIDENCE, "도심의 공기가 눈에 띄게 좋아졌고 보행자도 더 안전해졌다"),
        Box("long", Kind.EVIDENCE, "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz" * 2),
        Box("emoji", Kind.EVIDENCE, "🚗🚕🚙 weg, 🚲🚶‍♀️👨‍👩‍👧 da: so einfach ist das 🇩🇪"),
        Box("empty", Kind.CLAIM, ""),
    ),
    edges=(
        Edge("measured..premise..air", EdgeKind.PREMISE_FOR, "measured", "air"),
        Edge("same-here..premise..air", EdgeKind.PREMISE_FOR, "same-here", "air"),
        Edge("old..premise..together", EdgeKind.PREMISE_AGAINST, "old", "together"),
        Edge("steep..premise..together", EdgeKind.PREMISE_AGAINST, "steep", "together"),
        Edge("close..answers..q", EdgeKind.ANSWERS, "close", "q"),
        Edge("keep..answers..q", EdgeKind.ANSWERS, "keep", "q"),
        Edge("air..supports..close", EdgeKind.SUPPORTS, "air", "close"),
        Edge("winter..undercuts..air", EdgeKind.UNDERCUTS, "winter", "air"),
        Edge("shops..rebuts..close", EdgeKind.REBUTS, "shops", "close"),
        Edge("walk..rebuts..shops", EdgeKind.REBUTS, "walk", "shops"),
        Edge("together..rebuts..close", EdgeKind.REBUTS, "together", "close"),
        Edge("tram..undercuts..walk..shops", EdgeKind.UNDERCUTS, "tram", "walk..rebuts..shops"),
        Edge("zh..restates..close", EdgeKind.RESTATES, "zh", "close"),
        Edge("close..contradicts..keep", EdgeKind.CONTRADICTS, "close", "keep", note="Both cannot be done"),
        Edge("ar..supports..zh", EdgeKind.SUPPORTS, "ar", "zh"),
        Edge("he..supports..zh", EdgeKind.SUPPORTS, "he", "zh"),
        Edge("ko..supports..zh", EdgeKind.SUPPORTS, "ko", "zh"),
        Edge("long..supports..zh", EdgeKind.SUPPORTS, "long", "zh"),
        Edge("emoji..supports..zh", EdgeKind.SUPPORTS, "emoji", "zh"),
        Edge("empty..supports..keep", EdgeKind.SUPPORTS, "empty", "keep"),
    ),
    sources=(
        Credit("Traffic office 2024", "“The centre and its traffic”, Traffic office, 2024", "https://example.org/centre"),
        Credit("Health report 2023", "“Air and health”, 2023"),
        Credit("Survey 2022", "“How customers come”, 2022", "javascript:alert(1)"),
    ),
    speakers=(Credit("The chamber of commerce", "of the region"),),
    remarks=("Shown here: 20 of 24 statements.",),
)  # fmt: skip


def framed() -> Diagram:
    """The same, its parts in frames, one of them within another."""
    inner = {"zh", "ar", "he", "ko", "long", "emoji"}
    nodes = tuple(replace(node, frame="words" if node.id in inner else "city") for node in EVERYTHING.nodes)
    title = "In other languages, and with a title that takes more than one line"
    frames = (Frame("city", "The city"), Frame("words", title, "city"))
    return replace(EVERYTHING, nodes=nodes, frames=frames)


def turned(direction: Direction) -> Diagram:
    """The framed one in another direction."""
    return replace(framed(), direction=direction)
