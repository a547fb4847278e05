#!/usr/bin/env bash
# What one would guess: default_rng([root, worker]) and default_rng([worker, root]) are streams of their own, unlike
#   default_rng(root); NumPy's guide recommends the second form and says that the first works too, with about the same
#   safety against collisions as spawning.
# What happens: a list is filled up with noughts to four words of 32 bits, so noughts at its end count for nothing.
#   Worker 0 of [root, worker] draws exactly what the main programme draws from root; with a root of 0 the recommended
#   form makes worker k draw what default_rng(k) draws; lists of two and three counters that end in 0 are one stream.
#   And a whole number of 64 bits is two words: 5 + 7 * 2^32 is [5, 7]. Count workers from 1, or spawn.
# Version: numpy 2.4.6, Python 3.11.
# Source: https://numpy.org/doc/stable/reference/random/parallel.html (sequence of integer seeds);
#   https://github.com/numpy/numpy/issues/16539 tells of the filling up, mended for spawned children only.
# Seen:
#   root 5: [670 805  22]
#   [5, 0] [670 805  22], [5, 0, 0, 0] [670 805  22], [5, 1] other
#   root 0, worker 5 before it: [670 805  22]
#   5 + 7 * 2^32 is [5, 7]: True
#   first spawned child of root 5: other
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q --disable-pip-version-check install --no-compile numpy==2.4.6
cat > "$folder/try.py" <<'PY'
from numpy.random import SeedSequence, default_rng


def draw(seed):
    return str(default_rng(seed).integers(1000, size=3))


def told(seed):
    return draw(seed) if draw(seed) == draw(5) else "other"


print("root 5:", draw(5))
print(", ".join(f"{seed} {told(seed)}" for seed in ([5, 0], [5, 0, 0, 0], [5, 1])))
print("root 0, worker 5 before it:", told([5, 0]))
print("5 + 7 * 2^32 is [5, 7]:", draw(5 + 7 * 2**32) == draw([5, 7]))
print("first spawned child of root 5:", told(SeedSequence(5).spawn(1)[0]))
PY
seen=$("$folder/venv/bin/python" "$folder/try.py")
echo "$seen"
[ "$seen" = "root 5: [670 805  22]
[5, 0] [670 805  22], [5, 0, 0, 0] [670 805  22], [5, 1] other
root 0, worker 5 before it: [670 805  22]
5 + 7 * 2^32 is [5, 7]: True
first spawned child of root 5: other" ]
