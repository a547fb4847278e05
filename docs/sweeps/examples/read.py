"""读取导出的各表。 Reads every table of an export.

    node bin/sannong.js sweep export study/ --format both
    python3 read.py study/export relapse

先找 Parquet（需要 pyarrow），没有再读 CSV；CSV 要写 float_precision="round_trip"，否则 pandas 会读错最后几位。
Parquet first (needs pyarrow), else CSV; pandas reads the last digits of a CSV right only with float_precision="round_trip".
"""

import sys
from importlib.util import find_spec
from pathlib import Path

import pandas as pd
from scipy.stats import t

folder = Path(sys.argv[1])
metric = sys.argv[2] if len(sys.argv) > 2 else "relapse"


def read(table):
    """One table; nothing where the study did not keep it."""
    parquet, csv = folder / f"{table}.parquet", folder / f"{table}.csv"
    if parquet.exists() and find_spec("pyarrow"):
        return pd.read_parquet(parquet)
    return pd.read_csv(csv, float_precision="round_trip") if csv.exists() else None


def show(frame):
    print(frame.to_csv(float_format="%.10g"))


# 每个设计点：配对差的均值与 95 % 区间半宽（学生氏 t）。 At each point: mean paired difference, half its 95 % interval.
points = read("points").set_index("point").drop(columns=["role", "block", "unit"])
paired = read("differences").groupby("point")[metric].agg(["count", "mean", "sem"])
paired["half_width"] = t.ppf(0.975, paired["count"] - 1) * paired.pop("sem")
show(points.join(paired))

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
