#!/usr/bin/env bash
# What one would guess: in a row of batch_run, what the model reports and what its agents report are of one step, so that
#   the mean savings that the model reports are the mean of the households' savings beside it.
# What happens: where collect() is called in step() alone, before or after the agents act, each row has the model's
#   figures of one step and the households' of the step before. After four steps of saving 1 the mean is 4 and every
#   household has 3; with data_collection_period=1 the first row has no household at all and the last state of the
#   households is in no row. Model figures are looked up by their place in a list, which begins with step 1, agents by
#   the number of the step. A regression of agents on model figures is one of a lag, a growth rate appears where there
#   is none, and the datacollector's own tables of the same run are right. Where collect() is called when the model is
#   made, too, the two agree, but all are of one step before the last. Keep the model, and read
#   get_agent_vars_dataframe().
# Versions: Mesa 3.3.1 (newest for Python 3.11, which is Debian 12's), numpy 2.4.6, pandas 3.1.1.
# Source: mesa/batchrunner.py, _collect_data: values[step] for the model, _agent_records.get(step) for agents;
#   https://github.com/mesa/mesa/issues/2514 (the last step), https://github.com/mesa/mesa/issues/3057 (several
#   collections a step), worked on in versions that need Python 3.12.
# Seen (step: mean by the model, savings of a household):
#   batch_run, the end: 3: 4.0 3
#   batch_run, every step: 0: 1.0 none | 1: 2.0 1 | 2: 3.0 2 | 3: 4.0 3
#   collected at the start too: 0: 0.0 0 | 1: 1.0 1 | 2: 2.0 2 | 3: 3.0 3
#   the datacollector, after 4 steps: mean 4.0, savings 4
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q --disable-pip-version-check install --no-compile mesa==3.3.1 numpy==2.4.6 pandas==3.1.1
cat > "$folder/try.py" <<'PY'
import mesa


class Household(mesa.Agent):
    savings = 0

    def save(self):
        self.savings += 1


class County(mesa.Model):
    def __init__(self, at_start):
        super().__init__(seed=1)
        Household.create_agents(self, 2)
        self.datacollector = mesa.DataCollector(
            model_reporters={"mean": lambda model: sum(each.savings for each in model.agents) / 2},
            agent_reporters={"savings": "savings"},
        )
        if at_start:
            self.datacollector.collect(self)

    def step(self):
        self.agents.do("save")
        self.datacollector.collect(self)


def rows(at_start, period):
    found = mesa.batch_run(
        County, {"at_start": at_start}, max_steps=3, data_collection_period=period, display_progress=False
    )
    each = {row["Step"]: f"{row['Step']}: {row['mean']} {row.get('savings', 'none')}" for row in found}
    return " | ".join(each.values())


print("batch_run, the end:", rows(False, -1))
print("batch_run, every step:", rows(False, 1))
print("collected at the start too:", rows(True, 1))
county = County(False)
for _ in range(4):
    county.step()
means = county.datacollector.get_model_vars_dataframe()["mean"]
savings = county.datacollector.get_agent_vars_dataframe()["savings"]
print(f"the datacollector, after 4 steps: mean {means.iloc[-1]}, savings {savings.iloc[-1]}")
PY
seen=$("$folder/venv/bin/python" "$folder/try.py")
echo "$seen"
[ "$seen" = "batch_run, the end: 3: 4.0 3
batch_run, every step: 0: 1.0 none | 1: 2.0 1 | 2: 3.0 2 | 3: 4.0 3
collected at the start too: 0: 0.0 0 | 1: 1.0 1 | 2: 2.0 2 | 3: 3.0 3
the datacollector, after 4 steps: mean 4.0, savings 4" ]
