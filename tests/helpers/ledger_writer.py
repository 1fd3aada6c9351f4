"""A child process that appends to a profile and says which events it was promised: `writer.py FILE SEED ACTS`.

Every act has 1 to 4 signals and a message. Each line of output is one acknowledged act: its batch, then its event ids.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from reelreason_desktop.domain.signals import NewSignal, SignalKind
from reelreason_desktop.store.profile_store import ProfileStore


def main() -> None:
    file, seed, acts = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    rng = random.Random(seed)
    with ProfileStore.open(file, busy_timeout_s=60.0) as store:
        for number in range(acts):
            signals = [NewSignal(SignalKind.SAID, text=f"{seed}.{number} " * rng.randint(1, 300))]
            signals += [NewSignal(SignalKind.RATED, f"film-{rng.randint(0, 99)}", value=4.0)] * rng.randint(0, 3)
            with store.transaction():
                events = store.append(signals)
                chat = store.current_conversation()
                store.add_message(chat, "person", f"{seed}.{number}", batch=events[0].batch)
            sys.stdout.write(" ".join(map(str, [events[0].batch, *(event.id for event in events)])) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
