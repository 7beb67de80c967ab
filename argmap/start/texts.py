"""The words of the files that a new project begins with."""

from __future__ import annotations

EXAMPLE = """\
Sunday opening: what the trial showed

Last year the town library stood open on Sundays for three months as a trial. On an average Sunday 412 people came, more
than on any weekday. Many of them were families.

The trial cost 18,000 in wages, which the library met from its reserves. It has no reserves for a second year.

In a survey at the door, nine in ten asked for Sunday opening to go on; one visitor in twelve took part.
"""

EXAMPLE_MAP = """\
# A map to begin with. Each statement stands under what it speaks to; quotes are held against the text in `sources`.
# `argmap explain CODE` tells more of a finding.

map "Sunday opening"

source trial "Sunday opening: what the trial showed"
  publisher: "The town library"
  date: 2025
  text: "example.txt"

question sundays "Should the library stay open on Sundays?"

  claim open "It should: people need it then most of all"

    evidence visitors "In the trial more people came on Sundays than on any weekday"
      @trial "more than on any weekday"

    evidence survey "Of those asked at the door, most want it to go on"
      @trial "nine in ten asked for Sunday opening"

      undercut few "Hardly anybody took part in the survey"
        @trial "one visitor in twelve took part"

    rebuttal wages "The library cannot pay the wages for it"
      @trial "It has no reserves for a second year"

      rebuttal fees "A fee for meeting rooms would pay for them"
"""

FIRST_STEPS = """\
# A map of the article. Each statement stands under what it speaks to: write what the article says in your own words,
# and quote a few words of it, which are held against the text. For example:
#
#   claim open "The library should stay open on Sundays"
#     evidence visitors "In the trial more people came on Sundays than on any weekday"
#       @trial "more than on any weekday"
#     rebuttal wages "The library cannot pay the wages for it"

"""

SETTINGS = """\
# What argmap is to know of this project.

sources = [{sources}]     # folders that hold the texts of sources; quotes are held against them
fail-on = "error"     # which findings fail `argmap check`: error, warning or info

[severity]            # another severity for the findings of a code, or "off"
# no-rebuttal = "off"
"""

HOOKS = """\
# https://pre-commit.com runs these at every commit: `pre-commit install` switches them on.

repos:
  - repo: local
    hooks:
      - id: argmap-check
        name: argmap check
        entry: argmap check
        language: system
        files: \\.arg$
      - id: argmap-fmt
        name: argmap fmt
        entry: argmap fmt
        language: system
        files: \\.arg$
"""
