import type { CatalogueLever, StrengthKey } from "./catalogue.ts";
import type { Effect } from "./lever-effects.ts";
import type { TargetKey } from "./target.ts";

/** A lever at a strength, and what it came to. */
export interface LeverFound extends Effect {
  lever: CatalogueLever;
  strength: StrengthKey;
  settings: Readonly<Record<string, number>>;
}

/** The county that was tried, as reports tell it. */
export interface County {
  name: string;
  title: { zh: string; en: string };
  villages: number;
  households: number;
  /** Lifted households, mean over replicates. */
  lifted: number;
  arm: string;
  armTitle: { zh: string; en: string };
  target: TargetKey;
  start: number;
  seed: string;
}

/** What `sannong levers` found. */
export interface LeversFound {
  county: County;
  replicates: number;
  looks: number;
  matters: number;
  levers: readonly LeverFound[];
  modelVersion: string;
}
