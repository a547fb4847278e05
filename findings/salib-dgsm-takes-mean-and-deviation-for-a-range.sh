#!/usr/bin/env bash
# What one would guess: DGSM, which SALib gives as an upper bound of the total Sobol index, is right for a factor with
#   a normal or lognormal distribution as the sampler made for it is, and does not change when the origin of a factor
#   is moved.
# What happens: the sampler reads [mean, deviation], the analysis squares their difference as if they were the ends of
#   a uniform range. For a model that is one factor alone, whose total index is 1: mean 100 and deviation 10 give 8.2,
#   mean 0 gives .10, mean 12 and deviation 10 give .004: a "bound" far below what it bounds, and a factor that decides
#   everything is screened out. No error, no warning. (1 is what the bound of a normal factor should be, its variance
#   times the mean squared slope over the variance of the outcome.)
# Version: SALib 1.6.0, numpy 2.4.6, pandas 2.3.3, scipy 1.17.1, Python 3.11.
# Source: SALib/analyze/dgsm.py, calc_dgsm: (bounds[1] - bounds[0]) ** 2; its docstring, "total order S_tot <= dgsm".
# Seen (dgsm of the factor that is the whole outcome):
#   unif [90, 110]: 1.216
#   norm [100, 10]: 8.215
#   norm [0, 10]: 0.101
#   norm [12, 10]: 0.004
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q --disable-pip-version-check install --no-compile SALib==1.6.0 numpy==2.4.6 pandas==2.3.3 scipy==1.17.1
cat > "$folder/try.py" <<'PY'
import warnings

warnings.simplefilter("ignore")
from SALib.analyze import dgsm
from SALib.sample import finite_diff

for kind, ends in (("unif", [90, 110]), ("norm", [100, 10]), ("norm", [0, 10]), ("norm", [12, 10])):
    problem = {"num_vars": 2, "names": ["price", "other"], "bounds": [ends, [0, 1]], "dists": [kind, "unif"]}
    rows = finite_diff.sample(problem, 2048, seed=1)
    found = dgsm.analyze(problem, rows, rows[:, 0].copy(), seed=1)
    print(f"{kind} {ends}: {found['dgsm'][0]:.3f}")
PY
seen=$("$folder/venv/bin/python" "$folder/try.py")
echo "$seen"
[ "$seen" = "unif [90, 110]: 1.216
norm [100, 10]: 8.215
norm [0, 10]: 0.101
norm [12, 10]: 0.004" ]
