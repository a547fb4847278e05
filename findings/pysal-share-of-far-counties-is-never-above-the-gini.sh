#!/usr/bin/env bash
# What one would guess: the spatial Gini's wcg_share, "share of inequality in non-neighbor component", is near 1 where
#   nearly all differences are between counties that are no neighbours; 1 - wcg_share is the share of neighbours; and
#   it does not change when every county gets the same sum, which leaves all differences as they are.
# What happens: the differences of far pairs are divided by what the Gini is divided by (twice the mean times n^2), not
#   by all differences. So the "share" is a part of the Gini and can never be above it: .249 where far pairs hold .954 of
#   the differences, .058 after every county got 100. Whoever takes the rest for the neighbours' share, as the package's
#   own notebook once did, finds 75 and 94 % of inequality between neighbours, where it is 4.6. Divide wcg by wcg + wg.
# Version: inequality 1.1.2 (pysal; newest for Python 3.11, 1.2.0 has the same line and gives the same), libpysal 4.14.1,
#   numpy 2.4.6, pandas 3.1.1, scipy 1.17.1.
# Source: inequality/gini.py, Gini_Spatial: wcg_share = wcg / den, with den = x.mean() * 2 * n**2; notebooks/gini.ipynb of
#   pysal/inequality at 5533824: bgs = [1 - wg for wg in wgs], drawn as "Spatial Inequality Share"; the book at
#   https://geographicdata.science/book/notebooks/09_spatial_inequality.html takes it for the share of far differences.
# Seen (25 counties in a square):
#   as they are: Gini 0.261, share of far pairs 0.249, the rest 0.751; of all differences 0.954
#   each with 100 more: Gini 0.061, share of far pairs 0.058, the rest 0.942; of all differences 0.954
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q --disable-pip-version-check install --no-compile \
  inequality==1.1.2 libpysal==4.14.1 numpy==2.4.6 pandas==3.1.1 scipy==1.17.1
cat > "$folder/try.py" <<'PY'
import numpy as np
from inequality.gini import Gini_Spatial
from libpysal.weights import lat2W

neighbours = lat2W(5, 5)
incomes = 10 + np.arange(25) ** 1.2
for name, more in (("as they are", 0), ("each with 100 more", 100)):
    found = Gini_Spatial(incomes + more, neighbours, permutations=0)
    print(f"{name}: Gini {found.g:.3f}, share of far pairs {found.wcg_share:.3f}, the rest {1 - found.wcg_share:.3f};",
          f"of all differences {found.wcg / (found.wcg + found.wg):.3f}")
PY
seen=$("$folder/venv/bin/python" "$folder/try.py" 2> "$folder/log")
echo "$seen"
[ "$seen" = "as they are: Gini 0.261, share of far pairs 0.249, the rest 0.751; of all differences 0.954
each with 100 more: Gini 0.061, share of far pairs 0.058, the rest 0.942; of all differences 0.954" ]
