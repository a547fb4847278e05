#!/usr/bin/env bash
# What one would guess: the 95 % interval of a Poisson rate holds the rate that was seen, so that after no event in 400
#   household years it begins at 0; "exact-c" and "midp-c" differ a little in width.
# What happens: with a count of 0 the mid-p interval is one point away from what was seen, both limits .00749: the
#   upper limit is right (-ln(.05)/400), and the lower one is searched for as if it were another upper one. A bar drawn
#   from it stands above the point, and "no household fell" reads as a rate told from nought.
# Version: statsmodels 0.15.0, scipy 1.17.1, numpy 2.4.6, Python 3.11.
# Source: statsmodels/stats/rates.py, confint_poisson, method "midp-c" (for a count of 0 its function of the lower limit
#   has no root).
# Seen:
#   exact-c 0: [0.00000, 0.00922]
#   midp-c 0: [0.00749, 0.00749]
#   midp-c 1: [0.00013, 0.01233]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q --disable-pip-version-check install \
  statsmodels==0.15.0 scipy==1.17.1 numpy==2.4.6 pandas==2.3.3
cat > "$folder/try.py" <<'PY'
from statsmodels.stats.rates import confint_poisson

for method, count in (("exact-c", 0), ("midp-c", 0), ("midp-c", 1)):
    low, high = confint_poisson(count, 400, method=method)
    print(f"{method} {count}: [{low:.5f}, {high:.5f}]")
PY
seen=$("$folder/venv/bin/python" "$folder/try.py")
echo "$seen"
[ "$seen" = "exact-c 0: [0.00000, 0.00922]
midp-c 0: [0.00749, 0.00749]
midp-c 1: [0.00013, 0.01233]" ]
