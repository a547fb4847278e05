import counties from "virtual:counties";
import { named, words } from "../browser/language.ts";
import { groupOf, labelOf } from "../parts/parameter-field.tsx";
import { naturalText } from "../set/natural.ts";
import { start } from "../set/now.ts";
import { allRows } from "../set/parameters.ts";
import type { Value } from "../set/plain-tree.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";
import { type Kept, plainOf, titleIn, titleOf } from "./tray.ts";
import { differingInputs, plainText } from "./tray-figures.ts";

const text = words({ zh, en });

/** Every input on which kept scenarios differ from the baseline or from one another; `names` head the columns. */
export function TrayInputs({ entries, names }: { entries: readonly Kept[]; names: readonly string[] }) {
  const t = text.value.tray;
  const baseline = counties.find(({ name }) => name === start.county)!.plain;
  const scenarios = entries.map(({ now }) => ({ plain: plainOf(now), settings: now.settings }));
  const differing = differingInputs(baseline, scenarios);
  const states = [start, ...entries.map(({ now }) => now)];
  const titles = states.map((state) => named(titleOf(state)));
  const about: [string, string[]][] = [
    [t.county, titles],
    [
      t.arms,
      states.map((state) => state.arms.map((arm) => titleIn(plainOf(state), arm)).join(text.value.and)),
    ],
    [t.uncertain, states.map(({ uncertain }) => (uncertain ? t.yes : t.no))],
  ];
  const facts = about.filter(([, values]) => new Set(values).size > 1);
  if (facts.length === 0 && differing.length === 0) return <p class="muted">{t.same}</p>;
  return (
    <div class="tray-scroll">
      <table class="tray-table">
        <caption>{t.inputs}</caption>
        <thead>
          <tr>
            <td />
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.map(([name, values]) => (
            <InputRow key={name} name={name} values={values} />
          ))}
          {differing.map(({ path, values }) => {
            const row = allRows.value?.find((each) => each.path === path);
            const off = path.startsWith("arms.*.policies.") ? text.value.off : undefined;
            const shown = values.map((value) => {
              if (!row) return plainText(value);
              return value === undefined && off ? off : naturalText((value ?? row.value) as Value, row);
            });
            return (
              <InputRow
                key={path}
                name={row ? labelOf(row) : path}
                group={row && groupOf(path)}
                values={shown}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function InputRow({ name, group, values }: { name: string; group?: string; values: readonly string[] }) {
  return (
    <tr>
      <th scope="row">
        {name}
        {group ? <small class="muted"> {group}</small> : null}
      </th>
      {values.map((value, k) => (
        <td key={k} class={value === values[0] ? "muted" : "changed"}>
          {value}
        </td>
      ))}
    </tr>
  );
}
