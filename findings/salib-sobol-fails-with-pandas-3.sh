#!/usr/bin/env bash
# What one would guess: `pip install SALib` gives a set of packages that work together, so that sobol.analyze on its
#   own Saltelli sample returns indices.
# What happens: the newest SALib asks for pandas without an upper bound and gets pandas 3, where pandas.unique no
#   longer takes a list. Sampling still works; sobol.analyze and pawn.analyze raise TypeError before anything is
#   computed, while delta.analyze works. With pandas 2 the same script runs, under a FutureWarning.
# Versions: SALib 1.5.1 (newest on PyPI), pandas 3.1.1 against 2.3.3, numpy 2.4.6, scipy 1.17.1, Python 3.11.
# Source: SALib/util/__init__.py, extract_group_names: pd.unique(groups) on a list; pandas/core/algorithms.py.
# Seen:
#   pandas 3.1.1: sobol.sample ok, sobol.analyze TypeError, pawn.analyze TypeError, delta.analyze ok
#   pandas 2.3.3: sobol.sample ok, sobol.analyze ok, pawn.analyze ok, delta.analyze ok
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
pip() { "$folder/venv/bin/pip" -q --disable-pip-version-check install "$@"; }
cat > "$folder/try.py" <<'PY'
import warnings
import numpy as np
import pandas
warnings.simplefilter("ignore")
from SALib.analyze import delta, pawn, sobol
from SALib.sample import sobol as sampler

problem = {"num_vars": 2, "names": ["a", "b"], "bounds": [[0, 1], [0, 1]]}
told = []

def attempt(name, run):
    try:
        run()
        told.append(f"{name} ok")
    except TypeError as error:
        told.append(f"{name} {type(error).__name__}")

x = sampler.sample(problem, 64, seed=1)
attempt("sobol.sample", lambda: sampler.sample(problem, 64, seed=1))
y = x[:, 0] + 0.1 * x[:, 1]
attempt("sobol.analyze", lambda: sobol.analyze(problem, y, seed=1))
attempt("pawn.analyze", lambda: pawn.analyze(problem, x, y, seed=1))
attempt("delta.analyze", lambda: delta.analyze(problem, x, y, seed=1))
print(f"pandas {pandas.__version__}: {', '.join(told)}")
PY
pip SALib==1.5.1 pandas==3.1.1 numpy==2.4.6 scipy==1.17.1
new=$("$folder/venv/bin/python" "$folder/try.py")
echo "$new"
pip pandas==2.3.3
old=$("$folder/venv/bin/python" "$folder/try.py")
echo "$old"
[ "$new" = "pandas 3.1.1: sobol.sample ok, sobol.analyze TypeError, pawn.analyze TypeError, delta.analyze ok" ]
[ "$old" = "pandas 2.3.3: sobol.sample ok, sobol.analyze ok, pawn.analyze ok, delta.analyze ok" ]
