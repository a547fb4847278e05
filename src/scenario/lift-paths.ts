import type { Fault } from "./check.ts";
import { allowedBy, list } from "./explain.ts";
import { nearest } from "./nearest.ts";
import { pathsAt } from "./path-at.ts";
import { dotted, type Path, shown } from "./problem.ts";
import { type JsonSchema, schemaAt } from "./rows.ts";
import { fits, notOwn, type WrittenPath } from "./time-path.ts";
import { isPathList, isPlain, isTimed, type Plain } from "./timed-value.ts";

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
function taken(value: unknown, path: Path, lifting: Lifting): unknown {
  const { plain, lifted } = lifting;
  if (isTimed(value) || isPathList(value)) {
    const node = schemaAt(lifting.schema, path, plain);
    if (node && isScalar(node) && isMovable(path, node)) return follow(value, path, node, lifted);
  }
  if (Array.isArray(value)) return value.map((item, k) => taken(item, [...path, k], lifting));
  if (!isPlain(value)) return value;
  const content: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) {
    if (path.length === 2 && path[0] === "arms" && name === "parameters") own(part, path, [], lifting);
    else {
      const rest = taken(part, [...path, name], lifting);
      if (rest !== undefined) content[name] = rest;
    }
  }
  return content;
}

const wholeIn = ({ type }: JsonSchema) => (type === "integer" ? { whole: true } : {});

/** Keeps the paths of a parameter, and returns what it starts from. */
function follow(
  value: Plain | readonly unknown[],
  path: Path,
  node: JsonSchema,
  { paths, faults }: Lifted,
): unknown {
  if (readOnce(path)) {
    faults.push(foundingFault(value, path, node));
    return isPlain(value) ? value.value : undefined;
  }
  const read = pathsAt(value, path, path, node);
  faults.push(...read.faults);
  paths.push(...read.paths.map((each) => ({ path: dotted(path), ...wholeIn(node), ...each })));
  return read.first;
}

const readOnce = (path: Path): boolean => FOUNDING.some((pattern) => pattern.test(dotted(path)));

function foundingFault(value: unknown, place: Path, node: JsonSchema): Fault {
  const { en, zh } = allowedBy(node);
  const allowed = {
    en: `${en}, the same for all arms and seasons: it is read when the county is founded`,
    zh: `${zh};各方案、各季相同:它只在建县时读取`,
  };
  return { path: place, given: shown(value), allowed };
}

/** Where an arm holds a value of its own, and the parameter that it stands for. */
interface OwnPlace {
  arm: string;
  path: Path;
  place: Path;
  node: JsonSchema;
}

/** What an arm holds of its own, under the keys of the scenario itself. */
function own(value: unknown, arm: Path, path: Path, lifting: Lifting): void {
  const { schema, plain, lifted } = lifting;
  const place = [...arm, "parameters", ...path];
  const node = path.length === 0 ? schema : schemaAt(schema, path, plain);
  if (!node || (path.length === 1 && notOwn.has(String(path[0]))) || isUndeclared(path, lifting)) {
    lifted.faults.push(unknownKey(place, parentKeys(path, lifting)));
    return;
  }
  if (isPlain(value) && !(isTimed(value) && isScalar(node))) {
    for (const [name, part] of Object.entries(value)) own(part, arm, [...path, name], lifting);
    return;
  }
  if (!isScalar(node) || !isMovable(path, node)) {
    const en = "a declared parameter, or a group of them";
    lifted.faults.push({ path: place, given: shown(value), allowed: { en, zh: "已声明的参数或其分组" } });
    return;
  }
  ownPath(value, { arm: String(arm[1]), path, place, node }, lifted);
}

function ownPath(setting: unknown, { arm, path, place, node }: OwnPlace, lifted: Lifted): void {
  const { paths, faults } = lifted;
  if (readOnce(path)) {
    faults.push(foundingFault(setting, place, node));
    return;
  }
  const timed = isPlain(setting) || isPathList(setting);
  const read = timed ? pathsAt(setting, path, place, node) : { first: setting, paths: [], faults: [] };
  faults.push(...read.faults);
  const own = { path: dotted(path), arm, ...wholeIn(node) };
  const { first: value } = read;
  if (value !== undefined && !fits(value, node)) {
    const where = [...place, ...(isPathList(setting) ? [0] : []), ...(timed ? ["value"] : [])];
    faults.push({ path: where, given: shown(value), allowed: allowedBy(node) });
    return;
  }
  const [first, ...rest] = read.paths;
  if (first && !first.for) paths.push({ ...own, ...(value !== undefined && { value }), ...first });
  else if (value !== undefined) paths.push({ ...own, value, at: [] });
  paths.push(...(first?.for ? read.paths : rest).map((each) => ({ ...own, ...each })));
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
  const value = path.length === 2 ? plain[String(path[0])] : undefined;
  const named = isPlain(value) ? Object.keys(value) : [];
  const keys = [...new Set([...Object.keys(parent?.properties ?? {}), ...named])];
  return path.length === 1 ? keys.filter((key) => !notOwn.has(key)) : keys;
}

function unknownKey(path: Path, keys: readonly string[]): Fault {
  const given = String(path.at(-1));
  const allowed =
    keys.length > 0
      ? { en: `one of the keys ${list(given, keys)}`, zh: `下列键之一:${list(given, keys)}` }
      : { en: "no keys here", zh: "此处无可填的键" };
  return { path, given, allowed, nearest: nearest(given, keys), key: true };
}
