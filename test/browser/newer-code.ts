import { type ESTree, parseAst } from "vite";

type Node = ESTree.Node & Record<string, unknown>;

/** Names of members that came after Chrome 87 or Firefox 78, and that name nothing else in what is built here. */
const MEMBERS = new Set(
  (
    "at findLast findLastIndex toSorted toReversed toSpliced hasOwn throwIfAborted randomUUID showModal " +
    "groupBy withResolvers fromAsync isWellFormed toWellFormed waitAsync checkVisibility showPopover " +
    "startViewTransition getOrInsert getOrInsertComputed isDisjointFrom isSubsetOf symmetricDifference " +
    "transferControlToOffscreen getHTML setHTML setHTMLUnsafe sumPrecise toHex toBase64 escapeHTML"
  ).split(" "),
);

/** The same, where only the whole says what is meant. */
const STATIC = new Set(
  "AbortSignal.any AbortSignal.timeout AbortSignal.abort Promise.any Promise.try RegExp.escape Array.fromAsync Intl.Segmenter Intl.DurationFormat".split(
    " ",
  ),
);

/** Globals that came later. */
const GLOBALS = new Set(
  (
    "structuredClone WeakRef FinalizationRegistry AggregateError Iterator OffscreenCanvas CompressionStream " +
    "DecompressionStream ClipboardItem scheduler navigation cookieStore reportError Temporal"
  ).split(" "),
);

/** Syntax that the build should have lowered. */
const LATE_OPERATORS = new Set(["??=", "||=", "&&="]);

/** Every use in a built script of what the oldest promised browsers do not have: syntax, members, globals. */
export function newerThanTargets(code: string): Set<string> {
  const found = new Set<string>();
  walk(parseAst(code) as unknown as Node, undefined, (node, parent) => {
    const use = newer(node, parent);
    if (use) found.add(use);
  });
  return found;
}

function newer(node: Node, parent: Node | undefined): string | undefined {
  switch (node.type as string) {
    case "AssignmentExpression":
      return LATE_OPERATORS.has(node.operator as string) ? `syntax ${node.operator}` : undefined;
    case "PrivateIdentifier":
    case "StaticBlock":
      return `syntax ${node.type}`;
    case "Literal": {
      const { flags } = (node.regex ?? {}) as { flags?: string };
      return /[dv]/.test(flags ?? "") ? `syntax of expressions /${flags}` : undefined;
    }
    case "MemberExpression":
      return member(node);
    case "Identifier":
      return GLOBALS.has(node.name as string) && stands(node, parent) ? (node.name as string) : undefined;
    default:
      return undefined;
  }
}

function member({ object, property, computed }: Node): string | undefined {
  const [owner, member] = [object as Node, property as Node];
  if (computed || member.type !== "Identifier") return undefined;
  const name = member.name as string;
  const whole = `${(owner.name as string) ?? ""}.${name}`;
  if (STATIC.has(whole)) return whole;
  return MEMBERS.has(name) ? `.${name}` : undefined;
}

/** Whether a name is used as a variable, not as the key of something or as what is looked for by `typeof`. */
function stands(node: Node, parent: Node | undefined): boolean {
  if (!parent) return true;
  if (parent.type === "MemberExpression") return parent.object === node || parent.computed === true;
  if (parent.type === "Property") return parent.value === node;
  return !(parent.type === "UnaryExpression" && parent.operator === "typeof");
}

function walk(node: Node, parent: Node | undefined, see: (node: Node, parent?: Node) => void): void {
  see(node, parent);
  for (const child of Object.values(node))
    for (const each of Array.isArray(child) ? child : [child])
      if (each && typeof each === "object" && typeof (each as Node).type === "string")
        walk(each as Node, node, see);
}
