"""Where the program keeps its files."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

_APP = "ReelReason"


@dataclass(frozen=True, slots=True)
class Paths:
    """Folders of one installation.

    `data` holds what a person made (profiles); `cache` holds what can be rebuilt (exported models); `config`
    holds settings; `bundled` and `resources` are read-only and ship with the program.
    """

    data: Path
    cache: Path
    config: Path
    bundled: Path
    resources: Path

    @classmethod
    def default(cls) -> Paths:
        """The platform's folders, or folders below `$REELREASON_HOME` when that is set."""
        package = Path(__file__).resolve().parent.parent
        bundled = _first_existing(package / "_data", package.parent / "data")
        resources = _first_existing(package / "_resources", package.parent / "resources")
        home = os.environ.get("REELREASON_HOME")
        if home:
            root = Path(home)
            return cls(root / "data", root / "cache", root / "config", bundled, resources)
        dirs = platformdirs.PlatformDirs(_APP, appauthor=False)
        return cls(dirs.user_data_path, dirs.user_cache_path, dirs.user_config_path, bundled, resources)

    @property
    def profiles(self) -> Path:
        """One SQLite file a profile."""
        return self.data / "profiles"

    @property
    def catalogue(self) -> Path:
        """The SQLite file of the catalogue that a person grew; there once a source was added."""
        return self.data / "catalogue.sqlite"

    @property
    def downloads(self) -> Path:
        """One folder a data set that was fetched; all of it can be fetched again."""
        return self.cache / "downloads"

    @property
    def vectors(self) -> Path:
        """Vectors of the films that ship, by encoders the person chose, a folder a model. They can be made again."""
        return self.data / "vectors"

    @property
    def grown(self) -> Path:
        """Vectors and map of the films that were added, a folder a model. Making them again may take an hour."""
        return self.data / "grown"


def _first_existing(*candidates: Path) -> Path:
    return next((path for path in candidates if path.is_dir()), candidates[-1])
