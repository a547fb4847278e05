import type { Names } from "../declare/parameter.ts";
import { seesHouseholds } from "../model/credit/choice.ts";
import { PLATFORMS } from "../model/state/open-shop.ts";
import { type Held, heldValues } from "./declared.ts";
import { idleWarnings } from "./idle-warnings.ts";
import { leverWarnings } from "./lever-warnings.ts";
import { modeWarnings } from "./modes.ts";
import type { Warning } from "./problem.ts";
import type { JsonSchema } from "./rows.ts";
import type { Scenario, WrittenAccess } from "./scenario.ts";
import { timingPathWarnings } from "./timing-warnings.ts";
import { unitNames } from "./unit-names.ts";

/** Settings that are legal but contradict each other, or that leave what is plausible. */
export function warningsOf(scenario: Scenario, schema: JsonSchema): Warning[] {
  return [
    ...lineWarnings(scenario),
    ...orderWarnings(scenario),
    ...productShareWarnings(scenario),
    ...titleWarnings(scenario),
    ...selfWarnings(scenario),
    ...platformWarnings(scenario),
    ...openWarnings(scenario),
    ...recordWarnings(scenario),
    ...productWarnings(scenario),
    ...burnInWarnings(scenario),
    ...timingWarnings(scenario),
    ...timingPathWarnings(scenario, schema),
    ...idleWarnings(scenario, schema),
    ...modeWarnings(scenario),
    ...leverWarnings(scenario),
    ...heldValues(schema, scenario).flatMap(implausible),
  ];
}

const warning = (path: string, en: string, zh: string, fix?: Names): Warning => ({
  path,
  message: { en, zh },
  fix,
});

function lineWarnings({ county: { subsistence, povertyLine, monitoringLine } }: Scenario): Warning[] {
  const found: Warning[] = [];
  if (subsistence > povertyLine)
    found.push(
      warning(
        "county.subsistence",
        `subsistence (${subsistence}) is above county.povertyLine (${povertyLine}): nobody poor can live`,
        `基本生活支出(${subsistence})高于贫困线 county.povertyLine(${povertyLine})`,
      ),
    );
  if (monitoringLine < povertyLine)
    found.push(
      warning(
        "county.monitoringLine",
        `the monitoring line (${monitoringLine}) is below county.povertyLine (${povertyLine}): it finds nobody in time`,
        `监测线(${monitoringLine})低于贫困线 county.povertyLine(${povertyLine})`,
      ),
    );
  return found;
}

/** Pairs of which the first should not lie above the second. */
function orderWarnings({ population, plan, shocks }: Scenario): Warning[] {
  const pairs: [string, unknown, string, unknown][] = [
    [
      "population.nearestBranch",
      population.nearestBranch,
      "population.farthestBranch",
      population.farthestBranch,
    ],
    ["plan.toolsFrom", plan.toolsFrom, "plan.toolsTo", plan.toolsTo],
    ["plan.herdFrom", plan.herdFrom, "plan.herdTo", plan.herdTo],
    ["plan.greenhouseFrom", plan.greenhouseFrom, "plan.greenhouseTo", plan.greenhouseTo],
    ...Object.entries(shocks).flatMap(([name, { on, heavyBill, ruinousBill }]): typeof pairs =>
      on ? [[`shocks.${name}.heavyBill`, heavyBill, `shocks.${name}.ruinousBill`, ruinousBill]] : [],
    ),
  ];
  return pairs.flatMap(([path, low, above, high]) =>
    typeof low === "number" && typeof high === "number" && low > high
      ? [warning(path, `${low} is above ${above} (${high})`, `${low} 大于 ${above}(${high})`)]
      : [],
  );
}

function productShareWarnings({ population: { grain, fruit, tea, vegetables } }: Scenario): Warning[] {
  if (grain + fruit + tea + vegetables > 0) return [];
  const en = "the weights of grain, fruit, tea and vegetables are all 0: every village grows grain";
  return [warning("population.grain", en, "粮食、水果、茶与蔬菜的权重全为 0:各村都种粮食")];
}

/** With one arm for both ends of the comparison there is no difference to tell. */
function selfWarnings({ compare: { reference, treatment } }: Scenario): Warning[] {
  if (reference !== treatment) return [];
  const en = `${treatment} is compared with itself: compare.reference is the same arm`;
  const fix = { en: "name another arm", zh: "请写另一方案" };
  return [warning("compare.treatment", en, `${treatment} 与自身比较:compare.reference 是同一方案`, fix)];
}

/** A lender that reads a platform which nobody sells on. */
function platformWarnings({ lenders }: Scenario): Warning[] {
  const last = PLATFORMS - 1;
  return Object.entries(lenders).flatMap(([name, { information }]) => {
    const none = information.platforms.filter((platform) => platform > last);
    if (none.length === 0) return [];
    const en = `there is no platform ${none.join(", ")}: the platforms are 0 to ${last}`;
    const zh = `没有平台 ${none.join("、")}:平台为 0 至 ${last}`;
    return [warning(`lenders.${name}.information.platforms`, en, zh)];
  });
}

function titleWarnings({ arms }: Scenario): Warning[] {
  const names = Object.keys(arms);
  return names.flatMap((name, k) => {
    const same = names.slice(0, k).find((other) => sameTitle(arms[other].title, arms[name].title));
    if (same === undefined) return [];
    const [en, zh] = [
      `has the title of arms.${same}: no report tells them apart`,
      `与 arms.${same} 同名,报告中无法区分`,
    ];
    return [warning(`arms.${name}.title`, en, zh)];
  });
}

