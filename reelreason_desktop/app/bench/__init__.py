"""`reelreason bench`: speed and memory as ratios against references taken in the same run."""
