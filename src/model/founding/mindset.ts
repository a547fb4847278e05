import { parameter, type Values } from "../../declare/parameter.ts";
import { normalQuantile } from "../../math/elementary.ts";

const p = parameter;

/** What the members of a household know, shun and expect at the start. */
export const mindset = {
  literacyOfAbility: p({
    value: 0.5,
    min: -1,
    max: 1,
    plausible: [0.2, 0.7],
    unit: "standard deviations",
    en: "digital literacy by ability",
    zh: "数字素养对能力",
    source: "assumed: schooling serves both",
    grade: "D",
  }),
  literacySpread: p({
    value: 0.87,
    min: 0,
    max: 3,
    plausible: [0.6, 1.1],
    unit: "standard deviations",
    en: "... and apart from it",
    zh: "数字素养其余离散度",
    source: "assumed: so that its variance is one",
    grade: "D",
  }),
  literacyLackLabour: p({
    value: 1.2,
    min: 0,
    max: 4,
    plausible: [0.6, 2],
    unit: "standard deviations",
    en: "... less where nobody is of working age",
    zh: "无劳力户数字素养的差距",
    source: "assumed: elders go online half as often",
    grade: "D",
  }),
  financialOfAbility: p({
    value: 0.4,
    min: -1,
    max: 1,
    plausible: [0.2, 0.6],
    unit: "standard deviations",
    en: "financial literacy by ability",
    zh: "金融素养对能力",
    source: "assumed: as digital literacy",
    grade: "D",
  }),
  financialOfDigital: p({
    value: 0.3,
    min: -1,
    max: 1,
    plausible: [0.1, 0.5],
    unit: "standard deviations",
    en: "... by digital literacy",
    zh: "金融素养对数字素养",
    source: "assumed: the same people",
    grade: "D",
  }),
  financialSpread: p({
    value: 0.7,
    min: 0,
    max: 3,
    plausible: [0.5, 1],
    unit: "standard deviations",
    en: "... and apart from both",
    zh: "金融素养其余离散度",
    source: "assumed: so that its variance is near one",
    grade: "D",
  }),
  guarantorBase: p({
    value: 0.2,
    min: 0,
    max: 1,
    plausible: [0.1, 0.4],
    unit: "share",
    en: "chance of a guarantor, whatever the ability",
    zh: "有保证人的基础概率",
    source: "assumed: a brother with a salary",
    grade: "D",
  }),
  guarantorOfAbility: p({
    value: 0.25,
    min: 0,
    max: 1,
    plausible: [0.1, 0.4],
    unit: "share",
    en: "... more by ability",
    zh: "……随能力增加",
    source: "assumed: who earns well knows such people",
    grade: "D",
  }),
  habitShare: p({
    value: 0.02,
    min: 0,
    max: 0.5,
    plausible: [0.005, 0.05],
    unit: "share",
    en: "households with a worker given to idleness or gambling",
    zh: "有劳力户中懒赌户比例",
    source: "assumed: one in fifty",
    grade: "D",
  }),
  beliefSpread: p({
    value: 0.15,
    min: 0,
    max: 1,
    plausible: [0.05, 0.3],
    unit: "share",
    en: "spread of the belief of being served",
    zh: "获贷信念离散度",
    source: "assumed: hearsay differs",
    grade: "D",
  }),
  sellerSpread: p({
    value: 1.2,
    min: 0,
    max: 5,
    plausible: [0.6, 2],
    unit: "standard deviations",
    en: "what besides literacy makes a seller",
    zh: "开店倾向中素养以外的部分",
    source: "assumed: enterprise counts as much as skill",
    grade: "D",
  }),
  sellerScale: p({
    value: 1.56,
    min: 0.1,
    max: 10,
    plausible: [1.2, 2.3],
    unit: "standard deviations",
    en: "spread of both together, by which the share with a shop is met",
    zh: "开店倾向总离散度",
    source: "assumed: the root of their variances",
    grade: "D",
  }),
  shopQuality: p({
    value: 0.3,
    min: -3,
    max: 3,
    plausible: [0, 0.6],
    unit: "log points",
    en: "mean quality of shops at the start",
    zh: "初始网店平均品质",
    source: "assumed: those that are there have lasted",
    grade: "D",
  }),
  shopQualitySpread: p({
    value: 1.15,
    min: 0,
    max: 3,
    plausible: [0.9, 1.4],
    unit: "log points",
    en: "... and its spread",
    zh: "初始网店品质离散度",
    source: "assumed: as that of new shops",
    grade: "D",
  }),
  shopAge: p({
    value: 8,
    min: 0,
    max: 80,
    plausible: [4, 16],
    unit: "seasons",
    en: "seasons that shops have been open at the start",
    zh: "初始网店已开季数",
    whole: true,
    source: "assumed: two years",
    grade: "D",
  }),
};

type Mindset = Values<typeof mindset>;

/** λ = mean + a·z + s·N, less where nobody is of working age; standard deviations. `z` is ability, `n` drawn. */
export const digitalLiteracy = (
  mean: number,
  z: number,
  n: number,
  able: number,
  { literacyOfAbility, literacySpread, literacyLackLabour }: Mindset,
): number => mean + literacyOfAbility * z + literacySpread * n - (able === 0 ? literacyLackLabour : 0);

/** a·z + d·λ + s·N, standard deviations: by ability, by digital literacy, and apart from both. */
export const financialLiteracy = (
  z: number,
  digital: number,
  n: number,
  { financialOfAbility, financialOfDigital, financialSpread }: Mindset,
): number => financialOfAbility * z + financialOfDigital * digital + financialSpread * n;

/** Chance that somebody would stand for a household's loan: g + h·θ. */
export const guarantorChance = (ability: number, { guarantorBase, guarantorOfAbility }: Mindset): number =>
  guarantorBase + guarantorOfAbility * ability;

/** Nobody is certain to be served, and nobody certain not to be. */
const BELIEF = { least: 0.05, most: 0.95 } as const;

/** Belief of being served by a lender: the ordinary one and a spread, within bounds. */
export const startingBelief = (ordinary: number, n: number, { beliefSpread }: Mindset): number =>
  Math.min(BELIEF.most, Math.max(BELIEF.least, ordinary + beliefSpread * n));

/** The quantile function ends at 0 and 1; a share is held this far from both. */
const SHARE = { least: 0.001, most: 0.999 } as const;

/** Whether λ + s·N reaches the point above which a share of a normal population with this spread lies. */
export function sellsOnline(
  literacy: number,
  n: number,
  share: number,
  { sellerSpread, sellerScale }: Mindset,
): boolean {
  const within = Math.min(SHARE.most, Math.max(SHARE.least, share));
  return literacy + sellerSpread * n > -normalQuantile(within) * sellerScale;
}

/** Quality of a shop that is there at the start, log points. */
export const startingQuality = (n: number, { shopQuality, shopQualitySpread }: Mindset): number =>
  shopQualitySpread * n + shopQuality;
