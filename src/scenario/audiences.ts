import type { WrittenAssignment } from "./assignment.ts";
import type { WrittenPath } from "./time-path.ts";

/** Whom paths are for, as rules in JSON; nothing for everybody. */
export const audienceOf = ({ for: rules }: WrittenPath): string => (rules ? JSON.stringify(rules) : "");

/** Audiences beyond this many are looked at one by one and in pairs, not in each of their mixtures. */
const MOST_MIXED = 5;

/** Which audiences a household may belong to at once: none, and each mixture of those that its traits allow together. */
export function audiencesIn(paths: readonly WrittenPath[]): ReadonlySet<string>[] {
  const rules = new Map(paths.flatMap((path) => (path.for ? [[audienceOf(path), path.for] as const] : [])));
  const most = rules.size > MOST_MIXED ? 2 : MOST_MIXED;
  const mixtures: ReadonlySet<string>[] = [new Set()];
  for (const [audience, own] of rules) {
    const joined = mixtures.filter(
      (met) => met.size < most && ![...met].some((other) => areApart(own, rules.get(other) ?? {})),
    );
    mixtures.push(...joined.map((met) => new Set([...met, audience])));
  }
  return mixtures;
}

/** Whether no household can meet the rules of both: they ask for the opposite, or for different villages or kinds. */
function areApart(a: WrittenAssignment, b: WrittenAssignment): boolean {
  return (
    areOpposite(a.lifted, b.lifted) ||
    areOpposite(a.shop, b.shop) ||
    shareNothing(a.villages, b.villages) ||
    shareNothing(a.product, b.product) ||
    shareNothing(a.monitored, b.monitored) ||
    shareNothing(a.cause, b.cause) ||
    endBefore(a.distance, b.distance) ||
    endBefore(b.distance, a.distance) ||
    endBefore(a.literacy, b.literacy) ||
    endBefore(b.literacy, a.literacy)
  );
}

const areOpposite = (a: boolean | undefined, b: boolean | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

const shareNothing = (a: readonly unknown[] | undefined, b: readonly unknown[] | undefined): boolean =>
  a !== undefined && b !== undefined && !a.some((each) => b.includes(each));

type Bounds = WrittenAssignment["distance"];

/** Whether bounds end where others begin, or before: `below` is not included. */
const endBefore = (a: Bounds, b: Bounds): boolean =>
  a?.below !== undefined && b?.atLeast !== undefined && a.below <= b.atLeast;
