import { beginOf, endOf } from "../model/state/time-path.ts";
import { dotted, type Warning } from "./problem.ts";
import { type JsonSchema, row, schemaAt } from "./rows.ts";
import type { Scenario } from "./scenario.ts";
import type { WrittenPath } from "./time-path.ts";
import { placeOfPath } from "./timing-faults.ts";
import { unitNames } from "./unit-names.ts";

/** Paths in time that are legal but change nothing in the run, or lead out of what is plausible. */
export const timingPathWarnings = (scenario: Scenario, schema: JsonSchema): Warning[] =>
  (scenario.paths ?? []).flatMap((path) => [
    ...outside(path, scenario),
    ...implausible(path, schema, scenario),
  ]);

function outside(path: WrittenPath, { time: { burnIn, seasons } }: Scenario): Warning[] {
  const { at } = path;
  if (at.length === 0) return [];
  const place = dotted([...placeOfPath(path), "at"]);
  if (beginOf(at[0]) >= seasons)
    return [
      {
        path: place,
        message: {
          en: `changes nothing: its first season, ${beginOf(at[0])}, lies after the run's last, ${seasons - 1}`,
          zh: `不起作用:最早的变化在第 ${beginOf(at[0])} 季,晚于最后一季(第 ${seasons - 1} 季)`,
        },
      },
    ];
  const last = endOf(at[at.length - 1]);
  if (last >= -burnIn || burnIn === 0) return [];
  return [
    {
      path: place,
      message: {
        en: `all its changes end in season ${last}, before the run's first, ${-burnIn}: it is a constant`,
        zh: `全部变化止于第 ${last} 季,早于最初一季(第 ${-burnIn} 季),等于常数`,
      },
    },
  ];
}

function implausible(path: WrittenPath, schema: JsonSchema, scenario: Scenario): Warning[] {
  const node = schemaAt(schema, path.path.split("."), scenario);
  if (node?.unit === undefined || !node.plausible) return [];
  const { en, zh, plausible, unit, value: usual } = row(node, path.path);
  const [low, high] = plausible!;
  const place = placeOfPath(path);
  const own = path.arm !== undefined || path.for ? [{ at: place, value: path.value }] : [];
  const set = [...own, ...path.at.map(({ to }, k) => ({ at: [...place, "at", k, "to"], value: to }))];
  return set.flatMap(({ at, value }): Warning[] => {
    if (typeof value !== "number" || value === usual || (value >= low && value <= high)) return [];
    const message = {
      en: `${en} is ${value}, outside the plausible range ${low} to ${high} (${unitNames[unit].en})`,
      zh: `${zh}为 ${value},超出合理范围 ${low} 至 ${high}(${unitNames[unit].zh})`,
    };
    return [{ path: dotted(at), message, fix: { en: `default ${usual}`, zh: `默认 ${usual}` } }];
  });
}
