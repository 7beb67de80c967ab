"""Lines that cannot be read: what is found, where, and what the line is read as all the same."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from argmap.diagnostics.diagnostic import Fix
from tests.syntax.reading import found, outline, read

CASES = r"""
clam bound "Text"
^^^^ unknown-keyword
= claim bound <Text> (damaged)

Claim bound "Text"
^^^^^ unknown-keyword
= claim bound <Text> (damaged)

zzz bound "Text"
^^^ unknown-keyword
= claim bound <Text> (damaged)

bound "Text"
^^^^^ unknown-keyword
= broken bound

nagy "quote" … "end"
^^^^ unknown-keyword
= broken nagy

thesis bound "Text"
^^^^^^ unknown-keyword
= claim bound <Text> (damaged)

con "Text"
^^^ unknown-keyword
= rebuttal - <Text> (damaged)

Pro: So it is.
^^^ unknown-keyword
= claim - <So it is.> (damaged)

1.2. Con: So it is not
^^^^^^^^ unknown-keyword
= rebuttal - <So it is not> (damaged)

Discussion Title: Is it so?
^^^^^^^^^^^^^^^^ unknown-keyword
= map <Is it so?>

1. claim bound "Text"
^^ stray-characters
= claim bound <Text> (damaged)

1. Is it so?
^^ unknown-keyword
= question - <Is it so?> (damaged)

* "So it is"
^ unknown-keyword
= claim - <So it is> (damaged)

- So it is not
^ unknown-keyword
= broken - So it is not

Huawei is bound to the Party
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unquoted-text
= claim - <Huawei is bound to the Party> (damaged)

[So it is]: It was seen to be so.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-keyword
= claim so-it-is <It was seen to be so.> (damaged)

- <Nobody saw it>
^^^^^^^^^^^^^^^^^ unknown-keyword
= rebuttal - <Nobody saw it> (damaged)

[A] --> [B]
    ^^^ unknown-keyword
= broken A - B

// why
^^ stray-characters
= broken // why

<!-- why -->
^^^^ stray-characters
= broken -- why -

---
^^^ stray-characters
= broken ---

[@nagy, p. 12]
^^^^^^^^^^^^^^ broken-citation
= citation nagy p. 12 - -

@nagy: "x"
     ^ broken-citation
= citation nagy - <x> -

premises: a and b
          ^^^^^^^ bad-value
= property premises a b

- claim bound "Text"
^ stray-characters
= claim bound <Text> (damaged)

• claim bound "Text"
^ stray-characters
= claim bound <Text> (damaged)

$ claim bound "Text"
^ stray-characters
= claim bound <Text> (damaged)

claim $ bound "Text"
      ^ stray-characters
= claim bound <Text> (damaged)

claim bound $ "Text"
            ^ stray-characters
= claim bound <Text> (damaged)

claim bound "Text" $
                   ^ stray-characters
= claim bound <Text> (damaged)

claim bound "Text";
                  ^ stray-characters
= claim bound <Text> (damaged)

claim bound; "Text"
           ^ stray-characters
= claim bound <Text> (damaged)

