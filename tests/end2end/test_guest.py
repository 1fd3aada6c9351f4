"""A guest leaves nothing behind."""

from pathlib import Path

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.services.runtime import Runtime


def test_a_guest_session_writes_no_file(isolated_folders: Path):
    with Runtime.open(Paths.default()) as runtime:
        session = runtime.session(None)
        pending = session.begin("My favourite movies are Inception, Goodfellas and WALL-E")
        view = session.finish(pending.turn_id, None)
        view = session.rate(view.ranking.picks[0].film_id, 4)
        assert view.guest
        assert len(view.ranking.picks) == 5
    assert list((isolated_folders / "data").rglob("*")) == []
