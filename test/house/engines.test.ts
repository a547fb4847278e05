import { readFileSync } from "node:fs";
import { subset } from "semver";
import { expect, it } from "vitest";

interface Locked {
  version?: string;
  optional?: boolean;
  engines?: { node?: string };
}

const { engines } = JSON.parse(readFileSync("package.json", "utf8"));
const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));

// nanoid 6 warned on Node 20 at every `npm ci`. An optional package that does not fit is left out without a word.
it("installs without a warning about the engine on every supported Node", () => {
  const all = Object.entries<Locked>(packages).filter(([, { optional }]) => !optional);
  expect(all.length).toBeGreaterThan(100);
  const unfit = all.filter(([, { engines: own }]) => own?.node && !subset(engines.node, own.node));
  expect(unfit.map(([path, { version, engines: own }]) => `${path} ${version}: ${own!.node}`)).toEqual([]);
});
