#!/usr/bin/env bash
# What one would guess: randomization inference deals the loans out again as they were dealt, so that with two of twenty
#   villages treated each draw treats two; the p-value is then the share of the 190 ways to choose two that differ as
#   much as the way that was drawn. It is what one turns to where treated villages are few.
# What happens: ritest draws for every village, each value that the treatment takes being as likely as any other: half
#   of the villages are treated in a draw, however few were. Means of ten villages vary less than a mean of one or two,
#   so the distribution is too narrow and the default p-value far too small: .00 where .08 is right for two villages, .01
#   where .35 is right for one. With cluster= it is the same. With half treated the p-value is right, and the t kind,
#   which is slower and not the default, comes near it throughout. A dose is drawn from its values in the same way.
# Version: pyfixest 0.60.0 (newest), numpy 2.4.6, pandas 3.1.1, scipy 1.17.1, Python 3.11.
# Source: pyfixest/estimation/post_estimation/ritest.py, _resample: random_choice(np.unique(treatment), N), one for each
#   row or cluster. The docstring says that the variable is "resampled"; no issue found.
# Seen (p-values):
#   10 of 20 treated: by all 184756 ways 0.55, by ritest 0.59, of the t kind 0.58
#   2 of 20 treated: by all 190 ways 0.08, by ritest 0.00, of the t kind 0.11
#   1 of 20 treated: by all 20 ways 0.35, by ritest 0.01, of the t kind 0.27
#   2 of 20 treated, three households each, by village: 0.00
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q --disable-pip-version-check install --no-compile \
  pyfixest==0.60.0 numpy==2.4.6 pandas==3.1.1 scipy==1.17.1
cat > "$folder/try.py" <<'PY'
import warnings

warnings.simplefilter("ignore")
from itertools import combinations

import numpy as np
import pandas as pd
import pyfixest

income = np.arange(20) ** 1.5


def difference(treated):
    return abs(income[treated].mean() - np.delete(income, treated).mean())


def chance(households, kind="randomization-c", **more):
    fit = pyfixest.feols("income ~ loan", households)
    found = fit.ritest("loan", reps=400, type=kind, rng=np.random.default_rng(1), choose_algorithm="slow", **more)
    return f"{found['Pr(>|t|)']:.2f}"


for treated in ([3, 6, 8, 9, 10, 11, 12, 14, 15, 19], [14, 18], [16]):
    villages = pd.DataFrame({"income": income, "loan": np.isin(np.arange(20), treated).astype(float)})
    ways = [difference(list(way)) >= difference(treated) - 1e-9 for way in combinations(range(20), len(treated))]
    print(f"{len(treated)} of 20 treated: by all {len(ways)} ways {np.mean(ways):.2f}, by ritest {chance(villages)},",
          f"of the t kind {chance(villages, 'randomization-t')}")
    if len(treated) == 2:
        households = villages.loc[np.repeat(np.arange(20), 3)].assign(village=np.repeat(np.arange(20), 3))
print(f"2 of 20 treated, three households each, by village: {chance(households, cluster='village')}")
PY
seen=$("$folder/venv/bin/python" "$folder/try.py" 2> "$folder/log")
echo "$seen"
[ "$seen" = "10 of 20 treated: by all 184756 ways 0.55, by ritest 0.59, of the t kind 0.58
2 of 20 treated: by all 190 ways 0.08, by ritest 0.00, of the t kind 0.11
1 of 20 treated: by all 20 ways 0.35, by ritest 0.01, of the t kind 0.27
2 of 20 treated, three households each, by village: 0.00" ]