const sameTitle = (a: Names, b: Names): boolean => a.zh === b.zh || a.en === b.en;

function openWarnings({ arms, lenders }: Scenario): Warning[] {
  return Object.entries(arms).flatMap(([arm, { lenders: open }]) =>
    Object.entries(open).flatMap(([name, purposes]) => {
      const path = `arms.${arm}.lenders.${name}`;
      const { capacity, products } = lenders[name];
      const served = new Set(products.flatMap((product) => product.purposes));
      const without = purposes === "all" ? [] : purposes.filter((purpose) => !served.has(purpose));
      const found = without.map((purpose) =>
        warning(
          path,
          `${name} is open to ${purpose} but lenders.${name}.products has none for it`,
          `${name} 对 ${purpose} 开放,但 lenders.${name}.products 中没有对应产品`,
          { en: "add a product, or take the purpose away", zh: "增加产品,或删去该用途" },
        ),
      );
      if (capacity.limited && capacity.files === 0)
        found.push(
          warning(
            path,
            `${name} is open but lenders.${name}.capacity.files is 0: it can process nothing`,
            `${name} 已开放,但 lenders.${name}.capacity.files 为 0,无法受理`,
          ),
        );
      return found;
    }),
  );
}

// A lender that sees nothing of households reads records alone: of shops, or public data.
function recordWarnings({ arms, lenders }: Scenario): Warning[] {
  return Object.entries(arms).flatMap(([arm, { lenders: open, policies }]) => {
    const opened = Object.entries(policies).some(([name, { kind = name, on, coverage }]) => {
      return kind === "dataSharing" && on && coverage !== 0;
    });
    if (opened) return [];
    return Object.keys(open)
      .filter((name) => lenders[name].information.platforms.length === 0 && !seesHouseholds(lenders[name]))
      .map((name) =>
        warning(
          `arms.${arm}.lenders.${name}`,
          `${name} has no record to read: lenders.${name}.information.platforms is empty, it sees no feature of households, and the arm opens no public data`,
          `${name} 无数据可读:lenders.${name}.information.platforms 为空,不使用农户特征,本方案也未开放公共数据`,
          { en: "list a platform, or add the policy dataSharing", zh: "列入平台,或加入政策 dataSharing" },
        ),
      );
  });
}

function productWarnings({ lenders }: Scenario): Warning[] {
  return Object.entries(lenders).flatMap(([name, { products, funding }]) =>
    products.flatMap(({ rateHigh }, k) =>
      rateHigh >= funding.costOfFunds
        ? []
        : [
            warning(
              `lenders.${name}.products.${k}.rateHigh`,
              `the highest rate (${rateHigh}) is below lenders.${name}.funding.costOfFunds (${funding.costOfFunds})`,
              `最高利率(${rateHigh})低于资金成本 lenders.${name}.funding.costOfFunds(${funding.costOfFunds})`,
            ),
          ],
    ),
  );
}

// Only the two arms of the headline: its difference would hold customers who lose their lender at the parting.
function burnInWarnings({ arms, time, compare }: Scenario): Warning[] {
  if (time.burnIn === 0) return [];
  const opened = Object.keys(arms[time.burnInArm].lenders);
  return [...new Set([compare.reference, compare.treatment])].flatMap((arm) =>
    opened
      .filter((name) => !Object.hasOwn(arms[arm].lenders, name))
      .map((name) =>
        warning(
          "time.burnInArm",
          `burn-in under ${time.burnInArm} opens ${name}, which arms.${arm} closes when the arms part`,
          `预热期方案 ${time.burnInArm} 开放 ${name},而 arms.${arm} 在分叉时将其关闭`,
        ),
      ),
  );
}

function timingWarnings({ shocks, arms, time }: Scenario): Warning[] {
  const late = (
    path: string,
    { on = true, start, duration }: WrittenAccess & { on?: boolean },
  ): Warning[] => {
    if (!on || (start < time.seasons && start + duration > -time.burnIn)) return [];
    const en = `runs from season ${start} for ${duration}, outside the ${time.seasons} seasons of time.seasons`;
    const zh = `自第 ${start} 季起持续 ${duration} 季,不在 time.seasons(${time.seasons} 季)之内`;
    return [warning(path, en, zh)];
  };
  return [
    ...Object.entries(shocks).flatMap(([name, picked]) => late(`shocks.${name}.start`, picked)),
    ...Object.entries(arms).flatMap(([arm, { access = {} }]) =>
      Object.entries(access).flatMap(([name, open]) => late(`arms.${arm}.lenders.${name}.start`, open)),
    ),
    ...Object.entries(arms).flatMap(([arm, { policies }]) =>
      Object.entries(policies).flatMap(([name, picked]) =>
        late(`arms.${arm}.policies.${name}.start`, picked),
      ),
    ),
  ];
}

function implausible({ path, value, row, usual }: Held): Warning[] {
  if (!row?.plausible || typeof value !== "number" || value === usual) return [];
  const [low, high] = row.plausible;
  if (value >= low && value <= high) return [];
  const unit = unitNames[row.unit];
  const en = `${row.en} is ${value}, outside the plausible range ${low} to ${high} (${unit.en})`;
  const zh = `${row.zh}为 ${value},超出合理范围 ${low} 至 ${high}(${unit.zh})`;
  return [warning(path.join("."), en, zh, { en: `default ${usual}`, zh: `默认 ${usual}` })];
}
