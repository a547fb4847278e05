#!/usr/bin/env bash
# What one would guess: a logistic regression of a truth column, fell ~ debt, is one of the chance that it is true,
#   as it is for the same column written 0 and 1.
# What happens: glm and gee with the binomial family, fed by a formula, turn every sign: the truth column becomes two
#   columns, False and True, and two columns are read as successes and failures, so the chance of False is fitted. The
#   fitted values are chances of staying, the table shows coefficients and stars as always; only the name of the
#   outcome, ['fell[False]', 'fell[True]'], gives it away. Text ("no", "yes") does the same. Without a formula the
#   truth column is right, and logit with a formula raises. Write fell.astype(int).
# Version: statsmodels 0.15.0, numpy 2.4.6, pandas 2.3.3, scipy 1.17.1, Python 3.11.
# Source: https://github.com/statsmodels/statsmodels/issues/2181, open since 2015.
# Seen (coefficient of debt; the data are made with one above nought):
#   glm of 0 and 1 +1.66, of truth values -1.66, of text -1.66
#   gee of 0 and 1 +1.66, of truth values -1.66, of text -1.66
#   logit of 0 and 1 +1.66, of truth values ValueError, of text ValueError
#   glm of truth values without a formula +1.66
#   mean of fell 0.50, of debtors fitted 0.16
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q --disable-pip-version-check install --no-compile \
  statsmodels==0.15.0 numpy==2.4.6 pandas==2.3.3 scipy==1.17.1
cat > "$folder/try.py" <<'PY'
import warnings

warnings.simplefilter("ignore")
import numpy as np
import pandas as pd
import statsmodels.api as sm
import statsmodels.formula.api as smf

debt = np.tile([-1.0, 0.0, 0.0, 1.0], 50)
rank = np.repeat(np.arange(50), 4)
fell = rank < np.select([debt < 0, debt > 0], [8, 42], 25)
table = pd.DataFrame({"debt": debt, "number": fell.astype(int), "truth": fell, "text": np.where(fell, "yes", "no"),
                      "village": rank})
family = sm.families.Binomial()
fits = {
    "glm": lambda formula: smf.glm(formula, table, family=family).fit(),
    "gee": lambda formula: smf.gee(formula, "village", table, family=family).fit(),
    "logit": lambda formula: smf.logit(formula, table).fit(disp=0),
}
for name, fit in fits.items():
    told = []
    for outcome, words in (("number", "0 and 1"), ("truth", "truth values"), ("text", "text")):
        try:
            told.append(f"of {words} {fit(f'{outcome} ~ debt').params['debt']:+.2f}")
        except ValueError as error:
            told.append(f"of {words} {type(error).__name__}")
    print(name, ", ".join(told))
plain = sm.GLM(table.truth, sm.add_constant(table.debt), family=family).fit()
print(f"glm of truth values without a formula {plain.params['debt']:+.2f}")
fitted = fits["glm"]("truth ~ debt").fittedvalues[table.debt > 0].mean()
print(f"mean of fell {fell.mean():.2f}, of debtors fitted {fitted:.2f}")
PY
seen=$("$folder/venv/bin/python" "$folder/try.py")
echo "$seen"
[ "$seen" = "glm of 0 and 1 +1.66, of truth values -1.66, of text -1.66
gee of 0 and 1 +1.66, of truth values -1.66, of text -1.66
logit of 0 and 1 +1.66, of truth values ValueError, of text ValueError
glm of truth values without a formula +1.66
mean of fell 0.50, of debtors fitted 0.16" ]
