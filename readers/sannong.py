"""读取导出的研究。 Reads an exported study.

    node bin/sannong.js sweep export study/
    python3 -c 'import sys; sys.path.append("readers"); from sannong import read_study; print(read_study("study/export").paired("relapse"))'

需要 pandas；装有 pyarrow 时读 Parquet，没有就读 CSV；区间需要 scipy。
Needs pandas; reads Parquet where pyarrow is installed, else CSV; intervals need scipy.
"""

import json
from importlib.util import find_spec
from math import hypot, inf, sqrt
from pathlib import Path

import pandas as pd

#: pandas 3.1 以前须写明，否则会读错 CSV 的最后几位。 Before 3.1 pandas reads the last digits of a CSV right only when told to.
PRECISE = {} if tuple(int(part) for part in pd.__version__.split(".")[:2]) >= (3, 1) else {"float_precision": "round_trip"}
#: 各指标所数的农户，即 events 表的 population。 Whom a metric counts, by the population of the table of events.
COUNTED = {"relapse": "lifted", "relapseHeard": "lifted", "newPoverty": "neverPoor", "newPovertyHeard": "neverPoor"}


def read_study(folder):
    """A study that `sannong sweep export` or `sannong nation export` wrote."""
    return Study(Path(folder))


class Study:
    """Every table as a frame by its name: `study["runs"]`; what it was is `study.manifest`."""

    def __init__(self, folder):
        self.manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        types = self.manifest.get("columns", {})
        self.frames = {path.stem: _frame(path, types.get(path.stem, {})) for path in _files(folder)}
        study = self.manifest["saved"]["study"]
        self.arms, self.reference, self.treatment = self.manifest["arms"], study["reference"], study["treatment"]
        metrics = self.frames.get("metrics", pd.DataFrame(columns=["metric", "unit", "zh", "en"])).set_index("metric")
        factors = self.frames["factors"].set_index("path")
        #: 单位与名称，按指标或因素的路径。 Units and names, by metric or by a factor's path.
        self.units = {**metrics["unit"], **factors["unit"]}
        self.labels = {name: {**metrics[name], **factors[name]} for name in ("zh", "en")}

    def __getitem__(self, table):
        return self.frames[table]

    def points(self):
        """What was varied, by point, with names and weights where there are any."""
        points = self["points"].set_index("point").drop(columns=["role", "block", "unit"])
        return points.join(self["names"].set_index("point")) if "names" in self.frames else points

    def differences(self, metric):
        """Treatment less reference by point and replicate, which share their luck; what is not defined is left out."""
        runs = self["runs"].query("status == 'finished'")
        by_arm = runs.pivot(index=["point", "replicate"], columns="arm", values=metric)
        return (by_arm[self.treatment] - by_arm[self.reference]).dropna().rename(metric)

    def paired(self, metric):
        """Treatment less reference by point: mean over replicates of the same luck, and its 95 % interval."""
        found = paired_by_point(self.differences(metric), self.frames.get("events"), metric)
        found.attrs = {"unit": self.units.get(metric), "label": self.labels["en"].get(metric)}
        return self.points().join(found)


def paired_by_point(differences, events, metric):
    """`paired_interval` at each point, of a series with `point` in its index and the table of events."""
    counts = {}
    if events is not None and metric in COUNTED:
        own = events[events["population"] == COUNTED[metric]]
        sums = own.groupby("point")[["saved", "harmed", "households"]].sum()
        counts = {point: tuple(row) for point, row in zip(sums.index, sums.to_numpy())}
    values = differences.dropna().groupby("point")
    rows = {point: paired_interval(of.to_numpy(), counts.get(point)) for point, of in values}
    found = pd.DataFrame.from_dict(rows, orient="index", columns=["count", "mean", "low", "high"]).rename_axis("point")
    if metric in COUNTED:
        # 份额之差在 -1 与 1 之间；区间无穷的照旧。 Shares differ by 1 at most; the whole line stays so.
        finite = found["low"] > -inf
        found[["low", "high"]] = found[["low", "high"]].where(~finite, found[["low", "high"]].clip(-1, 1), axis=0)
    return found


def paired_interval(values, events=None):
    """How many paired differences there are, their mean, and the 95 % interval that the program tells.

    Student's t takes equal zeros for certainty. So its interval is widened to that of what was counted: households
    (`events`: saved, harmed, all), or else the replicates that differ at all, where at least half do not. Where all
    differ alike and nothing was counted, it is the whole line.
    """
    from scipy.stats import t

    count = len(values)
    mean = values.mean() if count > 0 else float("nan")
    if count < 2:
        return count, mean, -inf, inf
    half = t.ppf(0.975, count - 1) * values.std(ddof=1) / sqrt(count)
    if events is not None and events[2] > 0:
        saved, harmed, households = events
        value, low, high = _less(_events(harmed), _events(saved), households)
    elif 0 < (differing := (values != 0).sum()) <= count / 2:
        usual = abs(values).sum() / differing
        up, down = values[values > 0], -values[values < 0]
        value, low, high = _less(*(_events(len(side), side.mean() if len(side) else usual) for side in (up, down)), count)
    elif values.min() == values.max():
        return count, mean, -inf, inf
    else:
        value, low, high = mean, mean, mean
    return count, mean, mean - max(half, value - low), mean + max(half, high - value)


def _events(count, size=1):
    """So many events of one size, with exact 95 % limits of their Poisson mean (Garwood 1936)."""
    from scipy.stats import chi2

    low = chi2.ppf(0.025, 2 * count) / 2 if count > 0 else 0
    return size * count, size * low, size * chi2.ppf(0.975, 2 * count + 2) / 2


def _less(one, other, of):
    """One less the other, a part of so many, with limits from those of both (MOVER: Zou and Donner 2008)."""
    value = one[0] - other[0]
    low = value - hypot(one[0] - one[1], other[2] - other[0])
    high = value + hypot(one[2] - one[0], other[0] - other[1])
    return value / of, low / of, high / of


def _files(folder):
    """Parquet where it can be read, else CSV."""
    kinds = ["parquet", "csv"] if find_spec("pyarrow") else ["csv"]
    for kind in kinds:
        if files := sorted(folder.glob(f"*.{kind}")):
            return files
    raise FileNotFoundError(f"no tables in {folder}: pip install pyarrow, or sannong sweep export STUDY --format csv")


def _frame(path, types):
    """A table; truth values are truth values, and texts that repeat are categories."""
    frame = pd.read_parquet(path) if path.suffix == ".parquet" else _csv(path, types)
    for column in {"arm", "status", "group"} & set(frame.columns):
        frame[column] = frame[column].astype("category")
    return frame


def _csv(path, types):
    """A table of CSV by the types that the manifest names; an empty text stays one."""
    texts = [column for column, of in types.items() if of == "VARCHAR" or of.endswith("[]")]
    empty = {column: [""] for column in types if column not in texts}
    frame = pd.read_csv(
        path, dtype=dict.fromkeys(texts, str), keep_default_na=not types, na_values=empty, **PRECISE
    )
    for column, of in types.items():
        if of == "BOOLEAN":
            frame[column] = frame[column].astype(bool)
        elif of.endswith("[]"):
            frame[column] = [[float(part) for part in text.split()] for text in frame[column]]
    return frame
