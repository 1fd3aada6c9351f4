"""`--recipe`: the plain recipe explains with films and words alone."""

from __future__ import annotations

from helpers.command_line import CommandLine

TEXT = "I loved Heat and Alien, something funny please"


def test_the_plain_recipe_is_chosen_by_name(reelreason: CommandLine) -> None:
    plain = reelreason("ask", TEXT, "--recipe", "plain", "--profile", "a", "--json").json
    compact = reelreason("ask", TEXT, "--profile", "b", "--json").json
    kinds = {entry["kind"] for pick in plain["picks"] for entry in pick["because"]}
    assert kinds <= {"film", "message"}
    assert {entry["kind"] for pick in compact["picks"] for entry in pick["because"]} > kinds


def test_an_unknown_recipe_is_bad_usage(reelreason: CommandLine) -> None:
    assert reelreason("ask", TEXT, "--recipe", "fancy").code == 2
