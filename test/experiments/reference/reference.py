"""Remakes data and printed numbers of the estimators' tests: python3 reference.py OUT.

Needs statsmodels, linearmodels, rdrobust, lifelines, scikit-learn. The data are drawn once and rounded, so that
they stand in the files with every digit that was used.
"""

import json
import math
import sys
from importlib.metadata import version
from pathlib import Path

import numpy as np
import pandas as pd

here = Path(__file__).parent
out = Path(sys.argv[1]) if len(sys.argv) > 1 else here


def draw():
    rng = np.random.default_rng(20261129)
    rows = []
    for village in range(24):
        assigned = village % 2
        effect = rng.normal(0, 0.5)
        for unit in range(6):
            own = rng.normal(0, 1)
            taken = int(rng.uniform() < (0.7 if assigned else 0.1))
            x = rng.normal()
            before = 10 + effect + own + rng.normal(0, 0.5)
            for wave in range(4):
                treated = taken if wave >= 2 else 0
                y = 10 + effect + own + 0.3 * wave + 0.8 * treated + 0.4 * x + rng.normal(0, 0.7)
                rows.append([village * 6 + unit, village, wave, assigned, treated, round(y, 4), round(before, 4), round(x + 0.2 * wave * rng.normal(), 4)])
    panel = pd.DataFrame(rows, columns="unit village wave assigned treated y before x".split())
    panel.to_csv(here / "panel.csv", index=False)
    margin = np.round(rng.uniform(-1, 1, 300), 4)
    line = ((margin >= 0) & (rng.uniform(size=300) < 0.8) | (margin < 0) & (rng.uniform(size=300) < 0.2)).astype(int)
    sales = np.round(1 + 0.8 * margin - 0.5 * margin**2 + 0.6 * line + rng.normal(0, 0.4, 300), 4)
    age = np.round(rng.normal(5, 2, 300) + margin, 4)
    pd.DataFrame({"margin": margin, "line": line, "sales": sales, "age": age}).to_csv(here / "cutoff.csv", index=False)
    a, b, c = (np.round(rng.normal(size=400), 4) for _ in range(3))
    chance = 1 / (1 + np.exp(-(-1.2 + 0.8 * a + 0.5 * b)))
    defaulted = (rng.uniform(size=400) < chance).astype(int)
    pd.DataFrame({"wave": np.repeat([0, 1], 200), "a": a, "b": b, "c": c, "defaulted": defaulted}).to_csv(here / "loans.csv", index=False)
    duration = np.minimum(1 + rng.geometric(0.25, 120), 9)
    ended = ((duration < 9) & (rng.uniform(size=120) < 0.85)).astype(int)
    pd.DataFrame({"duration": duration, "ended": ended}).to_csv(here / "spells.csv", index=False)


