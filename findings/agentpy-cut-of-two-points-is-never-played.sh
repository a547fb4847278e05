#!/usr/bin/env bash
# What one would guess: IntRange(-2, 2), a lending rate that is cut or raised by up to two points, is played at -2, -1,
#   0, 1 and 2, each in a fifth of Saltelli's sample, as IntRange(0, 4) is at its five values; and five evenly spaced values
#   of five integers are those five.
# What happens: numbers are drawn from [-2, 3) and cut off towards nought, which rounds down above nought and up below:
#   -2 is never played, 0 twice as often as any other, so that the factor is one of four values and its mean is .2.
#   Evenly spaced (the default method), -1 is left out and 0 is played twice. Sobol' indices, means and plots of "no
#   change against the largest cut" are of a design that does not hold the cut; nothing is said. And a default of 0 is
#   taken for none: a model that is given IntRange(-2, 2, 0) plays the cut of two points. Ranges that begin at nought or
#   above are right. Declare Values(-2, -1, 0, 1, 2), or a range from 0 and subtract in the model.
# Versions: agentpy 0.1.5 (newest), SALib 1.6.0, numpy 2.4.6, pandas 2.3.3, scipy 1.17.1, Python 3.11.
# Source: agentpy/sample.py, _saltelli and _linspace: int() of what is below nought rounds up; IntRange: vdef if vdef
#   else vmin. Its docstring calls -2 the minimum, 2 the maximum and 0 the default value.
# Seen (share of the sample at each value):
#   saltelli, 0 to 4: 0 0.20, 1 0.20, 2 0.20, 3 0.20, 4 0.20
#   saltelli, -2 to 2: -1 0.20, 0 0.40, 1 0.20, 2 0.20
#   evenly spaced, 0 to 4: [0, 1, 2, 3, 4]
#   evenly spaced, -2 to 2: [-2, 0, 0, 1, 2]
#   saltelli, values -2 to 2: -2 0.20, -1 0.20, 0 0.20, 1 0.20, 2 0.20
#   default 0 of -2 to 2: -2
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q --disable-pip-version-check install --no-compile \
  agentpy==0.1.5 SALib==1.6.0 numpy==2.4.6 pandas==2.3.3 scipy==1.17.1
cat > "$folder/try.py" <<'PY'
from collections import Counter

import agentpy


def shares(rate):
    parameters = {"rate": rate, "price": agentpy.Range(0, 1)}
    sample = agentpy.Sample(parameters, n=256, method="saltelli", calc_second_order=False)
    counts = Counter(each["rate"] for each in sample)
    return ", ".join(f"{value} {counts[value] / len(sample):.2f}" for value in sorted(counts))


def spaced(rate):
    return [each["rate"] for each in agentpy.Sample({"rate": rate}, n=5)]


ranges = {"0 to 4": agentpy.IntRange(0, 4), "-2 to 2": agentpy.IntRange(-2, 2)}
for name, rate in ranges.items():
    print(f"saltelli, {name}: {shares(rate)}")
for name, rate in ranges.items():
    print(f"evenly spaced, {name}: {spaced(rate)}")
print(f"saltelli, values -2 to 2: {shares(agentpy.Values(-2, -1, 0, 1, 2))}")
print(f"default 0 of -2 to 2: {agentpy.Model({'rate': agentpy.IntRange(-2, 2, 0)}).p.rate}")
PY
seen=$("$folder/venv/bin/python" -W ignore "$folder/try.py")
echo "$seen"
[ "$seen" = "saltelli, 0 to 4: 0 0.20, 1 0.20, 2 0.20, 3 0.20, 4 0.20
saltelli, -2 to 2: -1 0.20, 0 0.40, 1 0.20, 2 0.20
evenly spaced, 0 to 4: [0, 1, 2, 3, 4]
evenly spaced, -2 to 2: [-2, 0, 0, 1, 2]
saltelli, values -2 to 2: -2 0.20, -1 0.20, 0 0.20, 1 0.20, 2 0.20
default 0 of -2 to 2: -2" ]
