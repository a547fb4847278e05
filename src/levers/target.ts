import type { Names } from "../declare/parameter.ts";
import type { WrittenAssignment } from "../scenario/assignment.ts";
import type { CatalogueLever } from "./catalogue.ts";

export const targetKeys = [
  "all",
  "lifted",
  "monitored",
  "near",
  "far",
  "shop",
  "noShop",
  "lowLiteracy",
] as const;
export type TargetKey = (typeof targetKeys)[number];

interface Target extends Names {
  /** As a scenario writes it; nothing is everybody. */
  rules?: WrittenAssignment;
  /** Rules that tell households of one village apart. */
  households: boolean;
}

/** Whom levers can be for. Kilometres and literacy as the groups of households in reports. */
export const targets: Readonly<Record<TargetKey, Target>> = {
  all: { zh: "全体农户", en: "all households", households: false },
  lifted: { zh: "脱贫户", en: "lifted households", rules: { lifted: true }, households: true },
  monitored: {
    zh: "监测对象",
    en: "monitored households",
    rules: { monitored: ["unstable", "marginal", "hardship"] },
    households: true,
  },
  near: {
    zh: "距网点 10 公里内",
    en: "within 10 km of a branch",
    rules: { distance: { below: 10 } },
    households: false,
  },
  far: {
    zh: "距网点 20 公里以上",
    en: "20 km or more from a branch",
    rules: { distance: { atLeast: 20 } },
    households: false,
  },
  shop: { zh: "有网店的农户", en: "households with an online shop", rules: { shop: true }, households: true },
  noShop: {
    zh: "无网店的农户",
    en: "households without an online shop",
    rules: { shop: false },
    households: true,
  },
  lowLiteracy: {
    zh: "数字素养低于平均的农户",
    en: "households of digital literacy below the mean",
    rules: { literacy: { below: 0 } },
    households: true,
  },
};

/** Whether a lever can be narrowed to a target at all. */
export const canReach = ({ narrows }: Pick<CatalogueLever, "narrows">, target: TargetKey): boolean =>
  target === "all" || narrows === "households" || (narrows === "villages" && !targets[target].households);
