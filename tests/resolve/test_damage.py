"""One fault is one finding: what follows from a damaged line is not held against the others."""

from __future__ import annotations

import pytest

from tests.marked import assert_marked


@pytest.mark.parametrize(
    "source",
    [
        # a declaration whose keyword is unknown: its properties and what refers to it
        """
thesis nagy "Ties that Bind"  #! unknown-keyword
  author: "Stephen Nagy"
  date: 2020
thesis us "United States"  #! unknown-keyword
  role: "a state"
claim a "A"
  by: us
  @nagy "they are bound"
""",
        # a line that cannot be read: what may stand under it, and what cannot
        """
lorem ipsum  #! unknown-keyword
  by: mcneil
  autor: "Stephen Nagy"  #! unknown-key
  @nowhere  #! unknown-source
  claim a "A"
    undercut u "U"
""",
        # a statement that stands where it cannot: its parent may lack it, and its children stay with it
        """
question q "Q?"
claim a "A"
  answers q
  reason r "R"
    rebuttal b "B"  #! misplaced
      evidence e "E"  #! evidence-without-citation
""",
        # a relation with a name that means nothing: both of its ends may lack it
        """
claim a "A"
claim b "B"
nowhere supports a  #! undefined-name
b rebuts nothing  #! undefined-name
""",
        # a step between statements of which one is damaged
        """
claim a "A"
#!below unclosed-string
  claim b "B
  supports nowhere  #! undefined-name
claim u "U"
  undercuts b -> a, u -> b  #! unknown-step
""".replace(", u -> b  #! unknown-step", ""),
        # a line read as another finds no further fault
        """
claim a "A"
  bounds nonsense x  #! unknown-keyword
  suports nowhere  #! unknown-keyword
""",
        # a line whose indentation is off is read as what it says
        """
source nagy "N"
claim a "A"
   evidence e "E"  #! odd-indent
    @nagi  #! unknown-source
 rebuttal r "R"  #! odd-indent
   supports nowhere  #! odd-indent, undefined-name
""",
        # a citation that was lost is not missed, nor the source it may have named
        """
source nagy "N"
source nikkei "K"
claim a "A"
  evidence e "E"
    @  #! missing-name
""",
    ],
)
def test_each_fault_is_found_and_nothing_that_follows_from_it(source: str) -> None:
    assert_marked(source)