def printed():
    import statsmodels.api as sm
    from lifelines import KaplanMeierFitter
    from linearmodels.iv import IV2SLS
    from linearmodels.panel import PanelOLS
    from rdrobust import rdrobust
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import roc_auc_score

    panel = pd.read_csv(here / "panel.csv")
    last = panel[panel.wave == 3]

    def clustered(y, x, groups):
        fit = sm.OLS(y, sm.add_constant(x)).fit(cov_type="cluster", cov_kwds={"groups": groups}, use_t=True)
        return {"value": fit.params["assigned"], "se": fit.bse["assigned"], "p": fit.pvalues["assigned"]}

    found = {}
    found["differenceOfMeans"] = clustered(last.y, last[["assigned"]], last.village)
    found["ancova"] = clustered(last.y, last[["assigned", "before", "x"]], last.village)
    hc = sm.OLS(last.y, sm.add_constant(last[["assigned"]])).fit(cov_type="HC1", use_t=True)
    found["differenceOfMeans, no clusters"] = {"value": hc.params["assigned"], "se": hc.bse["assigned"], "p": hc.pvalues["assigned"]}
    # Effects of units and waves as dummies; the correction counts every one of them.
    post = panel.assign(did=panel.assigned * (panel.wave >= 2))
    dummies = pd.get_dummies(post[["unit", "wave"]].astype(str), drop_first=True).astype(float)
    fit = sm.OLS(post.y, sm.add_constant(pd.concat([post[["did"]], dummies], axis=1))).fit(
        cov_type="cluster", cov_kwds={"groups": post.village}, use_t=True
    )
    found["differenceInDifferences"] = {"value": fit.params["did"], "se": fit.bse["did"], "p": fit.pvalues["did"]}
    waves = [0, 2, 3]
    leads = pd.DataFrame({f"w{w}": post.assigned * (post.wave == w) for w in waves})
    fit = sm.OLS(post.y, sm.add_constant(pd.concat([leads, dummies], axis=1))).fit(
        cov_type="cluster", cov_kwds={"groups": post.village}, use_t=True
    )
    found["eventStudy"] = {str(w): {"value": fit.params[f"w{w}"], "se": fit.bse[f"w{w}"]} for w in waves}
    indexed = panel.set_index(["unit", "wave"])
    fit = PanelOLS(indexed.y, indexed[["treated", "x"]], entity_effects=True, time_effects=True).fit()
    found["panel"] = {"value": fit.params["treated"], "x": fit.params["x"]}
    fit = sm.OLS(panel.y, sm.add_constant(pd.concat([panel[["treated", "x"]], dummies], axis=1))).fit(
        cov_type="cluster", cov_kwds={"groups": panel.village}, use_t=True
    )
    found["panel"]["se"] = fit.bse["treated"]
    iv = IV2SLS(last.y, sm.add_constant(last[["x"]]), last[["treated"]], last[["assigned"]]).fit(
        cov_type="clustered", clusters=last.village, debiased=True
    )
    found["instrument"] = {"value": iv.params["treated"], "se": iv.std_errors["treated"]}
    wald = IV2SLS(last.y, sm.add_constant(last[[]]), last[["treated"]], last[["assigned"]]).fit(cov_type="unadjusted")
    found["instrument, Wald"] = {"value": wald.params["treated"]}
    cutoff = pd.read_csv(here / "cutoff.csv")
    rd = rdrobust(cutoff.sales, cutoff.margin, c=0, h=0.5, b=0.5, p=1, kernel="triangular", vce="hc1")
    found["regressionDiscontinuity"] = {"value": rd.coef.iloc[0, 0], "se": rd.se.iloc[0, 0]}
    fuzzy = rdrobust(cutoff.sales, cutoff.margin, c=0, h=0.5, b=0.5, p=1, kernel="triangular", vce="hc1", fuzzy=cutoff.line)
    found["regressionDiscontinuity, fuzzy"] = {"value": fuzzy.coef.iloc[0, 0], "se": fuzzy.se.iloc[0, 0]}
    loans = pd.read_csv(here / "loans.csv")
    fitted, judged = loans[loans.wave == 0], loans[loans.wave == 1]
    for name, features in {"one": ["a"], "both": ["a", "b", "c"]}.items():
        mean, sd = fitted[features].mean(), fitted[features].std(ddof=0)
        card = LogisticRegression(C=1.0, tol=1e-12, max_iter=10000).fit((fitted[features] - mean) / sd, fitted.defaulted)
        score = card.decision_function((judged[features] - mean) / sd)
        found[f"auc, {name}"] = {"value": roc_auc_score(judged.defaulted, score)}
    spells = pd.read_csv(here / "spells.csv")
    km = KaplanMeierFitter().fit(spells.duration, spells.ended)
    found["survival"] = {str(t): float(km.predict(t)) for t in range(1, 10)}
    versions = {name: version(name) for name in ["statsmodels", "linearmodels", "rdrobust", "lifelines", "scikit-learn", "numpy", "pandas"]}
    plain = lambda value: {k: plain(v) for k, v in value.items()} if isinstance(value, dict) else float(value)
    text = json.dumps({"versions": versions, "found": plain(found)}, indent=2)
    assert "NaN" not in text, text
    (out / "python.json").write_text(text + "\n")


if not (here / "panel.csv").exists():
    draw()
printed()
