import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Scenario } from "./scenario.ts";

/** SHA-256 of everything in a scenario that can move a figure of one replicate; titles and names cannot. */
export function scenarioHash(scenario: Scenario): string {
  const { name: _name, title: _title, about: _about, replicates: _replicates, ...held } = scenario;
  // A survey counts by what it says, not by where it lies.
  const { surveyed, population, ...others } = held;
  const { survey: _survey, ...drawn } = population;
  const rest = { ...others, population: drawn, survey: surveyed?.sha256 };
  const arms = Object.entries(rest.arms).map(([arm, { title: _, ...held }]) => [arm, held]);
  const lenders = Object.entries(rest.lenders).map(([lender, { en: _en, zh: _zh, ...held }]) => [
    lender,
    held,
  ]);
  const kept = { ...rest, arms: Object.fromEntries(arms), lenders: Object.fromEntries(lenders) };
  return bytesToHex(sha256(utf8ToBytes(canonical(kept))));
}

/** JSON with sorted keys and nothing undefined. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const held = value as Record<string, unknown>;
  const keys = Object.keys(held).filter((key) => held[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(held[key])}`)
    .join(",")}}`;
}
