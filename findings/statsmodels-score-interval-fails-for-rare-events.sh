#!/usr/bin/env bash
# What one would guess: of two independent shares, 4 of 400 and 1 of 400, the score interval of the difference is found,
#   as Newcombe's is; it is the one recommended where events are rare.
# What happens: with fewer than five events or so it raises "f(a) and f(b) must have different signs", because the roots
#   are looked for between bounds taken from Wald's interval, and those of rare events lie on the wrong side; with none
#   in both groups it raises another. 5 and 4 of 400 work. Wald's own interval never stops and says [0, 0] for none.
# Version: statsmodels 0.15.0, scipy 1.17.1, Python 3.11.
# Source: statsmodels/stats/proportion.py, _score_confint_inversion (the limits of method "wald" as brackets).
# Seen:
#   score 5 and 4: [-0.0144, 0.0201]
#   score 4 and 1: ValueError
#   score 0 and 0: ValueError
#   newcomb 4 and 1: [-0.0055, 0.0231]
#   wald 0 and 0: [0.0000, 0.0000]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q --disable-pip-version-check install \
  statsmodels==0.15.0 scipy==1.17.1 numpy==2.4.6 pandas==2.3.3
cat > "$folder/try.py" <<'PY'
import warnings

warnings.simplefilter("ignore")
from statsmodels.stats.proportion import confint_proportions_2indep

for method, a, b in (("score", 5, 4), ("score", 4, 1), ("score", 0, 0), ("newcomb", 4, 1), ("wald", 0, 0)):
    try:
        low, high = confint_proportions_2indep(a, 400, b, 400, method=method, compare="diff")
        print(f"{method} {a} and {b}: [{low:.4f}, {high:.4f}]")
    except ValueError:
        print(f"{method} {a} and {b}: ValueError")
PY
seen=$("$folder/venv/bin/python" "$folder/try.py")
echo "$seen"
[ "$seen" = "score 5 and 4: [-0.0144, 0.0201]
score 4 and 1: ValueError
score 0 and 0: ValueError
newcomb 4 and 1: [-0.0055, 0.0231]
wald 0 and 0: [0.0000, 0.0000]" ]
