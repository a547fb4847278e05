import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { parseSync } from "vite";

/** A node of the ESTree that the parser makes: its kind, its place in the text, and children under any key. */
export interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/** A source file as text and tree. */
export interface Source {
  /** From the root of the repository, as `src/model/phases/sell.ts`. */
  path: string;
  text: string;
  lines: number;
  tree: Node;
}

/** A file, parsed. Throws where the parser finds a fault. */
export function sourceOf(path: string): Source {
  const text = readFileSync(path, "utf8");
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  return { path, text, lines: text.split("\n").length - 1, tree: program as unknown as Node };
}

/** Every TypeScript file below a folder, parsed. */
export function sourcesOf(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => posix.join(folder, name.replaceAll("\\", "/")))
    .filter((path) => /(?<!\.d)\.tsx?$/.test(path))
    .sort()
    .map(sourceOf);
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

/** Children that have been listed: each measure walks the same trees. */
const listed = new WeakMap<Node, Node[]>();

/** Nodes directly below one, in the order of the text. */
function childrenOf(node: Node): Node[] {
  const before = listed.get(node);
  if (before) return before;
  const children: Node[] = [];
  for (const key in node) {
    const value = node[key];
    if (key === "parent" || typeof value !== "object") continue;
    if (Array.isArray(value)) children.push(...value.filter(isNode));
    else if (isNode(value)) children.push(value);
  }
  children.sort((a, b) => a.start - b.start);
  listed.set(node, children);
  return children;
}

/** Visits a node and all below it; `visit` is told the nodes above, the nearest last. */
export function walk(
  node: Node,
  visit: (node: Node, above: readonly Node[]) => void,
  above: Node[] = [],
): void {
  visit(node, above);
  above.push(node);
  for (const child of childrenOf(node)) walk(child, visit, above);
  above.pop();
}

/** Names that a pattern binds, as in `const { a, b } = …`. */
export function boundIn(pattern: Node): string[] {
  if (pattern.type === "Identifier") return [pattern.name as string];
  if (pattern.type === "AssignmentPattern") return boundIn(pattern.left as Node);
  if (pattern.type === "TSParameterProperty") return boundIn(pattern.parameter as Node);
  const parts = (pattern.properties ?? pattern.elements ?? [pattern.argument]) as (Node | null | undefined)[];
  return parts.flatMap((part) => (part ? boundIn((part.value ?? part.argument ?? part) as Node) : []));
}

/** The line of a place in a text, from 1. */
export const lineOf = (text: string, at: number): number => text.slice(0, at).split("\n").length;
