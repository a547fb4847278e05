import type { Names } from "../declare/parameter.ts";
import { products } from "../declare/products.ts";
import { causes } from "../model/state/household.ts";
import { assignment, type WrittenAssignment } from "./assignment.ts";
import type { Lang } from "./problem.ts";

type ClassName = NonNullable<WrittenAssignment["monitored"]>[number];

/** The classes of monitoring, as a sentence has them. */
const classes: Record<ClassName, Names> = {
  none: { en: "not monitored", zh: "未监测" },
  unstable: { en: "unstable after lifting", zh: "脱贫不稳定户" },
  marginal: { en: "at the margin of poverty", zh: "边缘易致贫户" },
  hardship: { en: "in sudden hardship", zh: "突发严重困难户" },
};

/** Numbers with their bounds: 10 or more; below 30; 10 to below 30. */
function boundsText({ atLeast, below }: { atLeast?: number; below?: number }, lang: Lang): string {
  const zh = [atLeast === undefined ? "" : `≥ ${atLeast}`, below === undefined ? "" : `< ${below}`];
  const en = [
    atLeast === undefined ? "" : `at least ${atLeast}`,
    below === undefined ? "" : `below ${below}`,
  ];
  return (lang === "zh" ? zh : en).filter(Boolean).join(lang === "zh" ? " 且 " : " and ");
}

const percent = (share: number): string => `${Number((100 * share).toFixed(4))} %`;

function lotText(lot: NonNullable<WrittenAssignment["lot"]>, lang: Lang): string {
  const { of, share, compliance, crossover, name } = lot;
  const balance = balanceText(lot, lang);
  if (lang === "zh") {
    const taken = compliance < 1 ? `，中签者 ${percent(compliance)} 接受` : "";
    const others = crossover > 0 ? `，未中签者 ${percent(crossover)} 仍获得` : "";
    return `按${of === "villages" ? "村" : "户"}抽签 ${percent(share)}${balance}${taken}${others}（签名 ${name}）`;
  }
  const taken = compliance < 1 ? `, ${percent(compliance)} of them take it up` : "";
  const others = crossover > 0 ? `, ${percent(crossover)} of the others come by it` : "";
  return `${percent(share)} of ${of} by the lot "${name}"${balance}${taken}${others}`;
}

/** Within which groups the share of a lot holds. */
function balanceText({ within, blocks }: NonNullable<WrittenAssignment["lot"]>, lang: Lang): string {
  const strata = {
    county: { zh: "，比例取整", en: ", to a whole unit" },
    product: { zh: "，按主导产品分层", en: ", within each product" },
    village: { zh: "，村内分层", en: ", within each village" },
  };
  const each = within ? strata[within][lang] : "";
  if (blocks === undefined) return each;
  return each + (lang === "zh" ? `，每 ${blocks} 个为一区组` : `, in blocks of ${blocks}`);
}

/** Whom something is for, in words; every rule must hold. Text that is no assignment is given back as it stands. */
export function assignmentText(written: unknown, lang: Lang): string {
  const read = assignment.safeParse(written);
  if (!read.success) return JSON.stringify(written);
  const { villages, distance, product, lifted, monitored, cause, literacy, shop, lot } = read.data;
  const list = (each: readonly string[]): string => each.join(lang === "zh" ? "、" : " or ");
  const say = (zh: string, en: string): string => (lang === "zh" ? zh : en);
  const rules = [
    villages && say(`村号 ${villages.join("、")}`, `villages ${villages.join(", ")}`),
    distance &&
      say(`到网点 ${boundsText(distance, lang)} 公里`, `${boundsText(distance, lang)} km from a branch`),
    product &&
      say(
        `种${list(product.map((name) => products[name].zh))}的村`,
        `villages of ${list(product.map((name) => products[name].en))}`,
      ),
    lifted !== undefined &&
      (lifted ? say("脱贫户", "lifted households") : say("非脱贫户", "households that were not lifted")),
    monitored && list(monitored.map((name) => classes[name][lang])),
    cause &&
      say(
        `主因：${list(cause.map((name) => causes[name].zh))}`,
        `at risk by ${list(cause.map((name) => causes[name].en))}`,
      ),
    literacy && say(`电商素养 ${boundsText(literacy, lang)}`, `literacy ${boundsText(literacy, lang)}`),
    shop !== undefined && (shop ? say("有网店的户", "with a shop") : say("没有网店的户", "without a shop")),
    lot && lotText(lot, lang),
  ].filter((rule) => typeof rule === "string");
  return rules.length > 0 ? rules.join(lang === "zh" ? "；" : "; ") : say("全部村户", "everybody");
}
