"""The taste page of somebody who has rated for a while, and the films behind one corner of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from screenshots import Shoot

SCENES = {"720p": ("taste", "taste-people", "taste-dials"), "1080p": ("taste",)}
_EVENINGS = (
    {"heat-1995": 5.0, "goodfellas-1990": 5.0, "collateral-2004": 4.5, "casino-1995": 4.0, "titanic-1997": 2.0},
    {"amelie-2001": 4.0, "mamma-mia-2008": 4.5, "wall-e-2008": 3.5, "paddington-2014": 4.5},
    {"fargo-1996": 5.0, "chinatown-1974": 4.0, "zodiac-2007": 4.5, "memento-2000": 4.0, "seven-samurai-1954": 4.0},
)
"""What is rated in each chat."""


def play(shoot: Shoot) -> None:
    """Rates through three chats, then looks at what that amounts to."""
    window = shoot.window
    for ratings in _EVENINGS:
        for film_id, stars in ratings.items():
            window.acts.rate(film_id, stars)
        window.acts.new_conversation()
    window.operations.wait_until_idle()
    page = window.open_page("taste")
    window.operations.wait_until_idle()
    shoot.picture("taste")
    page.people.chart.chosen.emit(page.people.chart.items[0])
    page.area.ensureWidgetVisible(page.people.behind)
    shoot.picture("taste-people")
    page.area.ensureWidgetVisible(page.dials)
    page.dials.dials["prior"].slider.setValue(0)
    window.operations.wait_until_idle()
    shoot.picture("taste-dials")
    window.open_page("talk")
