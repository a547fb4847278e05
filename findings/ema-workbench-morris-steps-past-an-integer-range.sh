#!/usr/bin/env bash
# What one would guess: IntegerParameter("seasons", 1, 3) is 1, 2 or 3 whichever sampler is chosen; the bounds are what
#   the model allows.
# What happens: the Morris sampler also gives 4, as often as 1. The workbench hands SALib the range [1, 4) so that
#   rounding down gives three equal parts, but a Morris grid holds its upper end. The model is played outside what was
#   declared, and the screening's effect of the factor is over a range one longer. (A categorical factor has the same
#   step and raises KeyError instead.)
# Version: ema_workbench 2.5.3, SALib 1.6.0, Python 3.11.
# Source: ema_workbench/em_framework/salib_samplers.py, get_SALib_problem ("upper += 1"), and SALib's morris.sample.
# Seen:
#   lhs [1, 2, 3]
#   sobol [1, 2, 3]
#   morris [1, 2, 3, 4]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q --disable-pip-version-check install \
  ema_workbench==2.5.3 SALib==1.6.0 numpy==2.4.6 scipy==1.17.1 pandas==2.3.3
cat > "$folder/try.py" <<'PY'
import logging
import warnings

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)
from ema_workbench import IntegerParameter, Model, RealParameter, Samplers, ScalarOutcome, perform_experiments

model = Model("county", function=lambda rate=0, seasons=0: {"income": rate + seasons})
model.uncertainties = [RealParameter("rate", 0, 1), IntegerParameter("seasons", 1, 3)]
model.outcomes = [ScalarOutcome("income")]
for sampler in (Samplers.LHS, Samplers.SOBOL, Samplers.MORRIS):
    runs, _ = perform_experiments(model, scenarios=16, uncertainty_sampling=sampler)
    print(sampler.name.lower(), sorted(int(value) for value in runs["seasons"].unique()))
PY
seen=$("$folder/venv/bin/python" "$folder/try.py" 2> "$folder/log")
echo "$seen"
[ "$seen" = "lhs [1, 2, 3]
sobol [1, 2, 3]
morris [1, 2, 3, 4]" ]
