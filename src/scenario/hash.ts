import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { openedLenders } from "./check.ts";
import type { Picked, Scenario } from "./scenario.ts";

/**
 * SHA-256 of everything in a scenario that can move a figure of one replicate. Titles and names cannot, nor a lender
 * that no arm opens, nor a shock or policy that is off: what is added to a list changes the hash of no scenario that
 * does not name it.
 */
export function scenarioHash(scenario: Scenario): string {
  const { name: _name, title: _title, about: _about, replicates: _replicates, ...content } = scenario;
  // A survey counts by what it says, not by where it lies.
  const { surveyed, calibratedSets, population, compare, shocks, lenders, arms, paths, ...rest } = content;
  const { survey: _survey, ...drawn } = population;
  const { calibrated: _calibrated, ...compared } = compare;
  const opened = openedLenders(scenario);
  const identity = {
    ...rest,
    // One path says the same in a list of its own as without.
    paths: paths?.map(({ item: _, ...path }) => path),
    population: drawn,
    compare: compared,
    calibrated: calibratedSets?.sha256,
    survey: surveyed?.sha256,
    shocks: inForce(shocks),
    lenders: Object.fromEntries(
      Object.entries(lenders)
        .filter(([lender]) => opened.has(lender))
        .map(([lender, { en: _en, zh: _zh, ...terms }]) => [lender, terms]),
    ),
    arms: Object.fromEntries(
      Object.entries(arms).map(([arm, { lenders: open, access, policies }]) => [
        arm,
        { lenders: open, access, policies: inForce(policies) },
      ]),
    ),
  };
  return bytesToHex(sha256(utf8ToBytes(canonical(identity))));
}

const inForce = (picks: Readonly<Record<string, Picked>>) =>
  Object.fromEntries(Object.entries(picks).filter(([, { on }]) => on));

/** JSON with sorted keys and nothing undefined. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = value as Record<string, unknown>;
  const keys = Object.keys(entries).filter((key) => entries[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(entries[key])}`)
    .join(",")}}`;
}
