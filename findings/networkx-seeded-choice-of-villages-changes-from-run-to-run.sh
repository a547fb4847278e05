#!/usr/bin/env bash
# What one would guess: maximal_independent_set(graph, seed=1), which picks villages no two of which are neighbours
#   (pilot villages whose treatment does not spill over), picks the same ones whenever the programme is run.
# What happens: with villages named by text each run picks others, and even another number of them, while one process
#   repeats itself, so that a check inside the programme finds nothing. The seeded draw is made from a list of a set,
#   and Python orders sets of text by a salt that is new in every process. Villages numbered 0 to 11 are safe. Number
#   the nodes, or set PYTHONHASHSEED (done here, so that the three runs shown stay as they are).
# Version: networkx 3.6.1, Python 3.11.
# Source: networkx/algorithms/mis.py: seed.choice(list(available_nodes));
#   https://networkx.org/documentation/stable/reference/randomness.html gives the seed as the way to
#   reproducible results.
# Seen (a ring of twelve villages, seed 1):
#   run 1: by number 0 2 4 7 10, by name 0 2 4 6 8 10, again the same
#   run 2: by number 0 2 4 7 10, by name 2 4 6 8 11, again the same
#   run 3: by number 0 2 4 7 10, by name 0 2 5 7 10, again the same
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q --disable-pip-version-check install --no-compile networkx==3.6.1
cat > "$folder/try.py" <<'PY'
import sys

import networkx

numbers = networkx.cycle_graph(12)
names = networkx.relabel_nodes(numbers, {node: f"village {node}" for node in numbers})


def picked(graph):
    chosen = networkx.maximal_independent_set(graph, seed=1)
    return " ".join(map(str, sorted(int(str(node).split()[-1]) for node in chosen)))


again = "the same" if picked(names) == picked(names) else "others"
print(f"run {sys.argv[1]}: by number {picked(numbers)}, by name {picked(names)}, again {again}")
PY
seen=$(for run in 1 2 3; do PYTHONHASHSEED=$run "$folder/venv/bin/python" "$folder/try.py" "$run"; done)
echo "$seen"
[ "$seen" = "run 1: by number 0 2 4 7 10, by name 0 2 4 6 8 10, again the same
run 2: by number 0 2 4 7 10, by name 2 4 6 8 11, again the same
run 3: by number 0 2 4 7 10, by name 0 2 5 7 10, again the same" ]
