/** What `--where` says: comparisons of responses, factors and numbers, switches and choices, joined by and, or, not and brackets. */
export type Condition =
  | { kind: "compare"; left: Operand; operator: Operator; right: Operand }
  | { kind: "and" | "or"; parts: Condition[] }
  | { kind: "not"; part: Condition };

type Operand = { kind: "name"; name: string; at: number } | { kind: "value"; value: number | string };

const operators = ["<=", ">=", "==", "!=", "<", ">", "="] as const;
type Operator = (typeof operators)[number];

/** What is wrong with a condition and where, counted from 0. */
export interface ConditionFault extends Error {
  name: "ConditionFault";
  fault: "unexpected" | "unfinished" | "empty" | "noName" | "tooLong";
  at: number;
  given: string;
}

const fault = (kind: ConditionFault["fault"], at: number, given = ""): ConditionFault =>
  Object.assign(new Error(`condition: ${kind} at ${at + 1}`), {
    name: "ConditionFault" as const,
    fault: kind,
    at,
    given,
  });

export const isConditionFault = (error: unknown): error is ConditionFault =>
  error instanceof Error && error.name === "ConditionFault";

interface Token {
  kind: "name" | "number" | "text" | "operator" | "bracket" | "end";
  text: string;
  at: number;
}

const MOST = 1000;
const PATTERN =
  /\s*(?:([\p{L}_][\p{L}\p{N}_-]*(?:\.(?:[\p{L}\p{N}_-]+|\*))*)|([-+−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?%?)|"([^"]*)"|(<=|>=|==|!=|≤|≥|≠|<|>|=|&&|\|\||!)|([()]))/uy;
const SAME: Readonly<Record<string, string>> = {
  "≤": "<=",
  "≥": ">=",
  "≠": "!=",
  "&&": "and",
  "||": "or",
  "!": "not",
};

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  PATTERN.lastIndex = 0;
  for (let at = 0; text.slice(at).trim() !== ""; at = PATTERN.lastIndex) {
    PATTERN.lastIndex = at;
    const found = PATTERN.exec(text);
    const start = at + text.slice(at).search(/\S/);
    if (!found) throw fault("unexpected", start, text[start]);
    const [, name, number, quoted, operator, bracket] = found;
    const same = SAME[operator ?? ""] ?? operator;
    if (name !== undefined) tokens.push({ kind: "name", text: name, at: start });
    else if (number !== undefined) tokens.push({ kind: "number", text: number, at: start });
    else if (quoted !== undefined) tokens.push({ kind: "text", text: quoted, at: start });
    else if (same !== undefined)
      tokens.push({ kind: /^[a-z]/.test(same) ? "name" : "operator", text: same, at: start });
    else tokens.push({ kind: "bracket", text: bracket, at: start });
  }
  return [...tokens, { kind: "end", text: "", at: text.length }];
}

/** Reads a condition; throws a `ConditionFault` that says where it cannot be read. Nothing in it is ever executed. */
export function parseCondition(text: string): Condition {
  if (text.length > MOST) throw fault("tooLong", MOST);
  const tokens = tokensOf(text);
  if (tokens.length === 1) throw fault("empty", 0);
  let next = 0;
  const here = (): Token => tokens[next];
  const wrong = (): ConditionFault =>
    here().kind === "end" ? fault("unfinished", here().at) : fault("unexpected", here().at, here().text);
  const take = (kind: Token["kind"], word?: string): boolean => {
    if (here().kind !== kind || (word !== undefined && here().text.toLowerCase() !== word)) return false;
    next++;
    return true;
  };
  const joined = (kind: "and" | "or", part: () => Condition): Condition => {
    const parts = [part()];
    while (take("name", kind)) parts.push(part());
    return parts.length === 1 ? parts[0] : { kind, parts };
  };
  const either = (): Condition => joined("or", both);
  const both = (): Condition => joined("and", single);
  const single = (): Condition => {
    if (take("name", "not")) return { kind: "not", part: single() };
    if (!take("bracket", "(")) return comparison();
    const inner = either();
    if (!take("bracket", ")")) throw wrong();
    return inner;
  };
  const comparison = (): Condition => {
    const at = here().at;
    const left = operand();
    const operator = here();
    if (!take("operator")) throw wrong();
    const right = operand();
    if (left.kind === "value" && right.kind === "value") throw fault("noName", at);
    return { kind: "compare", left, operator: operator.text as Operator, right };
  };
  const operand = (): Operand => {
    const token = here();
    if (token.kind === "name" && /^(true|false)$/i.test(token.text)) {
      next++;
      return { kind: "value", value: token.text.toLowerCase() };
    }
    if (token.kind === "name" && !/^(and|or|not)$/i.test(token.text)) {
      next++;
      return { kind: "name", name: token.text, at: token.at };
    }
    if (take("text")) return { kind: "value", value: token.text };
    if (take("number")) return { kind: "value", value: numberOf(token.text) };
    throw wrong();
  };
  const whole = either();
  if (here().kind !== "end") throw wrong();
  return whole;
}

const numberOf = (text: string): number =>
  text.endsWith("%") ? numberOf(text.slice(0, -1)) / 100 : Number(text.replace("−", "-"));

/** The names that a condition speaks of, each once, in order. */
export function namesIn(condition: Condition): { name: string; at: number }[] {
  const all = (part: Condition): { name: string; at: number }[] => {
    if (part.kind === "compare")
      return [part.left, part.right].flatMap((each) =>
        each.kind === "name" ? [{ name: each.name, at: each.at }] : [],
      );
    return part.kind === "not" ? all(part.part) : part.parts.flatMap(all);
  };
  const seen = new Set<string>();
  return all(condition).filter(({ name }) => !seen.has(name) && seen.add(name));
}

type Value = number | string | boolean;

/** Whether it holds; nothing where a name that decides it has no value (NaN). */
export function holds(condition: Condition, valueAt: (name: string) => Value): boolean | undefined {
  switch (condition.kind) {
    case "not": {
      const inner = holds(condition.part, valueAt);
      return inner === undefined ? undefined : !inner;
    }
    case "compare":
      return compared(condition, valueAt);
    default: {
      const decisive = condition.kind === "or";
      const parts = condition.parts.map((part) => holds(part, valueAt));
      if (parts.includes(decisive)) return decisive;
      return parts.includes(undefined) ? undefined : !decisive;
    }
  }
}

function compared(
  { left, operator, right }: Extract<Condition, { kind: "compare" }>,
  valueAt: (name: string) => Value,
): boolean | undefined {
  const of = (operand: Operand): Value => (operand.kind === "name" ? valueAt(operand.name) : operand.value);
  const [one, other] = [of(left), of(right)];
  if (Number.isNaN(one) || Number.isNaN(other)) return undefined;
  if (operator === "=" || operator === "==") return String(one) === String(other);
  if (operator === "!=") return String(one) !== String(other);
  if (typeof one === "string" || typeof other === "string") return undefined;
  if (operator === "<") return one < other;
  if (operator === "<=") return one <= other;
  return operator === ">" ? one > other : one >= other;
}
