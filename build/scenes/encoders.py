"""Encoders: the one that serves, one that reads the films, and one that serves from the next start on.

The films are read by nobody: what the page shows of the reading is told to it by the scene.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from screenshots import Shoot

SCENES = {
    "720p": ("encoders", "encoders-reading", "encoders-ready"),
    "1080p": ("encoders", "encoders-reading"),
}


def play(shoot: Shoot) -> None:
    """Adds a folder, has it read as far as a picture needs, and lets it count."""
    from screenshots import until

    from reelreason_desktop.config.paths import Paths
    from reelreason_desktop.services.encoder_change import ChangeState, ChangeStatus
    from reelreason_desktop.services.encoders import embedder_shelf
    from reelreason_desktop.services.growing.building import BuildProgress, Step
    from reelreason_desktop.services.model_rows import Kind, Sort
    from reelreason_desktop.ui.models.desk import ModelsDesk
    from reelreason_desktop.ui.models.feature import ModelFeature

    window = shoot.window
    feature = window.findChild(ModelFeature)
    page = window.open_page("models")
    until(lambda: window.bridge.state is not None and window.bridge.state.ready)
    until(lambda: page.model.position_of(Sort.ENCODER, Kind.BUILTIN, "built-in") >= 0)
    page.choose(Sort.ENCODER, Kind.OFFER, "bge-small-en-v1.5")
    shoot.picture("encoders")
    with tempfile.TemporaryDirectory() as folder:
        page.dropped.emit(_encoder(Path(folder) / "bge-small-en-v1.5"))
        until(lambda: page.list.current is not None and page.list.current.kind is Kind.OWN)
        far = BuildProgress(Step.ENCODING, 3_072, 9_364, 41.0, 154.0)
        feature.show_change(ChangeStatus(ChangeState.READING, "bge-small-en-v1.5", far))
        shoot.picture("encoders-reading")
        embedder_shelf(Paths.default()).use("bge-small-en-v1.5")
        feature.show_change(ChangeStatus(ChangeState.DONE, "bge-small-en-v1.5", films=len(window.films)))
        until(lambda: page.list.current is not None and page.list.current.chosen)
        shoot.picture("encoders-ready")
        embedder_shelf(Paths.default()).remove("bge-small-en-v1.5")
        window.findChild(ModelsDesk).refresh()
        until(lambda: page.model.position_of(Sort.ENCODER, Kind.OWN, "bge-small-en-v1.5") < 0)
    window.notice.dismiss()
    page.choose(Sort.WRITER, Kind.OFFER, "qwen3-0.6b")
    window.open_page("talk")


def _encoder(folder: Path) -> Path:
    """As much of one as is looked at before it runs."""
    folder.mkdir()
    (folder / "modules.json").write_text(json.dumps([{"path": "", "type": "Transformer"}]), encoding="utf-8")
    (folder / "config.json").write_text(json.dumps({"hidden_size": 384}), encoding="utf-8")
    with (folder / "model.safetensors").open("wb") as weights:
        weights.truncate(133_466_304)
    return folder
