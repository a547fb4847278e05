#!/usr/bin/env bash
# What one would guess: a score that is the same for every household separates nobody: KS 0, as the AUC beside it is .5.
#   A scorecard has few points, so that many households share a score, and the gap is looked at between scores.
# What happens: perf_eva shuffles the rows, sorts them by score and looks at the gap after every row, also in the midst
#   of households with one score, whose order is chance. With 8 defaults among 400 the KS of a constant is .29 on average
#   over the seeds, and .15 at least; the seed that is set by default gives one such draw. The rarer the defaults, the
#   larger. A score of three values whose KS is .08 gets .23. The AUC is right, as it goes by score; ks_2samp of scipy
#   gives the KS.
# Version: scorecardpy 0.1.9.7 (newest), pandas 3.1.1, numpy 2.4.6, scipy 1.17.1, scikit-learn 1.9.1, Python 3.11.
# Source: scorecardpy/perf.py, eva_dfkslift: groupnum is the number of rows where none is given, and groups are counted by
#   row; eva_dfrocpr groups by score. https://github.com/ShichenXie/scorecardpy/issues/12, open since 2019, doubts the
#   curve of KS on other grounds.
# Seen (mean of the seeds 1 to 100):
#   one score for all, 8 of 400 bad: KS 0.3, AUC 0.5; by ks_2samp 0.0
#   one score for all, 20 of 400 bad: KS 0.2, AUC 0.5; by ks_2samp 0.0
#   three scores, 8 of 400 bad: KS 0.2, AUC 0.5; by ks_2samp 0.1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q --disable-pip-version-check install --no-compile \
  scorecardpy==0.1.9.7 pandas==3.1.1 numpy==2.4.6 scipy==1.17.1 scikit-learn==1.9.1
cat > "$folder/try.py" <<'PY'
import warnings

warnings.simplefilter("ignore")
import numpy as np
from scipy.stats import ks_2samp
from scorecardpy import perf_eva

three = np.repeat([0.10, 0.05, 0.02] * 2, [3, 3, 2, 130, 131, 131])
for name, defaults, score in (("one score for all", 8, np.full(400, 0.05)), ("one score for all", 20, np.full(400, 0.05)),
                              ("three scores", 8, three)):
    bad = np.arange(400) < defaults
    found = [perf_eva(bad.astype(int), score, show_plot=False, seed=seed) for seed in range(1, 101)]
    mean = {measure: np.mean([each[measure] for each in found]) for measure in ("KS", "AUC")}
    print(f"{name}, {defaults} of 400 bad: KS {mean['KS']:.1f}, AUC {mean['AUC']:.1f};",
          f"by ks_2samp {ks_2samp(score[bad], score[~bad]).statistic:.1f}")
PY
seen=$(MPLBACKEND=agg "$folder/venv/bin/python" "$folder/try.py")
echo "$seen"
[ "$seen" = "one score for all, 8 of 400 bad: KS 0.3, AUC 0.5; by ks_2samp 0.0
one score for all, 20 of 400 bad: KS 0.2, AUC 0.5; by ks_2samp 0.0
three scores, 8 of 400 bad: KS 0.2, AUC 0.5; by ks_2samp 0.1" ]
