import { flag, type Rows, real, rows, single, table, whole } from "../src/declare/table.ts";
import { luckOf } from "../src/math/draw.ts";
import { exp, normalQuantile } from "../src/math/elementary.ts";

/** The run's key. */
export const KEY = [0x5a4e, 1] as const;

const household = table("农户", {
  id: whole("count", "编号"),
  income: real("yuan", "收入能力"),
  skill: real("share", "技能"),
  saved: real("yuan", "存款"),
  debt: real("yuan", "负债"),
  poor: flag("贫困"),
  everPoor: flag("曾贫困"),
});

const luck = table("运气", {
  fortune: single("share", "收入"),
  event: single("share", "事件"),
  severity: single("share", "损失程度"),
  spare: single("share", "备用"),
  lasting: single("share", "持久收入"),
});

/** A village of the reference model: five columns that live, and a season's luck. */
export interface Village {
  household: Rows<(typeof household)["columns"]>;
  luck: Rows<(typeof luck)["columns"]>;
}

/** Poor, at risk (once poor, and not last season), relapsed, borrowers. */
export type Counts = [poor: number, atRisk: number, relapsed: number, borrowers: number];

/** The counts of the last season, and a checksum of the final columns. */
export interface Outcome {
  milliseconds: number;
  counts: Counts;
  check: string;
}

/** Plays season `t`. */
export type Season = (village: Village, t: number) => Counts;

export const draw = luckOf(KEY);

export function openVillage(count: number): Village {
  const village = { household: rows(household, count), luck: rows(luck, count) };
  const { id, income, skill, saved } = village.household;
  const [fortune, share] = [draw("birth"), draw("wealth")];
  for (let i = 0; i < count; i++) {
    id[i] = i;
    income[i] = 0.9 * exp(0.4 * normalQuantile(fortune.uniform(i)));
    skill[i] = fortune.uniform(i, 1);
    saved[i] = 0.5 * share.uniform(i) * income[i];
  }
  return village;
}

/** FNV-1a over the words of the columns that a season writes. */
export function checksum({ household: { saved, debt, skill } }: Village): string {
  let hash = 0x811c9dc5;
  for (const column of [saved, debt, skill])
    for (const word of new Uint32Array(column.buffer)) hash = Math.imul(hash ^ word, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
