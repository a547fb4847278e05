#!/usr/bin/env bash
# What one would guess: an emulator of simulated means takes their variance of noise (the squared standard error) as
#   alpha, in the unit of the outcome squared, and normalize_y=True only spares the unit: share, percent and per mille
#   give one curve and one band. The documentation calls alpha the "variance of additional Gaussian measurement noise
#   on the training observations" and says that the normalisation "is reversed before the GP predictions are reported".
# What happens: the outcome is divided by its deviation, alpha is not. Relapse as a share (deviation .02, standard error
#   .01) counts as free of noise: the band is a fiftieth of a standard error wide and covers the truth nowhere. In
#   percent noise is 4.5 times too strong, in per mille a fall from .10 to .04 becomes a flat .08. Where the outcome is
#   not normalised, or alpha is divided by its variance, all units agree. Letting fit() choose the length scale does not
#   mend it: the curve of shares runs through every noisy point.
# Version: scikit-learn 1.9.1 (newest), numpy 2.4.6, scipy 1.17.1, Python 3.11.
# Source: sklearn/gaussian_process/_gpr.py, fit: y = (y - self._y_train_mean) / self._y_train_std, then
#   K[np.diag_indices_from(K)] += self.alpha; its documentation of alpha and normalize_y.
# Seen (truth .100 to .040; curve, half width of the band in standard errors, points of 21 where it covers the truth):
#   share: 0.105 to 0.039, 0.02, 0; divided by the variance 0.101 to 0.046, 0.72, 21
#   percent: 0.100 to 0.053, 1.34, 21; divided by the variance 0.101 to 0.046, 0.72, 21
#   per mille: 0.081 to 0.079, 3.93, 21; divided by the variance 0.101 to 0.046, 0.72, 21
#   share, length scale chosen by fit(): through every point True
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q --disable-pip-version-check install --no-compile \
  scikit-learn==1.9.1 numpy==2.4.6 scipy==1.17.1
cat > "$folder/try.py" <<'PY'
import warnings

warnings.simplefilter("ignore")
import numpy as np
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import RBF

guarantee = np.linspace(0, 1, 21)[:, None]
truth = 0.10 - 0.06 * guarantee[:, 0] ** 2
error = 0.01
relapse = truth + error * np.random.default_rng(1).standard_normal(21)


def emulate(unit, alpha, optimizer=None):
    emulator = GaussianProcessRegressor(RBF(0.5), alpha=alpha, normalize_y=True, optimizer=optimizer)
    mean, deviation = emulator.fit(guarantee, relapse * unit).predict(guarantee, return_std=True)
    return mean / unit, 1.96 * deviation / unit


def summary(mean, half):
    covered = int(np.sum(np.abs(mean - truth) < half))
    return f"{mean[0]:.3f} to {mean[-1]:.3f}, {half.mean() / error:.2f}, {covered}"


for name, unit in (("share", 1), ("percent", 100), ("per mille", 1000)):
    variance = (error * unit) ** 2
    own = summary(*emulate(unit, variance))
    print(f"{name}: {own}; divided by the variance {summary(*emulate(unit, variance / np.var(relapse * unit)))}")
mean, half = emulate(1, error**2, optimizer="fmin_l_bfgs_b")
print("share, length scale chosen by fit(): through every point", bool(np.abs(mean - relapse).max() < error / 50))
PY
seen=$("$folder/venv/bin/python" "$folder/try.py")
echo "$seen"
[ "$seen" = "share: 0.105 to 0.039, 0.02, 0; divided by the variance 0.101 to 0.046, 0.72, 21
percent: 0.100 to 0.053, 1.34, 21; divided by the variance 0.101 to 0.046, 0.72, 21
per mille: 0.081 to 0.079, 3.93, 21; divided by the variance 0.101 to 0.046, 0.72, 21
share, length scale chosen by fit(): through every point True" ]
