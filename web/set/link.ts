import type { Names } from "../../src/declare/parameter.ts";
import { wantKeys } from "../../src/levers/frontier.ts";
import { targetKeys } from "../../src/levers/target.ts";
import type { Row } from "../../src/scenario/rows.ts";
import type { Settings } from "./asked.ts";
import { playedHouseholds } from "./county-size.ts";
import { changedSince } from "./earlier-versions.ts";
import { armsFrom, armsText } from "./link-arms.ts";
import { linkKey } from "./link-key.ts";
import { type Note, SHOWN } from "./link-note.ts";
import type { Now } from "./now.ts";
import { hasPackage, PACKAGE } from "./package.ts";
import { apart, comparedArms, type Value, withValue } from "./plain-tree.ts";
import { onlyChanges } from "./preset-value.ts";

/** What a link is read and written against. */
export interface Known {
  modelVersion: string;
  counties: readonly { name: string; title: Names; plain: Record<string, unknown> }[];
  /** The page as it starts. */
  start: Now;
}

export interface Opened {
  now: Now;
  language?: "zh" | "en";
  notes: Note[];
}

const OWN = "own";
/** What a county made from six figures is called. */
export const myCounty: Names = { zh: "我的县", en: "My county" };
/** Whether a county was made from six figures. */
export const isMyCounty = ({ zh, en }: Names): boolean => zh === myCounty.zh && en === myCounty.en;

/** Longer addresses are cut by some messengers; a county that needs more stays in its file. */
const MOST_OF_OWN = 16;
const LONGEST = 6000;
const LONGEST_TITLE = 40;

/** The query of a link, with only what differs from the county's file; `carried` is false where a file is too large. */
export function writeLink(
  now: Now,
  { modelVersion, counties, start }: Known,
  language: "zh" | "en" = "zh",
): { query: string; carried: boolean } {
  const query = new URLSearchParams();
  query.set("v", modelVersion);
  const baseline = plainOf(start.county, counties);
  const own = now.county === OWN ? ownText(now, baseline) : undefined;
  if (now.county !== start.county) query.set("c", now.county);
  if (own !== undefined) query.set("o", own);
  if (now.county === OWN && now.ownTitle && !isMyCounty(now.ownTitle)) {
    const { zh, en } = now.ownTitle;
    query.set("n", titleText(zh || en));
    if (zh && en && zh !== en) query.set("ne", titleText(en));
  }
  const plain = now.county === OWN ? now.own : plainOf(now.county, counties);
  const usual = now.base === undefined ? comparedArms(plain) : [now.base, PACKAGE];
  if (now.arms.join() !== usual.join()) query.set("a", armsText(now.arms, plain));
  if (now.household !== undefined) query.set("h", String(now.household));
  if (now.replicate !== start.replicate) query.set("k", String(now.replicate));
  if (now.uncertain) query.set("u", "1");
  if (now.base !== undefined) query.set("pk", armsText([now.base], plain));
  if (now.target !== start.target) query.set("t", now.target);
  if (now.want !== start.want) query.set("w", now.want);
  if (now.budget !== start.budget) query.set("b", String(now.budget));
  if (language === "en") query.set("lang", "en");
  for (const [path, value] of Object.entries(now.settings)) query.set(linkKey(path), valueText(value));
  return { query: query.toString(), carried: now.county !== OWN || own !== undefined };
}

/** Whether a link needs the rows of parameters that the first screen does not have. */
export function needsAll(search: string, rows: readonly Row[]): boolean {
  const keys = new Set(rows.map(({ path }) => linkKey(path)));
  const query = new URLSearchParams(search.slice(0, LONGEST));
  return query.has("o") || [...query.keys()].some((key) => key.includes(".") && !keys.has(key));
}

/** Reads a link. What it says that this page does not know, or that is out of range, is left out and noted. */
export function readLink(search: string, ground: Known, rows: readonly Row[]): Opened {
  const notes: Note[] = [];
  if (search.length > LONGEST) notes.push({ kind: "long" });
  const query = new URLSearchParams(search.slice(0, LONGEST));
  const byKey = new Map(rows.map((row) => [linkKey(row.path), row]));
  versionNote(query.get("v"), ground.modelVersion, notes);
  const county = countyOf(query, ground, byKey, notes);
  const language = query.get("lang");
  const settings = settingsOf([...query], byKey, county.plain, notes);
  const base = hasPackage(settings) ? armsFrom(query.get("pk"), county.plain, notes, [])[0] : undefined;
  return {
    now: {
      ...county.now,
      settings,
      arms: armsFrom(query.get("a"), county.plain, notes, base === undefined ? undefined : [base, PACKAGE]),
      // A link of old sets a policy for every arm.
      scope: base === undefined && hasPackage(settings) ? "both" : "new",
      ...(base !== undefined && { base }),
      target: targetKeys.find((key) => key === query.get("t")) ?? ground.start.target,
      want: wantKeys.find((key) => key === query.get("w")) ?? ground.start.want,
      budget: wholeFrom(query.get("b"), 1) ?? ground.start.budget,
      household: householdFrom(query.get("h"), playedHouseholds({ plain: county.plain, settings }), notes),
      replicate: wholeFrom(query.get("k"), 1) ?? ground.start.replicate,
      uncertain: query.get("u") === "1",
    },
    language: language === "zh" || language === "en" ? language : undefined,
    notes,
  };
}

