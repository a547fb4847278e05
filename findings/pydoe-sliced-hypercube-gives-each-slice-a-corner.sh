#!/usr/bin/env bash
# What one would guess: sliced_lhs gives a design whose every slice (one for each lending arrangement, village or batch)
#   spreads over the whole range of every factor, and the slices together are a Latin hypercube; that is what the paper
#   it cites calls a sliced Latin hypercube design and what slices are for.
# What happens: slice k takes the k-th part of the range of every factor at once. Each arrangement is played in a corner
#   of its own: of four, the first with all factors below .25, the last with all above .75. Factors correlate at .94
#   (ten slices: .99), so that no regression or index can part them, and an outcome that depends on price alone gives
#   the arrangements means from .13 to .88. Column by column the whole is a Latin hypercube, so a check of the margins
#   passes. The docstring asks a slice to be one "once rescaled to its own unit hypercube", and rescales in its example.
# Version: pydoe 1.6.0 (newest), numpy 2.4.6, scipy 1.17.1, Python 3.11.
# Source: pydoe/space_filling/stochastic/sliced_lhs.py: cells[s * m : (s + 1) * m, j] = s * m + rng.permutation(m), the
#   same block s for every factor j; Qian (2012), Journal of the American Statistical Association 107(497), 393-399.
# Seen:
#   quarters of the range that each of 4 slices reaches in three factors: [0] [1] [2] [3]
#   correlations of the factors 0.94 0.95 0.94, of lhs 0.08 0.02 0.02
#   mean price by slice 0.13 0.37 0.62 0.88
#   10 slices of 20: correlations 0.99 0.99 0.99
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q --disable-pip-version-check install --no-compile pydoe==1.6.0 numpy==2.4.6 scipy==1.17.1
cat > "$folder/try.py" <<'PY'
import numpy as np
from pydoe import lhs, sliced_lhs


def correlations(design):
    return " ".join(f"{each:.2f}" for each in np.corrcoef(design, rowvar=False)[np.triu_indices(3, 1)])


design, slices = sliced_lhs(3, 10, 4, seed=1)
arrangements = [design[slices == arrangement] for arrangement in range(4)]
quarters = [str(sorted({int(cell * 4) for cell in rows.flat})) for rows in arrangements]
print(f"quarters of the range that each of 4 slices reaches in three factors: {' '.join(quarters)}")
print(f"correlations of the factors {correlations(design)}, of lhs {correlations(lhs(3, samples=40, seed=1))}")
print("mean price by slice", " ".join(f"{rows[:, 0].mean():.2f}" for rows in arrangements))
print(f"10 slices of 20: correlations {correlations(sliced_lhs(3, 20, 10, seed=2)[0])}")
PY
seen=$("$folder/venv/bin/python" "$folder/try.py")
echo "$seen"
[ "$seen" = "quarters of the range that each of 4 slices reaches in three factors: [0] [1] [2] [3]
correlations of the factors 0.94 0.95 0.94, of lhs 0.08 0.02 0.02
mean price by slice 0.13 0.37 0.62 0.88
10 slices of 20: correlations 0.99 0.99 0.99" ]