claim bo{und "Text"
        ^ stray-characters
= claim bound <Text> (damaged)

cla{im bound "Text"
   ^ stray-characters
= claim bound <Text> (damaged)

zz}z bound "Text"
  ^ stray-characters
= broken zz z bound

claim bound: "Text"
           ^ stray-characters
= claim bound <Text> (damaged)

claim: bound "Text"
     ^ stray-characters
= claim bound <Text> (damaged)

claim: "Text"
     ^ stray-characters
= claim - <Text> (damaged)

claim bound, "Text"
           ^ stray-characters
= claim bound <Text> (damaged)

claim @bound "Text"
      ^ stray-characters
= claim bound <Text> (damaged)

claim "Text
      ^ unclosed-string
= claim - <Text> (damaged)

claim bound "Text
            ^ unclosed-string
= claim bound <Text> (damaged)

claim bound "Text # c
            ^ unclosed-string
= claim bound <Text # c> (damaged)

claim bound "Te\"xt\
            ^ unclosed-string
= claim bound <Te"xt\> (damaged)

claim bound Text"
            ^^^^^ unquoted-text
= claim bound <Text> (damaged)

claim Text"
      ^^^^^ unquoted-text
= claim - <Text> (damaged)

claim bound "
            ^ unclosed-string
= claim bound <> (damaged)

claim "
      ^ unclosed-string
= claim - <> (damaged)

claim bound Every company is bound"
            ^^^^^^^^^^^^^^^^^^^^^^^ unquoted-text
= claim bound <Every company is bound> (damaged)

claim bound Every (big) company, says he, is bound
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unquoted-text
= claim bound <Every (big) company, says he, is bound> (damaged)

claim Every company is bound
      ^^^^^^^^^^^^^^^^^^^^^^ unquoted-text
= claim - <Every company is bound> (damaged)

claim bound He said "no" twice
            ^^^^^^^ unexpected-words
= claim bound <no> (damaged)

claim bound "He said "no" twice"
                      ^^^^^^^^^^ unexpected-words
= claim bound <He said > (damaged)

claim bound “Text”
            ^^^^^^ curly-quotes
= claim bound <Text> (damaged)

claim bound “Text"
            ^ curly-quotes
= claim bound <Text> (damaged)

claim bound "Text”
                 ^ curly-quotes
= claim bound <Text> (damaged)

claim bound “He said "no" twice”
            ^^^^^^^^^^^^^^^^^^^^ curly-quotes
= claim bound <He said "no" twice> (damaged)

claim bound “Text
            ^^^^^ curly-quotes
= claim bound <Text> (damaged)

claim two words "Text"
          ^^^^^ unexpected-words
= claim two <Text> (damaged)

claim "Text" bound
             ^^^^^ unexpected-words
= claim bound <Text> (damaged)

claim bound "Text" "more"
                   ^^^^^^ unexpected-words
= claim bound <Text> (damaged)

source "Title"
      | missing-name
= source - <Title> (damaged)

map
   | missing-text
= broken

map Ties
    ^^^^ unexpected-words
= map <Ties>

map Ties that bind
    ^^^^^^^^^^^^^^ unquoted-text
= map <Ties that bind>

map Ties "that bind"
    ^^^^ unexpected-words
= map <that bind>

map "Ties" x
           ^ unexpected-words
= map <Ties>

map: "Ties"
   ^ stray-characters
= map <Ties>

import
      | missing-name
= broken

import "x.arg"
              | missing-name
= import <x.arg> x

import "x.arg" as
                 | missing-name
= import <x.arg> x

import "x.arg" x
               ^ unexpected-words
= import <x.arg> x

import x.arg as x
       ^^^^^ unquoted-text
= import <x.arg> x

import "x.arg as x
       ^ unclosed-string
= import <x.arg> x

import x.arg" as x
       ^^^^^^ unquoted-text
= import <x.arg> x

import "x.arg" as x y
                    ^ unexpected-words
= import <x.arg> x

import "a/b.arg"
                | missing-name
= import <a/b.arg> b

answers
       | missing-name
= broken answers

answers "Text"
        ^^^^^^ missing-name
= broken answers

answers: q
       ^ stray-characters
= relation - answers q

answers q r
          ^ unexpected-words
= relation - answers q

answers q,
          | missing-name
= relation - answers q

answers , q
       | missing-name
= broken answers q

a supports
          | missing-name
= broken a supports

a supports b ->
               | missing-name
= relation a supports b

a supports b -> c -> d
                  ^^^^ unexpected-words
= relation a supports b->c

a suports b
  ^^^^^^^ unknown-keyword
= relation a supports b

a attacks b, c
  ^^^^^^^ unknown-keyword
= relation a rebuts b c

attacks b
^^^^^^^ unknown-keyword
= relation - rebuts b

a conflicts with b
  ^^^^^^^^^^^^^^ unknown-keyword
= relation a contradicts b

a -> b
  ^^ unknown-keyword
= broken a b

a supports b c
             ^ unexpected-words
= relation a supports b

a undercuts b - > c
                ^ stray-characters
= relation a undercuts b

supports a->
            | missing-name
= relation - supports a

by:
   | missing-value
= broken by

tags: #health
     | missing-value
= property tags health

tags: #health, #work-life
     | missing-value
= property tags health work-life

tags: # to be done
     | missing-value
= broken tags

Claim: a is b
^^^^^ unknown-keyword
= claim - <a is b> (damaged)

claim: a is b
       ^^^^^^ unquoted-text
= claim - <a is b> (damaged)

by: ,
   | missing-value
= broken by

by: a,
      | missing-value
= property by a

by: , a
   | missing-value
= property by a

by: a,,b
      | missing-value
= property by a b

by: a b
    ^^^ unquoted-text
= property by <a b>

by: Stephen Nagy
    ^^^^^^^^^^^^ unquoted-text
= property by <Stephen Nagy>

by: "A" "B"
        ^^^ unexpected-words
= property by <A>

by: "A" b
        ^ unexpected-words
= property by <A>

by: a "B"
      ^^^ unexpected-words
= property by a

by "A"
^^ missing-colon
= property by <A>

autor "A"
^^^^^ unknown-keyword
= actor - <A> (damaged)

author Stephen
^^^^^^ missing-colon
= property author Stephen

to : supports b
   ^ stray-characters
= relation to supports b

evidence: b "B"
        ^ stray-characters
= evidence b <B> (damaged)

evi ; dence b "B"
    ^ stray-characters
= evidence b <B> (damaged)

claim bound ‘Te'xt’
            ^^^^^^^ curly-quotes
= claim bound <Te'xt> (damaged)

by = "A"
^^ missing-colon
= property by <A>

by: "A
    ^ unclosed-string
= property by <A>

by: A"
    ^^ unquoted-text
= property by <A>

by; "A"
^^ missing-colon
= property by <A>

:by "A"
^ unknown-keyword
= broken by

by:: a
  ^ stray-characters
= property by a

note: see (above), or not
      ^^^^^^^^^^^^^^^^^^^ unquoted-text
= property note <see (above), or not>

url: https://a.b/c
     ^^^^^^^^^^^^^ unquoted-text
= property url <https://a.b/c>

date: June 2022
      ^^^^^^^^^ bad-value
= property date 2022-06

date: March 3, 2020
      ^^^^^^^^^^^^^ bad-value
= property date 2020-03-03

date: last year
      ^^^^^^^^^ bad-value
= broken date last year

likelihood: 70%
            ^^^ bad-value
= property likelihood likely

likelihood: very likely
            ^^^^^^^^^^^ bad-value
= property likelihood very-likely

weight: 70 %
        ^^^^ bad-value
= property weight 0.7

weight: 0.5;
           ^ stray-characters
= property weight 0.5

@
 | missing-name
= broken

@ "x"
 | missing-name
= broken

@nagy "x
      ^ unclosed-string
= citation nagy - <x> -

@nagy x"
      ^^ broken-citation
= citation nagy - - -

@nagy "x" "y"
          ^^^ broken-citation
= citation nagy - <x> <y>

@nagy "x" …
           | broken-citation
= citation nagy - <x> -

@nagy … "x"
      ^ broken-citation
= citation nagy - <x> -

@nagy "x" … "y" … "z"
                ^^^^^ broken-citation
= citation nagy - <x> <y>

@nagy "x" more
          ^^^^ broken-citation
= citation nagy - <x> -

@nagy "x" - "y"
          ^^^^^ broken-citation
= citation nagy - <x> <y>

@nagy page 12 "x"
      ^^^^^^^ broken-citation
= citation nagy - <x> -

@nagy p. "x"
      ^^ broken-citation
= citation nagy - <x> -

@nagy p. 12. "x"
           ^ broken-citation
= citation nagy p. 12 <x> -

@nagy p 12
      ^^^^ broken-citation
= citation nagy - - -

@nagy: "x"
     ^ broken-citation
= citation nagy - <x> -

@nagy "x", p. 12
         ^^^^^^^ broken-citation
= citation nagy - <x> -

@nagy, p. 12 "x"
     ^ broken-citation
= citation nagy p. 12 <x> -

@nagy “x” … “y”
      ^^^^^^^^^ curly-quotes
= citation nagy - <x> <y>

@nagy "x" … y"
          ^^^^ broken-citation
= citation nagy - <x> -

@nagy "x … "y"
            ^^ broken-citation
= citation nagy - <x … > -

@nagy 'x'
      ^^^ curly-quotes
= citation nagy - <x> -

@na{gy "x"
   ^ stray-characters
= citation nagy - <x> -

text"
^^^^ unknown-keyword
= broken text
"""
"""Three lines a case: a line as an author may write it; carets (or a bar, where something is missing) under what is
found, with its code; and what the line is read as.
"""


class Case(NamedTuple):
    line: str
    start: int
    end: int
    code: str
    reading: str


def cases() -> list[Case]:
    return [_case(*block.strip("\n").split("\n")) for block in CASES.strip("\n").split("\n\n")]


def _case(line: str, marks: str, reading: str) -> Case:
    carets, code = marks.split()
    start = marks.index(carets)
    end = start + len(carets.strip("|"))
    return Case(line, start, end, code, reading.removeprefix("= "))


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.line)
def test_one_finding_and_what_can_be_saved(case: Case) -> None:
    result = read(case.line)
    assert [(f.span.start, f.span.end, f.code) for f in result.diagnostics] == [(case.start, case.end, case.code)]
    assert outline(case.line) == f"{case.reading}\n"


def after(line: str, fix: Fix) -> str:
    """The line with the fix made."""
    for edit in reversed(fix.edits):
        line = line[: edit.span.start] + edit.replacement + line[edit.span.end :]
    return line


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.line)
def test_a_fix_mends_the_line(case: Case) -> None:
    """And what was saved of the line is what the mended line says."""
    (finding,) = read(case.line).diagnostics
    for fix in finding.fixes:
        mended = after(case.line, fix)
        assert not any(case.code in other for other in found(mended))
        if not mended or mended.startswith("#"):
            assert case.reading.startswith("broken ")  # what says nothing was read as nothing
        elif case.reading == "source - <Title> (damaged)":
            assert outline(mended) == "source title <Title>\n"  # what has no name gets one
        elif (
            finding.code != "broken-citation" and len(finding.fixes) == 1
        ):  # what may mean two things is not guessed at
            assert outline(mended).replace(" (damaged)", "") == outline(case.line).replace(" (damaged)", "")


BEARS = "say how the one bears on the other"
SPEAKS = "a relation begins with what speaks"


@pytest.mark.parametrize(
    ("line", "message", "first"),
    [
        ("keeps attacks push", "`attacks` is no verb", "did you mean `rebuts`?"),
        ("keeps undermines push", "`undermines` is no verb", "did you mean `undercuts`?"),
        ("backs push", "`backs` is no verb", "did you mean `supports`?"),
        ("keeps destroy push", "`destroy` is no verb", "did you mean `rebuts`?"),
        ("keeps conflicts with push", "`conflicts with` is no verb", "did you mean `contradicts`?"),
        ("keeps is supported by push", "`is supported by` is no verb", f"{SPEAKS}: `push supports keeps`"),
        ("keeps denied-by push", "`denied-by` is no verb", f"{SPEAKS}: `push rebuts keeps`"),
        ("keeps because push", "`because` is no verb", f"{SPEAKS}: `push supports keeps`"),
        ("push -> keeps", "`->` is no verb", f"{BEARS}: `push supports keeps` or `push rebuts keeps`"),
        ("push => keeps", "`=>` is no verb", f"{BEARS}: `push supports keeps` or `push rebuts keeps`"),
        ("keeps <-- push", "`<--` is no verb", f"{BEARS}: `push supports keeps` or `push rebuts keeps`"),
        ("push --x keeps", "`--x` is no verb", f"{BEARS}: `push rebuts keeps`"),
        ("push -->|attacks| keeps, holds", "`-->` is no verb", f"{BEARS}: `push rebuts keeps, holds`"),
        ("push -- supports --> keeps;", "`-- supports -->` is no verb", f"{BEARS}: `push supports keeps`"),
        ("push <-> keeps", "`<->` is no verb", f"{BEARS}: `push contradicts keeps` or `push restates keeps`"),
        ("push = keeps", "`=` is no verb", f"{BEARS}: `push restates keeps`"),
    ],
)
def test_a_verb_that_is_none_is_named_with_those_that_are(line: str, message: str, first: str) -> None:
    (finding,) = read(line).diagnostics
    listed = "the verbs are `answers`, `contradicts`, `rebuts`, `restates`, `supports`, `undercuts`"
    assert (finding.message, finding.hints) == (message, (first, listed))


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ('view "My view"', ['view my-view "My view"']),
        ('source "Ties that Bind: Huawei"', ['source ties-that-bind-huawei "Ties that Bind: Huawei"']),
        ('view "5G"', []),
        ("view", []),
    ],
)
def test_a_name_is_made_of_the_text(line: str, mended: list[str]) -> None:
    (finding,) = read(line).diagnostics
    assert [after(line, fix) for fix in finding.fixes] == mended


@pytest.mark.parametrize(
    ("words", "place"),
    [("para 3", "¶ 3"), ("page 12", "p. 12"), ("p 12", "p. 12"), ("Pages 12-14", "pp. 12-14"), ("sec. 3.2", "§ 3.2")],
)
def test_a_place_in_other_words(words: str, place: str) -> None:
    (finding,) = read(f'@nagy {words} "x"').diagnostics
    assert [after(f'@nagy {words} "x"', fix) for fix in finding.fixes] == [f'@nagy {place} "x"']


def test_what_is_no_place_is_offered_as_none() -> None:
    (finding,) = read('@nagy line 3 "x"').diagnostics
    assert finding.fixes == ()


def test_a_source_in_a_block_is_cited() -> None:
    source = 'claim a "A"\n  source: nagy\n'
    (finding,) = read(source).diagnostics
    assert (finding.code, finding.hints) == ("broken-citation", FORM_OF_CITATIONS)
    assert [after(source, fix) for fix in finding.fixes] == ['claim a "A"\n  @nagy\n']
    assert outline(source) == "claim a <A>\n  citation nagy - - -\n"


def test_the_title_of_a_source_in_a_block_is_to_be_declared() -> None:
    (finding,) = read('claim a "A"\n  source: "Ties"\n').diagnostics
    assert finding.hints[0] == 'declare it at top level, `source name "title"`, and cite it here: `@name`'


FORM_OF_CITATIONS = ('the form is `@source "quote"` or `@source p. 12 "start" … "end"`',)


@pytest.mark.parametrize("rest", ["by: nagy, xi", "supports b", '@nagy p. 3 "x"', 'note: "N"  # why'])
def test_what_belongs_below_is_moved_below(rest: str) -> None:
    source = f'claim a "A"\n  claim b "B" {rest}\n'
    (finding,) = read(source).diagnostics
    assert [after(source, fix) for fix in finding.fixes] == [f'claim a "A"\n  claim b "B"\n    {rest}\n']
    assert read(after(source, finding.fixes[0])).diagnostics == ()


@pytest.mark.parametrize("rest", ["more", "c supports b", "twice: over: d", 'bound"'])
def test_what_is_no_line_by_itself_is_not_moved(rest: str) -> None:
    (finding,) = read(f'claim b "B" {rest}').diagnostics
    assert not any("line of its own" in fix.title for fix in finding.fixes)
