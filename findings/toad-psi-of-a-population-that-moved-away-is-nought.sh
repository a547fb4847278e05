#!/usr/bin/env bash
# What one would guess: the population stability index grows with the distance between two samples of borrowers, and is
#   largest (by its formula infinite) where the bins of one are empty in the other; below .1 a scorecard counts as stable.
# What happens: a bin that is empty in either sample counts for nothing. Borrowers who all moved to a bin of their own
#   have an index of 0, less than where one in ten moved to the next bin; where the upper half of incomes is gone, only
#   the lower half counts. And without a combiner every value is a bin: two samples of predicted chances in which no
#   value occurs twice have 0 however far apart they are. No error, no warning; return_frame shows the holes as NaN.
# Version: toad 0.1.7 (newest), pandas 3.1.1, numpy 2.4.6, scikit-learn 1.9.1, scipy 1.17.1, Python 3.11.
# Source: toad/metrics.py, _PSI: two value_counts are subtracted, which gives NaN where one lacks a value, and np.sum of a
#   pandas Series leaves NaN out. No word in the docstring; no issue found.
# Seen (before: 50 in the lower bin and 50 in the middle one):
#   40 lower, 60 middle: 0.041
#   50 lower, 50 upper: 0.000
#   100 upper: 0.000
#   incomes 0 to 99 against 0 to 49, bins at 25, 50, 75: 0.347 with the upper half gone
#   chances .01 to .30 against .605 to .895: 0.000
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q --disable-pip-version-check install --no-compile \
  toad==0.1.7 pandas==3.1.1 numpy==2.4.6 scikit-learn==1.9.1 scipy==1.17.1
cat > "$folder/try.py" <<'PY'
import numpy as np
import pandas as pd
from toad.metrics import PSI

before = pd.Series(["lower"] * 50 + ["middle"] * 50)
for shares in ({"lower": 40, "middle": 60}, {"lower": 50, "upper": 50}, {"upper": 100}):
    after = pd.Series([name for name, count in shares.items() for _ in range(count)])
    print(f"{', '.join(f'{count} {name}' for name, count in shares.items())}: {PSI(after, before):.3f}")
incomes, poorer = (pd.DataFrame({"income": np.arange(float(count))}) for count in (100, 50))
index = PSI(poorer, incomes, combiner={"income": [25, 50, 75]})["income"]
print(f"incomes 0 to 99 against 0 to 49, bins at 25, 50, 75: {index:.3f} with the upper half gone")
chances = np.arange(1, 31) / 100
later = chances + 0.595
print(f"chances {chances[0]:.2f} to {chances[-1]:.2f} against {later[0]:.3f} to {later[-1]:.3f}:".replace("0.", "."),
      f"{PSI(later, chances):.3f}")
PY
seen=$("$folder/venv/bin/python" "$folder/try.py")
echo "$seen"
[ "$seen" = "40 lower, 60 middle: 0.041
50 lower, 50 upper: 0.000
100 upper: 0.000
incomes 0 to 99 against 0 to 49, bins at 25, 50, 75: 0.347 with the upper half gone
chances .01 to .30 against .605 to .895: 0.000" ]
