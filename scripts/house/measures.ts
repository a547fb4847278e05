import { boundIn, lineOf, type Node, type Source, walk } from "./syntax.ts";

/** A function of more than one line. */
interface FunctionSize {
  path: string;
  name: string;
  line: number;
  lines: number;
  /** Positional arguments. */
  parameters: number;
  /** Stands in the file itself or in an object there, not inside another function. */
  outer: boolean;
}

const FUNCTIONS = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);
const nameIn = (node: Node | undefined, key: string): string | undefined =>
  (node?.[key] as { name?: string } | undefined)?.name;

/** Every function of more than one line, with its size. */
export function functionsIn({ path, text, tree }: Source): FunctionSize[] {
  const found: FunctionSize[] = [];
  walk(tree, (node, above) => {
    if (!FUNCTIONS.has(node.type)) return;
    const line = lineOf(text, node.start);
    const lines = lineOf(text, node.end) - line + 1;
    const owner = above.at(-1);
    found.push({
      path,
      name: nameIn(node, "id") ?? nameIn(owner, "id") ?? nameIn(owner, "key") ?? "(anonymous)",
      line,
      lines,
      parameters: (node.params as unknown[]).length,
      outer: !above.some(({ type }) => FUNCTIONS.has(type)),
    });
  });
  return found;
}

/** A number that stands in a function without a name. */
interface BareNumber {
  path: string;
  line: number;
  value: number;
}

/** Numbers that need no name: none, one, half, quarters of a year, fen of a yuan. */
const PLAIN = new Set([0, 1, 2, 4, 100]);
/** What is declared with these is a parameter, wherever it stands. */
const DECLARATIONS = new Set([
  "p",
  "parameter",
  "toggle",
  "choice",
  "number",
  "between",
  "wholeBetween",
  "check",
]);

/** Every number in a function that is neither plain nor part of a declaration. */
export function bareNumbersIn({ path, text, tree }: Source): BareNumber[] {
  const found: BareNumber[] = [];
  walk(tree, (node, above) => {
    if (node.type !== "Literal" || typeof node.value !== "number" || PLAIN.has(node.value)) return;
    const declared = above.some(
      (each) => each.type === "CallExpression" && DECLARATIONS.has(nameIn(each, "callee") ?? ""),
    );
    const type = above.some(({ type }) => type.startsWith("TS") && !/^TS(As|Satisfies|NonNull)/.test(type));
    if (declared || type || !above.some((each) => FUNCTIONS.has(each.type))) return;
    found.push({ path, line: lineOf(text, node.start), value: node.value });
  });
  return found;
}

/** A cast to a named type (`as const` and `satisfies` are none), or a mark that something is not null. */
interface Assertion {
  path: string;
  line: number;
  kind: "cast" | "non-null";
  text: string;
}

/** Every place where the compiler is told rather than asked. */
export function assertionsIn({ path, text, tree }: Source): Assertion[] {
  const found: Assertion[] = [];
  walk(tree, (node) => {
    const kind =
      node.type === "TSAsExpression" ? "cast" : node.type === "TSNonNullExpression" ? "non-null" : undefined;
    if (!kind) return;
    const shown = text.slice(node.start, node.end);
    if (kind === "cast" && /\bas const$/.test(shown)) return;
    found.push({ path, line: lineOf(text, node.start), kind, text: shown });
  });
  return found;
}

/** A bare participle says that something was done, not what the thing is. */
const PARTICIPLES = new Set(["held", "said", "known", "kept", "given", "told"]);

/** Every variable, argument, function or property that is named by a bare participle. */
export function participlesIn({ path, tree }: Source): { path: string; name: string }[] {
  const names: string[] = [];
  walk(tree, (node) => {
    if (node.type === "VariableDeclarator") names.push(...boundIn(node.id as Node));
    if (FUNCTIONS.has(node.type)) names.push(...(node.params as Node[]).flatMap(boundIn));
    if (node.type === "FunctionDeclaration" && node.id) names.push(...boundIn(node.id as Node));
    if (node.type === "TSPropertySignature") names.push(nameIn(node, "key") ?? "");
  });
  return names.filter((name) => PARTICIPLES.has(name)).map((name) => ({ path, name }));
}

/** The value below which a share of the sorted values lies. */
export function quantileOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
