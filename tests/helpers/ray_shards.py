"""A child that encodes the shards of a folder on two Ray workers with the stand-in encoder, and tells what was done."""

from __future__ import annotations

import sys
from pathlib import Path

from reelreason_desktop.catalogue.shards import text_shards
from reelreason_desktop.inference.models import EncoderModel
from reelreason_desktop.inference.protocol import Backend
from reelreason_desktop.services.sharding.encoding import ShardJob, encode_on_ray

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    model = EncoderModel("stand-in", folder, "0" * 64, 16)
    jobs = [ShardJob(shard, model, folder / "cache", backend=Backend.FAKE) for shard in text_shards(folder)]
    for done in encode_on_ray(jobs, workers=2):
        print(done.shard, done.encoded, done.worker, flush=True)
