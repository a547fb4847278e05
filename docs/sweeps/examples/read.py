"""读取导出的 CSV，求每个设计点的配对差。 Reads an export and prints the paired difference at each design point.

    npx sannong sweep export study/ --format csv
    python3 read.py study/export relapse
"""

import sys
from pathlib import Path

import pandas as pd

folder = Path(sys.argv[1])
metric = sys.argv[2] if len(sys.argv) > 2 else "relapse"

points = pd.read_csv(folder / "points.csv").set_index("point")
differences = pd.read_csv(folder / "differences.csv")

by_point = differences.groupby("point")[metric].agg(["count", "mean", "sem"])
by_point["half_width"] = 1.96 * by_point.pop("sem")
table = points.drop(columns=["role", "block", "unit"]).join(by_point)

print(table.to_csv(float_format="%.10g"), end="")
