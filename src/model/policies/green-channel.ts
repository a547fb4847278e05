import { parameter } from "../../declare/parameter.ts";
import { limitTerms } from "../state/reach.ts";
import { step } from "../state/step.ts";

const p = parameter;

/**
 * Green channel (绿色通道): the county vets households and shops in good standing and keeps them on a list; whoever is on it
 * waits fewer days for money at lenders where it takes days.
 */
export const greenChannel = step({
  en: "Green channel",
  zh: "绿色通道",
  gloss: {
    en: "households in good standing wait fewer days for a loan",
    zh: "县里审过的守信户，贷款少等几天",
  },
  mode: "governmentBank",
  parameters: {
    shortened: p({
      value: 0.5,
      min: 0,
      max: 1,
      plausible: [0.2, 0.8],
      step: 0.05,
      unit: "share",
      level: "basic",
      main: true,
      en: "of the days to the money, saved for those approved",
      zh: "获认定户放款天数缩短比例",
      source: "assumed: half of the way is waiting between desks; the channel itself is in Shi (2026)",
      grade: "D",
    }),
    clean: p({
      value: 8,
      min: 0,
      max: 200,
      plausible: [4, 12],
      whole: true,
      unit: "seasons",
      en: "seasons since the last default, before one is approved",
      zh: "距最近一次违约至少季数(方可认定)",
      source: "assumed: two years, as the credit record is read",
      grade: "D",
    }),
    cost: p({
      value: 20,
      min: 0,
      max: 2000,
      plausible: [5, 60],
      unit: "yuan per year",
      en: "county's cost of vetting and listing, per household approved",
      zh: "县级认定成本(每获认定户每年)",
      source: "assumed: an hour of a cadre's time a year",
      grade: "D",
    }),
  },
  sets: ["lender.green", "household.termsWithheld"],
  posts: ["greenChannelCost"],
  run(state, { shortened, clean, cost }, { season, eligible, post, holders }) {
    const { household, lender, ledger } = state;
    const [county, services] = [holders.of("county"), holders.of("services")];
    const fen = Math.round((100 * cost) / 4);
    let purse = Math.max(0, ledger.balances.deposit[county]);
    if (shortened === 0 || purse <= 0) return;
    const approved = new Uint8Array(household.count);
    for (let i = 0; i < household.count; i++) {
      const standing = isApproved(season, household.lastDefault[i], household.probationEnd[i], clean);
      if (!standing || fen > purse || !eligible.household(i)) continue;
      approved[i] = 1;
      purse -= fen;
      post.greenChannelCost(county, services, fen);
    }
    lender.green.fill(shortened);
    limitTerms(state, ["green"], { ...eligible, household: (i) => approved[i] === 1 });
  },
});

/** t − d ≥ clean and t ≥ e: in good standing in season t, d the season of the last default, e the end of probation. */
export const isApproved = (
  season: number,
  lastDefault: number,
  probationEnd: number,
  clean: number,
): boolean => season - lastDefault >= clean && season >= probationEnd;
