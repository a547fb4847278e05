"""读取导出的各表。 Reads every table of an export.

    node bin/sannong.js sweep export study/ --format both
    python3 read.py study/export relapse

先找 Parquet（需要 pyarrow），没有再读 CSV；pandas 3.1 以前，CSV 要写 float_precision="round_trip"，否则会读错最后几位。
Parquet first (needs pyarrow), else CSV; before 3.1 pandas reads its last digits right only with float_precision="round_trip".
"""

import sys
from importlib.util import find_spec
from pathlib import Path

import pandas as pd

# 区间的算法（需要 scipy）与 PRECISE 在仓库的 readers/ 中。 readers/ has how an interval is reckoned (needs scipy), and PRECISE.
sys.path.append(str(Path(__file__).resolve().parents[3] / "readers"))
from sannong import PRECISE, paired_by_point  # noqa: E402

folder = Path(sys.argv[1])
metric = sys.argv[2] if len(sys.argv) > 2 else "relapse"


def read(table):
    """One table; nothing where the study did not keep it."""
    parquet, csv = folder / f"{table}.parquet", folder / f"{table}.csv"
    if parquet.exists() and find_spec("pyarrow"):
        return pd.read_parquet(parquet)
    return pd.read_csv(csv, **PRECISE) if csv.exists() else None


def show(frame):
    print(frame.to_csv(float_format="%.10g"))


# 每个设计点：配对差的均值与 95 % 区间。 At each point: the mean paired difference and its 95 % interval.
points = read("points").set_index("point").drop(columns=["role", "block", "unit"])
differences = read("differences").set_index("point")[metric]
show(points.join(paired_by_point(differences, read("events"), metric)))

# 各方案的水平；失败的运行。 Each arm's level; runs that failed.
runs = read("runs")
show(runs[runs.status == "finished"].groupby("arm")[[metric]].mean())
show(runs[runs.status == "failed"].groupby("reason")[["key"]].count())

# 因素及单位。 The factors and their units.
show(read("factors").set_index("factor")[["path", "unit"]])

# 各季与各户，如果研究保留了它们（keep）。 Seasons and households, where the study kept them.
seasons, households = read("seasons"), read("households")
if seasons is not None:
    show(seasons.groupby(["arm", "season"])[[metric]].mean())
if households is not None:
    counted = households[households.counted == 1]
    show(counted.groupby(["arm", "lifted"])[["counted", "fell"]].sum().astype(int))
