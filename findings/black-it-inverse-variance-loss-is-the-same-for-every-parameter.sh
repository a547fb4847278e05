#!/usr/bin/env bash
# What one would guess: the method-of-moments loss with covariance_mat="inverse_variance" weighs every moment by how
#   surely it is simulated, so that a model farther from the data has a larger loss, as with the identity matrix.
# What happens: the "variance" is the mean square of simulated minus observed moment, and so holds the very distance
#   that is to be judged. With one run per parameter (ensemble_size=1) each moment contributes exactly 1: the loss is
#   18, the number of moments, whether the mean is right, 5 % off or ten times too large, and there is nothing to
#   calibrate by. With more runs it stays below 18 and is flat except beside the truth, and noise in the model divides
#   it: over mean and deviation a model with twenty times the data's spread beats one that is 5 % off. No warning.
#   Hand over a matrix of weights that is estimated from the data.
# Version: black-it 0.3.3 (newest), numpy 1.26.4, scipy 1.17.1, statsmodels 0.14.6, pandas 2.3.3, Python 3.11;
#   --no-deps leaves out what only its samplers need.
# Source: black_it/loss_functions/msm.py, compute_loss_1d, lines 197 to 199: np.mean((real - simulated) ** 2); the
#   docstring has "the diagonal matrix of the estimated inverse variances".
# Seen (data: mean 100, deviation 10):
#   18 moments, inverse variances: 1 run: 18.0 18.0 18.0 18.0 · 20 runs: 6.5 7.2 7.3 8.2
#   mean and deviation, inverse variances: 1 run: 2.0 2.0 2.0 2.0 · 20 runs: 0.5 1.2 1.3 1.0
#   mean and deviation, identity: 1 run: 0 25 810015 31873 · 20 runs: 1 21 809078 36050
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q --disable-pip-version-check install --no-compile \
  numpy==1.26.4 scipy==1.17.1 statsmodels==0.14.6 pandas==2.3.3
"$folder/venv/bin/pip" -q --disable-pip-version-check install --no-compile --no-deps black-it==0.3.3
cat > "$folder/try.py" <<'PY'
import numpy as np
from black_it.loss_functions.msm import MethodOfMomentsLoss


def simulate(mean, deviation, runs, seed):
    return np.random.default_rng(seed).normal(mean, deviation, (runs, 40, 1))


def moments(series):
    return np.array([series.mean(), series.std()])


observed = simulate(100, 10, 1, seed=1)[0]
models = [(100, 10), (105, 10), (1000, 10), (110, 200)]
losses = {
    "18 moments, inverse variances": (MethodOfMomentsLoss("inverse_variance"), 1),
    "mean and deviation, inverse variances": (MethodOfMomentsLoss("inverse_variance", moment_calculator=moments), 1),
    "mean and deviation, identity": (MethodOfMomentsLoss("identity", moment_calculator=moments), 0),
}
for name, (loss, digits) in losses.items():
    parts = []
    for runs in (1, 20):
        values = [loss.compute_loss(simulate(*model, runs, seed=2), observed) for model in models]
        parts.append(f"{runs} run{'s' if runs > 1 else ''}: {' '.join(f'{value:.{digits}f}' for value in values)}")
    print(f"{name}: {' · '.join(parts)}")
PY
seen=$("$folder/venv/bin/python" "$folder/try.py")
echo "$seen"
[ "$seen" = "18 moments, inverse variances: 1 run: 18.0 18.0 18.0 18.0 · 20 runs: 6.5 7.2 7.3 8.2
mean and deviation, inverse variances: 1 run: 2.0 2.0 2.0 2.0 · 20 runs: 0.5 1.2 1.3 1.0
mean and deviation, identity: 1 run: 0 25 810015 31873 · 20 runs: 1 21 809078 36050" ]
