"""读取导出的研究。 Reads an exported study.

    node bin/sannong.js sweep export study/
    python3 -c 'import sys; sys.path.append("readers"); from sannong import read_study; print(read_study("study/export").paired("relapse"))'

需要 pandas；装有 pyarrow 时读 Parquet，没有就读 CSV；区间需要 scipy。
Needs pandas; reads Parquet where pyarrow is installed, else CSV; intervals need scipy.
"""

import json
from importlib.util import find_spec
from pathlib import Path

import pandas as pd


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
        """Treatment less reference by point: mean over replicates of the same luck, and its 95 % Student t interval."""
        from scipy.stats import t

        found = self.differences(metric).groupby("point").agg(["count", "mean", "sem"])
        half = t.ppf(0.975, found["count"] - 1) * found.pop("sem")
        found["low"], found["high"] = found["mean"] - half, found["mean"] + half
        found.attrs = {"unit": self.units.get(metric), "label": self.labels["en"].get(metric)}
        return self.points().join(found)


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
        path, dtype=dict.fromkeys(texts, str), float_precision="round_trip", keep_default_na=not types, na_values=empty
    )
    for column, of in types.items():
        if of == "BOOLEAN":
            frame[column] = frame[column].astype(bool)
        elif of.endswith("[]"):
            frame[column] = [[float(part) for part in text.split()] for text in frame[column]]
    return frame
