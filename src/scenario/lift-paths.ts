import type { Fault } from "./check.ts";
import { allowedBy, list } from "./explain.ts";
import { nearest } from "./nearest.ts";
import { dotted, type Path, shown } from "./problem.ts";
import { type JsonSchema, schemaAt } from "./rows.ts";
import { changesOf, fits, isPlain, isTimed, notOwn, type Plain, type WrittenPath } from "./time-path.ts";

/** A scenario with a plain value wherever a path in time stood, and the paths apart. */
export interface Lifted {
  bare: Record<string, unknown>;
  paths: WrittenPath[];
  faults: Fault[];
}

/** What is read once, when the county is founded: no path leads there. */
const FOUNDING = [
  /^(replicates|time|population)(\.|$)/,
  /^county\.(villages|householdsPerVillage)$/,
  /^produce\.(fieldScale|landElasticity|intensivePremium)$/,
  /^lenders\.[^.]+\.(information\.expertDefault|security\.lgd|funding\.capital)$/,
];
const isScalar = ({ type, enum: names }: JsonSchema): boolean =>
  type === "number" || type === "integer" || type === "boolean" || names !== undefined;

/** Declared, or a term of a product. */
const isMovable = (path: Path, node: JsonSchema): boolean =>
  node.unit !== undefined || (path[0] === "lenders" && path[2] === "products");

/** Takes the paths in time, and what arms hold of their own, out of a plain scenario; the schema is made where there are any. */
export function liftPaths(plain: unknown, schemaOf: () => JsonSchema): Lifted {
  const lifted: Lifted = { bare: {}, paths: [], faults: [] };
  if (!isPlain(plain)) return { ...lifted, bare: plain as never };
  const lifting: Lifting = {
    plain,
    lifted,
    get schema() {
      return schemaOf();
    },
  };
  lifted.bare = taken(plain, [], lifting) as Lifted["bare"];
  lifted.paths.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return lifted;
}

const keyOf = ({ arm = "", path }: WrittenPath): string => `${arm} ${path}`;

interface Lifting {
  plain: Plain;
  readonly schema: JsonSchema;
  lifted: Lifted;
}

/** A part of the scenario without its paths; undefined where nothing is left but the default. */
function taken(held: unknown, path: Path, lifting: Lifting): unknown {
  if (Array.isArray(held)) return held.map((item, k) => taken(item, [...path, k], lifting));
  if (!isPlain(held)) return held;
  const { plain, lifted } = lifting;
  const node = isTimed(held) ? schemaAt(lifting.schema, path, plain) : undefined;
  if (node && isScalar(node) && isMovable(path, node)) {
    if (readOnce(path)) lifted.faults.push(foundingFault(held, path, node));
    else {
      const at = follow(held, path, node, lifted);
      if (at) lifted.paths.push({ path: dotted(path), ...wholeIn(node), at });
    }
    return held.value;
  }
  const kept: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(held)) {
    if (path.length === 2 && path[0] === "arms" && name === "parameters") own(part, path, [], lifting);
    else {
      const rest = taken(part, [...path, name], lifting);
      if (rest !== undefined) kept[name] = rest;
    }
  }
  return kept;
}

const wholeIn = ({ type }: JsonSchema) => (type === "integer" ? { whole: true } : {});

/** The changes of a path; nothing if something is wrong with them. */
function follow(
  held: Plain,
  path: Path,
  node: JsonSchema,
  { faults }: Lifted,
): WrittenPath["at"] | undefined {
  const changes = changesOf(held, path, node);
  faults.push(...changes.faults);
  return changes.faults.length > 0 ? undefined : changes.at;
}

const readOnce = (path: Path): boolean => FOUNDING.some((pattern) => pattern.test(dotted(path)));

function foundingFault(held: unknown, place: Path, node: JsonSchema): Fault {
  const { en, zh } = allowedBy(node);
  const allowed = {
    en: `${en}, the same for all arms and seasons: it is read when the county is founded`,
    zh: `${zh};各方案、各季相同:它只在建县时读取`,
  };
  return { path: place, given: shown(held), allowed };
}

/** Where an arm holds a value of its own, and the parameter that it stands for. */
interface OwnPlace {
  arm: string;
  path: Path;
  place: Path;
  node: JsonSchema;
}

/** What an arm holds of its own, under the keys of the scenario itself. */
function own(held: unknown, arm: Path, path: Path, lifting: Lifting): void {
  const { schema, plain, lifted } = lifting;
  const place = [...arm, "parameters", ...path];
  const node = path.length === 0 ? schema : schemaAt(schema, path, plain);
  if (!node || (path.length === 1 && notOwn.has(String(path[0]))) || isUndeclared(path, lifting)) {
    lifted.faults.push(unknownKey(place, parentKeys(path, lifting)));
    return;
  }
  if (isPlain(held) && !(isTimed(held) && isScalar(node))) {
    for (const [name, part] of Object.entries(held)) own(part, arm, [...path, name], lifting);
    return;
  }
  if (!isScalar(node) || !isMovable(path, node)) {
    const en = "a declared parameter, or a group of them";
    lifted.faults.push({ path: place, given: shown(held), allowed: { en, zh: "已声明的参数或其分组" } });
    return;
  }
  ownPath(held, { arm: String(arm[1]), path, place, node }, lifted);
}

function ownPath(held: unknown, { arm, path, place, node }: OwnPlace, lifted: Lifted): void {
  const { paths, faults } = lifted;
  if (readOnce(path)) {
    faults.push(foundingFault(held, place, node));
    return;
  }
  const timed = isPlain(held);
  const at = timed ? follow(held, place, node, lifted) : [];
  const value = timed ? held.value : held;
  if (value !== undefined && !fits(value, node)) {
    const where = timed ? [...place, "value"] : place;
    faults.push({ path: where, given: shown(value), allowed: allowedBy(node) });
  } else if (at)
    paths.push({ path: dotted(path), arm, ...(value !== undefined && { value }), ...wholeIn(node), at });
}

/** A lender or a shock that the scenario does not have. */
function isUndeclared(path: Path, lifting: Lifting): boolean {
  const [family, name] = path;
  return (
    path.length === 2 &&
    (family === "lenders" || family === "shocks") &&
    !parentKeys(path, lifting).includes(String(name))
  );
}

function parentKeys(path: Path, { schema, plain }: Lifting): string[] {
  const parent = path.length === 1 ? schema : schemaAt(schema, path.slice(0, -1), plain);
  const held = path.length === 2 ? plain[String(path[0])] : undefined;
  const named = isPlain(held) ? Object.keys(held) : [];
  const keys = [...new Set([...Object.keys(parent?.properties ?? {}), ...named])];
  return path.length === 1 ? keys.filter((key) => !notOwn.has(key)) : keys;
}

function unknownKey(path: Path, known: readonly string[]): Fault {
  const given = String(path.at(-1));
  const allowed =
    known.length > 0
      ? { en: `one of the keys ${list(given, known)}`, zh: `下列键之一:${list(given, known)}` }
      : { en: "no keys here", zh: "此处无可填的键" };
  return { path, given, allowed, nearest: nearest(given, known), key: true };
}
