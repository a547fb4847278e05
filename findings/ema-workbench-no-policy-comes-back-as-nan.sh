#!/usr/bin/env bash
# What one would guess: load_results gives what save_results was given; the metadata stored beside the experiments says
#   that policy and the categorical factors are categories.
# What happens: experiments travel as CSV, and pandas takes the word None for a missing value. None is the name that
#   the workbench itself gives where no policy is played, so the base line comes back as NaN: groupby("policy") is
#   empty, and a comparison of "None" with a subsidy keeps the subsidy only. A policy called NA goes the same way. The
#   categories "1", "2" and "3" come back as numbers, so that no row has tier == "1". All without a word.
# Version: ema_workbench 2.5.3, SALib 1.6.0, pandas 2.3.3, numpy 2.4.6, scipy 1.17.1, Python 3.11.
# Source: ema_workbench/util/utilities.py, save_results and load_results: to_csv and read_csv with their defaults.
# Seen (rows by policy, rows with tier "1"):
#   no policy given: saved {'None': 6} and 2, loaded {} and 0
#   None and subsidy: saved {'None': 6, 'subsidy': 6} and 4, loaded {'subsidy': 6} and 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q --disable-pip-version-check install --no-compile \
  ema_workbench==2.5.3 SALib==1.6.0 numpy==2.4.6 scipy==1.17.1 pandas==2.3.3
cat > "$folder/try.py" <<'PY'
import logging
import sys
import warnings

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)
from ema_workbench import (CategoricalParameter, Model, Policy, RealParameter, ScalarOutcome, load_results,
                           perform_experiments, save_results)

model = Model("county", function=lambda tier="1", subsidy=0: {"income": int(tier) + subsidy})
model.uncertainties = [CategoricalParameter("tier", ["1", "2", "3"])]
model.levers = [RealParameter("subsidy", 0, 1)]
model.outcomes = [ScalarOutcome("income")]


def told(results):
    experiments = results[0]
    return f"{experiments.groupby('policy', observed=True).size().to_dict()} and {(experiments.tier == '1').sum()}"


base = Policy("None", subsidy=0.0)
for name, played in (("no policy given", {}),
                     ("None and subsidy", {"policies": [base, Policy("subsidy", subsidy=0.5)]})):
    results = perform_experiments(model, scenarios=6, **played)
    save_results(results, f"{sys.argv[1]}/results.tar.gz")
    print(f"{name}: saved {told(results)}, loaded {told(load_results(f'{sys.argv[1]}/results.tar.gz'))}")
PY
seen=$("$folder/venv/bin/python" "$folder/try.py" "$folder" 2> "$folder/log")
echo "$seen"
[ "$seen" = "no policy given: saved {'None': 6} and 2, loaded {} and 0
None and subsidy: saved {'None': 6, 'subsidy': 6} and 4, loaded {'subsidy': 6} and 0" ]
