"""Print F1, processor time and growth of every aligner, by size and heaviness of the revision, in one run."""

from __future__ import annotations

import argparse
import math
import resource
import time

from tests.benchmarks.baselines import ALIGNERS
from tests.benchmarks.workload import LEVELS, revision


def main() -> None:
    """Run the aligners on the same plans, one line each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="28,300,1000,3000")
    parser.add_argument("--levels", default=",".join(LEVELS))
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    sizes = [int(size) for size in options.sizes.split(",")]
    for level in options.levels.split(","):
        last: dict[str, tuple[int, float]] = {}
        for size in sizes:
            before, after, gold = revision(size, LEVELS[level], options.seed)
            for name, (aligner, most) in ALIGNERS.items():
                if size > most:
                    continue
                start = time.process_time()
                found = aligner(before, after)
                took = time.process_time() - start
                right = len(found & gold)
                precision, recall = right / max(1, len(found)), right / len(gold)
                f1 = 2 * right / (len(found) + len(gold))
                growth = ""
                if name in last:
                    growth = f"exponent {math.log(took / last[name][1]) / math.log(size / last[name][0]):.2f}"
                last[name] = (size, max(took, 1e-4))
                print(
                    f"{level:10} {size:5} {name:20} P {precision:.3f} R {recall:.3f} F1 {f1:.3f} {took:8.3f} s {growth}"
                )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of this process {peak:.0f} MiB")


if __name__ == "__main__":
    main()