function versionNote(theirs: string | null, ours: string, notes: Note[]): void {
  if (theirs === null || theirs === ours) return;
  const isKnown = Object.hasOwn(changedSince, theirs);
  notes.push({
    kind: "version",
    theirs: theirs.slice(0, SHOWN),
    changed: isKnown ? changedSince[theirs] : undefined,
  });
}

type ByKey = ReadonlyMap<string, Row>;
type County = { now: Pick<Now, "county" | "own" | "ownTitle">; plain: Record<string, unknown> };

const plainOf = (name: string, counties: Known["counties"]): Record<string, unknown> =>
  (counties.find((each) => each.name === name) ?? counties[0]).plain;

function countyOf(query: URLSearchParams, { counties, start }: Known, byKey: ByKey, notes: Note[]): County {
  const countyName = query.get("c") ?? start.county;
  const usual = { now: { county: start.county }, plain: plainOf(start.county, counties) };
  const county = counties.find(({ name }) => name === countyName);
  if (county) return { now: { county: county.name }, plain: county.plain };
  if (countyName !== OWN) {
    notes.push({ kind: "county", text: countyName.slice(0, SHOWN) });
    return usual;
  }
  const called = query.get("n")?.slice(0, LONGEST_TITLE);
  const english = query.get("ne")?.slice(0, LONGEST_TITLE);
  const ownTitle = called === undefined ? myCounty : { zh: called, en: english ?? called };
  const differences = query.get("o");
  if (differences === null) {
    notes.push({ kind: "file", title: ownTitle });
    return usual;
  }
  const pairs = differences.split("*").map((each): [string, string] => {
    const cut = each.indexOf("_");
    return [each.slice(0, Math.max(0, cut)), each.slice(cut + 1)];
  });
  const own = Object.entries(valuesFrom(pairs, byKey, notes)).reduce(
    (tree, [path, value]) => (path.includes("*") ? tree : withValue(tree, path, value)),
    usual.plain,
  );
  return { now: { county: OWN, own, ownTitle }, plain: own };
}

/** A county of one's own as its differences from the baseline, where those are few plain parameters. */
function ownText({ own }: Now, baseline: unknown): string | undefined {
  const differences = apart(baseline, own);
  const plain = differences.every(({ path, to }) => path.split(".").length === 2 && isValue(to));
  if (!plain || differences.length > MOST_OF_OWN) return undefined;
  return differences.map(({ path, to }) => `${linkKey(path)}_${valueText(to as Value)}`).join("*");
}

const isValue = (value: unknown): value is Value => typeof value === "number" || typeof value === "boolean";
const titleText = (title: string): string => title.slice(0, LONGEST_TITLE);
const valueText = (value: Value): string =>
  typeof value === "boolean" ? (value ? "1" : "0") : String(value);

function settingsOf(
  pairs: readonly (readonly [string, string])[],
  byKey: ByKey,
  plain: unknown,
  notes: Note[],
): Settings {
  const found = valuesFrom(
    pairs.filter(([key]) => key.includes(".")),
    byKey,
    notes,
  );
  const usual = new Map([...byKey.values()].map(({ path, value }) => [path, value]));
  return onlyChanges(found, plain, (path) => usual.get(path));
}

function valuesFrom(pairs: readonly (readonly [string, string])[], byKey: ByKey, notes: Note[]): Settings {
  const found: Record<string, Value> = {};
  for (const [key, text] of pairs) {
    const row = byKey.get(key);
    const value = row && valueFrom(text, row);
    if (!row) notes.push({ kind: "gone", key: key.slice(0, SHOWN) });
    else if (value === undefined) notes.push({ kind: "value", path: row.path, text: text.slice(0, SHOWN) });
    else found[row.path] = value;
  }
  return found;
}

const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

function valueFrom(text: string, row: Row): Value | undefined {
  if (typeof row.value === "boolean") return text === "1" ? true : text === "0" ? false : undefined;
  if (row.options) return row.options.includes(text) ? text : undefined;
  return NUMBER.test(text) && isAllowed(Number(text), row) ? Number(text) : undefined;
}

/** Whether a number is one that the declaration allows. */
export function isAllowed(value: number, { min, max, whole, multipleOf }: Row): boolean {
  if (!Number.isFinite(value) || (whole && !Number.isInteger(value))) return false;
  if (multipleOf !== undefined && value % multipleOf !== 0) return false;
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}

/** A household by its place, from 0, if there is such a one among those that are played. */
function householdFrom(text: string | null, households: number, notes: Note[]): number | undefined {
  const household = wholeFrom(text, 0);
  if (text === null || (household !== undefined && household < households)) return household;
  notes.push({ kind: "household", text: text.slice(0, SHOWN), most: households - 1 });
  return undefined;
}

function wholeFrom(text: string | null, least: number): number | undefined {
  const number = text !== null && /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least ? number : undefined;
}
