import type { Fault } from "../../scenario/check.ts";
import type { Path } from "../../scenario/problem.ts";
import { designSize, MOST_POINTS } from "../design/design-points.ts";
import { designOfKind, type StudyDesign, type WrittenDesign } from "../design/study-design.ts";
import type { Factor } from "../factor/factor.ts";

const PATH: Path = ["design"];

/** What is wrong with a design by itself: keys of other designs, and those of its own that it lacks. */
export function keyFaults(written: WrittenDesign): Fault[] {
  const { kind, ...terms } = written;
  const { settings } = designOfKind(kind);
  const list = ["kind", ...Object.keys(settings)].join(", ");
  const foreign = Object.keys(terms).filter(
    (key) => terms[key] !== undefined && !Object.hasOwn(settings, key),
  );
  const allowed = { en: `${list} for ${kind}`, zh: ` ${kind} 的 ${list}` };
  const missing = Object.entries(settings).filter(
    ([key, { fallback, example }]) =>
      fallback === undefined && example !== undefined && terms[key] === undefined,
  );
  return [
    ...foreign.map((key) => ({ path: [...PATH, key], given: key, allowed, key: true })),
    ...missing.map(([key, { example }]) => {
      const en = `${key} for ${kind}, such as ${key}: ${example}`;
      return { path: PATH, given: "", allowed: { en, zh: ` ${kind} 的 ${key}，例如 ${key}: ${example}` } };
    }),
  ];
}

/** What of the factors does not fit the design. */
export function fitFaults(design: StudyDesign, factors: readonly Factor[]): Fault[] {
  const faults = designOfKind(design.kind).faults?.(design, factors) ?? [];
  return faults.length > 0 ? faults : sizeFaults(design, factors);
}

function sizeFaults(design: StudyDesign, factors: readonly Factor[]): Fault[] {
  const size = designSize({ design, factors });
  if (size <= MOST_POINTS) return [];
  const en = `at most ${MOST_POINTS} points: fewer levels or factors, or sobol or latinHypercube`;
  const zh = `不超过 ${MOST_POINTS} 个点：减少水平或因素，或改用 sobol、latinHypercube`;
  return [{ path: [...PATH, "kind"], given: `${design.kind}, ${size}`, allowed: { en, zh } }];
}
