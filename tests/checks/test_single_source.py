from __future__ import annotations

from tests.marked import assert_marked, pointed_at

CODE = "single-source"
SOURCES = 'source nagy "N"\nsource examiner "E"\n'


def test_a_main_claim_is_found_if_all_that_speaks_for_it_cites_one_source() -> None:
    source = (
        SOURCES
        + """
question q "Is it so?"
  claim bound "Every company is bound"  #! single-source
    @nagy
    reason obliged "The law leaves no room"
      evidence law "There is a duty"
        @nagy
    rebuttal free "Huawei is free"
      @examiner
claim risky "Its networks are risky"  #! single-source
  evidence echo "A service suspects it"
    @examiner
"""
    )
    first, second = assert_marked(source, CODE)
    assert first.message == "the claim `bound` rests on `nagy` alone"
    assert pointed_at(source, first) == "bound"
    assert second.message == "the claim `risky` rests on `examiner` alone"


def test_a_second_source_counts_at_any_distance_and_in_a_restatement() -> None:
    assert_marked(
        SOURCES
        + """
question q "Is it so?"
  claim a "A"
    @nagy
    reason "Because"
      claim b "B"
        evidence c "C"
          @examiner
  claim d "D"
    @nagy
  claim e "E"
    @examiner
    restates d
  claim f "F"
    evidence "G"
      @nagy
      @examiner
"""
    )


def test_what_bears_on_something_else_is_no_main_claim_and_nothing_cited_no_single_source() -> None:
    assert_marked(
        SOURCES
        + """
claim a "A"
  claim b "B"
    @nagy
  claim c "C"
    @examiner
question q "Is it so?"
  claim d "D"
    by: "Huawei"
""",
        CODE,
    )


def test_the_map_of_one_article_is_left_alone() -> None:
    assert_marked('source nagy "N"\nsource other "O"\nquestion q "Q?"\n  claim a "A"\n    @nagy\n', CODE)


ARTICLE = 'source s "S"\nquestion q "Q?"\n  claim a "A"\n    @s\n'


def test_files_are_judged_one_by_one_and_support_is_found_in_all() -> None:
    study = """
source s "S"
source t "T"
question q "Q?"
  claim a "A"
    @s
  claim b "B"  #! single-source
    @t
"""
    debate = 'import "article.arg" as article\nimport "study.arg" as study\narticle.a restates study.a\n'
    (found,) = assert_marked({"map.arg": debate, "article.arg": ARTICLE, "study.arg": study}, CODE)
    assert found.message == "the claim `b` rests on `t` alone"
    both = {"map.arg": debate.replace("article.a restates", "# "), "article.arg": ARTICLE}
    assert len(assert_marked({**both, "study.arg": study.replace('"A"', '"A"  #! single-source')}, CODE)) == 2


def test_circles_of_support_end() -> None:
    assert_marked(
        SOURCES
        + """
question q "Q?"
  claim a "A"  #! single-source
    claim b "B"
      @nagy
      claim c "C"
a supports c
claim d "D"
  supports a
  claim e "E"
rebuttal f "F"
  @examiner
  rebuts e
""",
        CODE,
    )


def test_a_source_that_was_lost_is_not_missed() -> None:
    assert_marked(
        SOURCES + 'question q "Q?"\n  claim a "A"\n    @nagy\n    evidence "B"\n      @examinr\n      @examiner', CODE
    )
