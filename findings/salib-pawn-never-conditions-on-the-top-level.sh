#!/usr/bin/env bash
# What one would guess: PAWN's distance for a factor with three levels (0, .5, .9: a policy that reaches nobody, half,
#   most) looks at the outcome's distribution given each of the three; where only one level moves the outcome, the
#   largest distance is 2/3 whichever level it is.
# What happens: slices are bounded by quantiles and closed below, open above, and the last bound is the factor's
#   largest value. Rows at that value are in no slice. With a continuous factor one row is lost; with levels it is the
#   whole top level, often the very strength of the policy that was to be judged: the largest distance is .34, half of
#   what it is when the lowest or the middle level does the work, and nothing is said.
# Version: SALib 1.5.1, numpy 2.4.6, pandas 2.3.3, scipy 1.17.1, Python 3.11.
# Source: SALib/analyze/pawn.py, Y[(X_di >= X_q[s]) & (X_di < X_q[s + 1])].
# Seen (largest distance by the level that moves the outcome):
#   level 0.0: 0.667
#   level 0.5: 0.667
#   level 0.9: 0.343
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q --disable-pip-version-check install SALib==1.5.1 pandas==2.3.3 numpy==2.4.6 scipy==1.17.1
cat > "$folder/try.py" <<'PY'
import warnings
import numpy as np
warnings.simplefilter("ignore")
from SALib.analyze import pawn

problem = {"num_vars": 2, "names": ["level", "other"], "bounds": [[0, 1], [0, 1]]}
level = np.repeat([0.0, 0.5, 0.9], 200)
other = np.random.default_rng(1).permutation(np.linspace(0, 1, 600))
for moving in (0.0, 0.5, 0.9):
    y = np.where(level == moving, 1.0, 0.0) + 1e-6 * other
    found = pawn.analyze(problem, np.column_stack([level, other]), y, S=10, seed=1)
    print(f"level {moving}: {found['maximum'][0]:.3f}")
PY
seen=$("$folder/venv/bin/python" "$folder/try.py")
echo "$seen"
[ "$seen" = "level 0.0: 0.667
level 0.5: 0.667
level 0.9: 0.343" ]
