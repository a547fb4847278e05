import type { Grade, Names, Unit } from "../declare/parameter.ts";
import { type Purpose, purposes } from "../declare/purposes.ts";
import { type Held, heldValues } from "./declared.ts";
import { defaultShocks } from "./default-shocks.ts";
import { valueAt } from "./explain.ts";
import { canonical } from "./hash.ts";
import { dotted, type Lang, shown } from "./problem.ts";
import { row, schemaAt } from "./rows.ts";
import type { Arm, Scenario } from "./scenario.ts";
import { scenarioSchema } from "./schema.ts";
import { settingText, whomText } from "./setting-text.ts";
import type { WrittenPath } from "./time-path.ts";
import { placeOfPath } from "./timing-faults.ts";
import { unitNames } from "./unit-names.ts";

/** A value that is not the default. A setting that is no declared parameter has no unit, source or grade. */
interface Difference {
  path: string;
  name?: Names;
  unit?: Unit;
  value: unknown;
  usual: unknown;
  source?: string;
  grade?: Grade;
}

/** What a scenario is: its size, its arms, and what it changes. */
interface Description {
  name: string;
  title: Names;
  about: Names;
  size: { villages: number; households: number; burnIn: number; seasons: number; replicates: number };
  arms: readonly {
    name: string;
    title: Names;
    lenders: Readonly<Record<string, "all" | readonly Purpose[]>>;
    policies: readonly string[];
  }[];
  differences: readonly Difference[];
  text: string;
}

/** A scenario for a reader: as data, and as text in one language. */
export function describeScenario(scenario: Scenario, lang: Lang): Description {
  const { name, title, about, county, time, replicates } = scenario;
  const households = county.villages * county.householdsPerVillage;
  const settings = {
    name,
    title,
    about,
    size: { villages: county.villages, households, burnIn: time.burnIn, seasons: time.seasons, replicates },
    arms: Object.entries(scenario.arms).map(([arm, { title, lenders, policies }]) => {
      return { name: arm, title, lenders, policies: namesOn(policies) };
    }),
    differences: differencesOf(scenario),
  };
  return { ...settings, text: textOf(settings, scenario, lang) };
}

const namesOn = (policies: Arm["policies"]) =>
  Object.entries(policies).flatMap(([name, { on }]) => (on ? [name] : []));

/** Every value of a scenario that is not its default. */
export function differencesOf(scenario: Scenario): Difference[] {
  const plain = heldValues(scenarioSchema(), scenario)
    .map(withUsualShocks)
    .filter((description) => !isLabel(description.path) && !isUsual(description, scenario))
    .map(({ path, value, row, usual }) => {
      const declared = row && {
        name: { en: row.en, zh: row.zh },
        unit: row.unit,
        source: row.source,
        grade: row.grade,
      };
      return { path: path.join("."), ...declared, value, usual };
    });
  return [...plain, ...(scenario.paths ?? []).map((path) => pathDifference(path, scenario))];
}

/** A path in time beside the default that it leaves. */
function pathDifference(written: WrittenPath, scenario: Scenario): Difference {
  const { path, value: own, at, for: rules } = written;
  const place = path.split(".");
  const node = schemaAt(scenarioSchema(), place, scenario);
  const declared = node?.unit === undefined ? undefined : row(node, path);
  // What is for some starts from what they have otherwise.
  const value = own ?? (rules ? undefined : valueAt(scenario, place));
  return {
    path: dotted(placeOfPath(written)),
    ...(declared && {
      name: { en: declared.en, zh: declared.zh },
      unit: declared.unit,
      source: declared.source,
      grade: declared.grade,
    }),
    value: at.length === 0 && !rules ? value : { value, at, ...(rules && { for: rules }) },
    usual: node?.default,
  };
}

function isLabel(path: Held["path"]): boolean {
  if (path[0] === "surveyed" || path[0] === "calibratedSets") return true;
  const last = String(path.at(-1));
  const [group, , below] = path;
  if (path.length === 1 || group === "title" || group === "about")
    return last !== "seed" && last !== "replicates";
  if (group === "arms") return below !== "policies" || path.length < 5 || last === "kind";
  return (
    (group === "lenders" && ["en", "zh", "like"].includes(last)) || (group === "shocks" && last === "kind")
  );
}

/** A shock is on by default only if it is one of the usual ones. */
const withUsualShocks = (description: Held): Held =>
  description.path[0] === "shocks" && description.path.at(-1) === "on"
    ? { ...description, usual: defaultShocks.includes(String(description.path[1])) }
    : description;

function isUsual({ path, value, usual }: Held, { time }: Scenario): boolean {
  if (path[0] === "shocks" && path.at(-1) === "start") return value === -time.burnIn;
  return canonical(value) === canonical(usual ?? null);
}

const words = {
  zh: {
    size: (v: number, h: number) => `${v} 村,${h} 户`,
    time: (b: number, s: number, r: number) => `预热 ${b} 季,测量 ${s} 季,重复 ${r} 次`,
    arms: "方案",
    none: "无放贷机构",
    all: "全部用途",
    differences: "与默认值的差别",
    same: "全部为默认值",
    instead: "默认",
    grade: "证据等级",
  },
  en: {
    size: (v: number, h: number) => `${v} villages, ${h} households`,
    time: (b: number, s: number, r: number) => `${b} seasons of burn-in, ${s} measured, ${r} replicates`,
    arms: "arms",
    none: "no lender",
    all: "all purposes",
    differences: "differences from the defaults",
    same: "everything at its default",
    instead: "default",
    grade: "grade",
  },
};

function textOf(description: Omit<Description, "text">, scenario: Scenario, lang: Lang): string {
  const { title, about, size, arms, differences } = description;
  const say = words[lang];
  const changed = differences.map((difference) => `  ${differenceText(difference, lang)}`);
  return [
    `${scenario.name}: ${title[lang]}`,
    ...(about[lang] ? [about[lang].trim()] : []),
    `${say.size(size.villages, size.households)}; ${say.time(size.burnIn, size.seasons, size.replicates)}`,
    `${say.arms}:`,
    ...arms.map(({ name }) => `  ${armText(name, scenario, lang)}`),
    changed.length > 0 ? `${say.differences}:` : say.same,
    ...changed,
  ].join("\n");
}

function armText(name: string, { arms, lenders }: Scenario, lang: Lang): string {
  const { title, lenders: open, policies } = arms[name];
  const opened = Object.entries(open).map(([lender, allowed]) => {
    const purposeNames =
      allowed === "all" ? words[lang].all : allowed.map((each) => purposes[each][lang]).join(", ");
    const { like, [lang]: called } = lenders[lender];
    return `${like ? `${lender}, ${called}` : called} (${purposeNames})`;
  });
  const carried = namesOn(policies).map((policy) => ` + ${policy}`);
  return `${name} (${title[lang]}): ${opened.join("; ") || words[lang].none}${carried.join("")}`;
}

function differenceText({ path, name, unit, value, usual, source, grade }: Difference, lang: Lang): string {
  const say = words[lang];
  const figure = `${path} = ${settingText(value, lang)}${unit && unit !== "flag" ? ` ${unitNames[unit][lang]}` : ""}${whomText(value, lang)}`;
  const origin = grade ? ` (${say.grade} ${grade}, ${source})` : "";
  const before = usual === undefined ? "" : `${say.instead} ${shown(usual)}${origin}`;
  const notes = [name?.[lang], before].filter(Boolean).join("; ");
  return notes ? `${figure} (${notes})` : figure;
}
