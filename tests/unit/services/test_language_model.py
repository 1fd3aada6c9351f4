"""What a language model may do to picks, reasons and readings, and that all of it works without one."""

from __future__ import annotations

import pytest
from helpers.scripted_writer import ScriptedWriter

from reelreason_desktop.domain.constraints import Constraint, ConstraintKind
from reelreason_desktop.domain.errors import Cancelled, ModelError
from reelreason_desktop.domain.reading import Command, Intent, Reading, Wish, WishKind
from reelreason_desktop.inference.requests import RequestFuture
from reelreason_desktop.services.language_model import Computed, FilmCard, LanguageModel, Worded

HEAT = FilmCard("heat", "Heat (1995)", "1995, crime, directed by Michael Mann.", ("You loved Collateral.",))
RONIN = FilmCard("ronin", "Ronin (1998)", "1998, action.", ("You asked for chases.",))
BROKEN = ModelError("The language model keeps stopping, so it was switched off.")


def test_ratings_are_told_one_by_one() -> None:
    told: list[tuple[str, float]] = []
    model = LanguageModel(ScriptedWriter({"heat": 1.0, "ronin": 5.0}))
    assert model.rate([HEAT, RONIN], lambda key, stars: told.append((key, stars))) == {"heat": 1.0, "ronin": 5.0}
    assert told == [("heat", 1.0), ("ronin", 5.0)]


def test_only_the_best_candidates_are_rated() -> None:
    writer = ScriptedWriter()
    LanguageModel(writer).rate([FilmCard(str(i), f"Film {i}") for i in range(50)])
    assert len(writer.prompts[0][1]) == 20


def test_a_model_that_fails_changes_nothing() -> None:
    model = LanguageModel(ScriptedWriter(error=BROKEN))
    assert model.explain([Computed(HEAT, "Because.")]) == (Worded("heat", "Because.", by_model=False),)
    rules = Reading("hm", Intent.ASK)
    assert model.read("hm", rules) is rules
    assert model.reply("hm", [], "Computed.").text == "Computed."
    assert model.summarise([], "Computed.").text == "Computed."
    with pytest.raises(ModelError, match="switched off"):
        model.rate([HEAT])
    with pytest.raises(ModelError, match="switched off"):
        model.judge(HEAT, "Because.")


def test_words_that_hold_are_shown_and_others_are_replaced() -> None:
    writer = ScriptedWriter(
        texts={
            "heat": " You loved Collateral, and Michael Mann directed this crime film.",
            "ronin": " You asked for chases. Robert De Niro drives for 30 minutes. It is a western.",
        }
    )
    told: list[Worded] = []
    films = [Computed(HEAT, "Because you loved Collateral."), Computed(RONIN, "You asked for chases: here they are.")]
    heat, ronin = LanguageModel(writer).explain(films, told.append)
    assert told == [heat, ronin]
    assert heat == Worded("heat", "You loved Collateral, and Michael Mann directed this crime film.", by_model=True)
    assert ronin.text == "You asked for chases. You asked for chases: here they are."
    assert ronin.refused == ("Robert De Niro drives for 30 minutes.", "It is a western.")
    assert not ronin.by_model


def test_films_behind_the_deadline_keep_their_computed_reason() -> None:
    model = LanguageModel(ScriptedWriter(texts={"heat": "You loved Collateral too much."}))
    heat, ronin = model.explain([Computed(HEAT, "A."), Computed(RONIN, "B.")])
    assert (heat.by_model, ronin) == (True, Worded("ronin", "B.", by_model=False))


def test_what_is_known_of_the_person_comes_first_and_stays_the_same() -> None:
    writer = ScriptedWriter({"heat": 3.0, "ronin": 3.0})
    model = LanguageModel(writer, ["Loved: Collateral"])
    model.rate([HEAT])
    model.rate([RONIN])
    (first, _), (second, _) = writer.prompts
    assert "- Loved: Collateral" in first.system
    assert first.system == second.system
    assert "Heat" not in first.system


def test_the_model_adds_wishes_and_the_rules_win() -> None:
    rules = Reading(
        "…",
        Intent.ASK,
        wishes=(Wish(WishKind.TONE, "warm"),),
        constraints=(Constraint(ConstraintKind.GENRE, "no horror", ("Horror",), exclude=True),),
    )
    form = '{"more":["Horror","warm","Crime","dark"],"less":["Comedy","dark"]}'
    reading = LanguageModel(ScriptedWriter(form=form)).read("…", rules)
    assert reading.constraints == rules.constraints
    assert reading.wishes == (
        Wish(WishKind.TONE, "warm"),
        Wish(WishKind.GENRE, "Crime", 0.5),
        Wish(WishKind.GENRE, "Comedy", -0.5),
    )


@pytest.mark.parametrize(
    "rules",
    [
        Reading("undo", Intent.COMMAND, command=Command.UNDO),
        Reading("why?", Intent.WHY),
        Reading("hi", Intent.SMALL_TALK),
        Reading("not that", Intent.FEEDBACK),
    ],
)
def test_orders_are_read_by_rules_alone(rules: Reading) -> None:
    assert LanguageModel(ScriptedWriter(form='{"more":["Horror"],"less":[]}')).read(rules.text, rules) == rules


def test_replies_may_use_the_facts_and_the_message() -> None:
    model = LanguageModel(ScriptedWriter(texts={"reply": "You asked about Stalker, and it is from 1979."}))
    assert model.reply("What about Stalker?", ["Stalker (1979)"], "Computed.").by_model
    assert model.reply("What about it?", ["It is old"], "Computed.").text == "Computed."


def test_an_explanation_is_judged_on_five_axes() -> None:
    axes = ("relevance", "specificity", "clarity", "faithfulness", "appeal")
    points = dict.fromkeys(axes, 4.0)
    assert LanguageModel(ScriptedWriter(points)).judge(HEAT, "Because.") == points


def test_every_job_can_be_cancelled() -> None:
    class Slow(ScriptedWriter):
        def _end(self, _complete: bool = True) -> RequestFuture:
            return RequestFuture(on_cancel=lambda: None)

    model = LanguageModel(Slow())
    films = [Computed(HEAT, "A.")]
    jobs = (
        lambda started: model.rate([HEAT], started=started),
        lambda started: model.explain(films, started=started),
        lambda started: model.read("hm", Reading("hm", Intent.ASK), started),
        lambda started: model.reply("hm", [], "C.", started),
        lambda started: model.summarise([], "C.", started),
        lambda started: model.judge(HEAT, "A.", started),
    )
    for job in jobs:
        with pytest.raises(Cancelled):
            job(lambda future: future.cancel())
