import { lineOf, type Node, type Source, walk } from "./syntax.ts";

/** What the language lays down to the last bit. */
const EXACT = new Set([
  "sqrt",
  "floor",
  "round",
  "min",
  "max",
  "abs",
  "sign",
  "imul",
  "clz32",
  "ceil",
  "trunc",
  "LN2",
  "PI",
]);

/** A place where the engine may compute as it likes. */
interface PlatformMaths {
  path: string;
  line: number;
  text: string;
}

/** Functions of `Math` that the language leaves to the engine, and powers: they changed bits from one Node to the next. */
export function platformMathsIn({ path, text, tree }: Source): PlatformMaths[] {
  const found: PlatformMaths[] = [];
  walk(tree, (node, above) => {
    const parent = above.at(-1);
    const free = isMaths(node) ? !isExact(node, parent) : isPower(node) && !isPowerOfTwo(node);
    const shown = isMaths(node) && parent ? parent : node;
    if (free) found.push({ path, line: lineOf(text, node.start), text: text.slice(shown.start, shown.end) });
  });
  return found;
}

const isMaths = ({ type, name }: Node): boolean => type === "Identifier" && name === "Math";

/** `Math.sqrt` and its like; not `Math[name]`, nor `Math` taken apart or handed on. */
const isExact = (node: Node, parent: Node | undefined): boolean =>
  parent?.type === "MemberExpression" &&
  parent.object === node &&
  parent.computed === false &&
  EXACT.has(String((parent.property as Node).name));

const isPower = ({ operator }: Node): boolean => operator === "**" || operator === "**=";

/** 2 to a whole number that stands there: a constant. */
function isPowerOfTwo({ type, left, right }: Node): boolean {
  const { value } = left as Node;
  const power = right as Node;
  const size = power.type === "UnaryExpression" ? (power.argument as Node) : power;
  return type === "BinaryExpression" && value === 2 && Number.isInteger(size.value);
}
