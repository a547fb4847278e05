#!/usr/bin/env bash
# What one would guess: in a survey whose weights have been handed over, groupby("village").agg(mean=("income", "mean"))
#   is the weighted mean that groupby("village")["income"].mean() is, and so is the share of a kind of household.
# What happens: one spelling is weighted, the next is not. mean(), agg("mean") on a column and pivot_table give 1,400 and
#   2,700; agg with names or a dictionary, which several columns ask for, and apply give the rows' 3,000
#   and 5,500. count() counts households of the county, size() rows of the file; value_counts(normalize=True) says half
#   where nine in ten are meant. describe() was mended and is weighted, so that a check of one column passes. A table of
#   a county by village is of the sample, in which the few with large incomes count as much as the many. No warning.
# Versions: microdf-python 1.5.12 (newest), numpy 2.4.6, pandas 2.3.3, Python 3.11.
# Source: microdf/microdataframe.py, MicroDataFrameGroupBy, has no agg of its own; its README says that all aggregations
#   use weights by themselves;
#   https://github.com/PolicyEngine/microdf/issues/333 and https://github.com/PolicyEngine/microdf/issues/264 (open).
# Seen (two villages, each with a household that stands for nine and one for itself):
#   column mean: a 1400, b 2700
#   column agg: a 1400, b 2700
#   pivot_table: a 1400, b 2700
#   agg by name: a 3000, b 5500
#   agg by dictionary: a 3000, b 5500
#   apply: a 3000, b 5500
#   count: a 10, b 10
#   size: a 2, b 2
#   share of farmers: mean 0.9, value_counts 0.5
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q --disable-pip-version-check install --no-compile \
  microdf-python==1.5.12 numpy==2.4.6 pandas==2.3.3
cat > "$folder/try.py" <<'PY'
from microdf import MicroDataFrame

county = MicroDataFrame(
    {
        "village": ["a", "a", "b", "b"],
        "kind": ["farm", "shop", "farm", "shop"],
        "income": [1000.0, 5000.0, 2000.0, 9000.0],
    },
    weights=[9, 1, 9, 1],
)
villages = county.groupby("village")


def told(name, found):
    print(f"{name}: a {found['a']:.0f}, b {found['b']:.0f}")


told("column mean", villages["income"].mean())
told("column agg", villages["income"].agg("mean"))
told("pivot_table", county.pivot_table(values="income", index="village", aggfunc="mean")["income"])
told("agg by name", villages.agg(mean=("income", "mean"))["mean"])
told("agg by dictionary", villages.agg({"income": "mean"})["income"])
told("apply", villages.apply(lambda village: village["income"].mean()))
told("count", villages["income"].count())
told("size", villages.size())
share = county["kind"].value_counts(normalize=True)["farm"]
print(f"share of farmers: mean {(county['kind'] == 'farm').mean():.1f}, value_counts {share:.1f}")
PY
seen=$("$folder/venv/bin/python" -W ignore "$folder/try.py")
echo "$seen"
[ "$seen" = "column mean: a 1400, b 2700
column agg: a 1400, b 2700
pivot_table: a 1400, b 2700
agg by name: a 3000, b 5500
agg by dictionary: a 3000, b 5500
apply: a 3000, b 5500
count: a 10, b 10
size: a 2, b 2
share of farmers: mean 0.9, value_counts 0.5" ]
