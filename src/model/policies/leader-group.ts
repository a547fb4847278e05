import { parameter, type Values } from "../../declare/parameter.ts";
import { reserve } from "../../declare/table.ts";
import { type Open, tables } from "../state/state.ts";
import { step, type Turn } from "../state/step.ts";

const p = parameter;

/**
 * Leader-linked groups (一人带头多户): the best shop of a village takes households in that pay a part each, which the county
 * matches; they share its profit and answer for what its stock was borrowed for. If it closes, what is left is shared out.
 */
export const leaderGroup = step({
  en: "Leader-linked groups",
  zh: "一人带头多户",
  gloss: {
    en: "partners buy into the best shop (its owner earns less); county adds half",
    zh: "带头网店分利润给入股户（店主少收入），县里配一半股金",
  },
  mode: "support",
  parameters: {
    members: p({
      value: 5,
      min: 0,
      max: 60,
      plausible: [3, 10],
      whole: true,
      unit: "households",
      level: "basic",
      main: true,
      en: "households that a leader takes in",
      zh: "每名带头人带动户数",
      source: "assumed: that several are to be linked to one is in Shi (2026), how many is not",
      grade: "D",
    }),
    tenure: p({
      value: 4,
      min: 1,
      max: 40,
      plausible: [2, 8],
      whole: true,
      unit: "seasons",
      en: "seasons of sales of whoever leads",
      zh: "带头网店至少经营季数",
      source: "assumed: a year, so that there is something to follow",
      grade: "D",
    }),
    part: p({
      value: 1000,
      min: 0,
      max: 100000,
      plausible: [300, 5000],
      unit: "yuan",
      en: "a member's part",
      zh: "每户股金",
      source: "assumed: a month of a local wage's third",
      grade: "D",
    }),
    match: p({
      value: 0.5,
      min: 0,
      max: 10,
      plausible: [0, 1],
      unit: "share",
      en: "county's money for each yuan of a member's part",
      zh: "县级配套(每元股金)",
      source: "assumed: half as much again",
      grade: "D",
    }),
    organising: p({
      value: 200,
      min: 0,
      max: 10000,
      plausible: [50, 500],
      unit: "yuan",
      en: "county's cost of a member's joining",
      zh: "每户入组组织成本",
      source: "assumed: meetings, papers and a cadre's days",
      grade: "D",
    }),
    dividend: p({
      value: 0.3,
      min: 0,
      max: 1,
      plausible: [0.2, 0.6],
      unit: "share",
      en: "of the shop's profit, to a full group's members together",
      zh: "满员小组分得网店利润比例",
      source: "assumed: the leader's work keeps most",
      grade: "D",
    }),
    liability: p({
      value: 0.5,
      min: 0,
      max: 1,
      plausible: [0.2, 1],
      unit: "share",
      en: "of the shop's debts that are behind, to a full group's members together",
      zh: "满员小组连带偿债比例",
      source: "assumed: half, the leader owes all of it",
      grade: "D",
    }),
  },
  lever: { pays: ["groupDividend", "groupReturn", "jointLiability"] },
  sets: ["membership.*", "shop.pooled"],
  posts: ["groupPart", "groupSupport"],
  run(state, settings, turn) {
    if (settings.members === 0) return;
    const { household, shop } = state;
    const group = groupsOf(state, settings);
    for (let m = 0; m < household.count; m++) {
      const leader = group.leaders[household.village[m]];
      if (leader < 0 || group.sizes[leader] >= settings.members) continue;
      if (group.joined[m] || !mayJoin(state, m, settings, turn)) continue;
      const matched = takeIn(state, m, leader, settings, turn);
      if (matched < 0) return;
      shop.pooled[household.shop[leader]] += matched;
      group.sizes[leader]++;
    }
  },
});

type Settings = Values<(typeof leaderGroup)["parameters"]>;

/** The leader of each village, −1 where there is none; who is a member; and how many each leader has. */
interface Group {
  leaders: Int32Array;
  joined: Uint8Array;
  sizes: Int32Array;
}

/** Groups that there are keep their leader; in other villages the shop leads that sells most. */
function groupsOf({ membership, shop, household, village }: Open<never>, { tenure }: Settings): Group {
  const leaders = new Int32Array(village.count).fill(-1);
  const joined = new Uint8Array(household.count);
  const sizes = new Int32Array(household.count);
  for (let row = 0; row < membership.count; row++) {
    const leader = membership.leader[row];
    leaders[household.village[leader]] = leader;
    joined[membership.member[row]] = 1;
    sizes[leader]++;
  }
  for (let s = 0; s < shop.count; s++) {
    const i = shop.owner[s];
    const first = leaders[household.village[i]];
    if (shop.closed[s] || shop.tenure[s] < tenure || (first >= 0 && sizes[first] > 0)) continue;
    if (first < 0 || shop.smoothed[s] > shop.smoothed[household.shop[first]])
      leaders[household.village[i]] = i;
  }
  return { leaders, joined, sizes };
}

/** Whoever has hands and no shop, and can pay the part without touching a season's living. */
function mayJoin(
  { household, ledger }: Open<never>,
  m: number,
  { part }: Settings,
  { eligible, county }: Turn,
): boolean {
  if (household.able[m] === 0 || household.shop[m] >= 0 || !eligible.household(m)) return false;
  const living = (100 * county.subsistence * household.members[m]) / 4;
  return ledger.balances.deposit[m] >= 100 * part + living;
}

/** The member's part and the county's go to the leader for goods; returns what they are, fen, or −1 where the county has no money. */
function takeIn(
  { membership, ledger }: Open<"membership.*">,
  m: number,
  leader: number,
  { part, match, organising, dividend, liability, members }: Settings,
  { post, holders }: Turn<"groupPart" | "groupSupport">,
): number {
  const county = holders.of("county");
  const own = Math.round(100 * part);
  const matched = Math.round(match * own);
  const papers = Math.round(100 * organising);
  const purse = ledger.balances.deposit[county];
  if (purse <= 0 || matched + papers > purse) return -1;
  post.groupPart(m, leader, own);
  post.groupSupport(county, leader, matched);
  post.groupSupport(county, holders.of("services"), papers);
  reserve(tables.membership, membership, 1);
  const row = membership.count++;
  membership.member[row] = m;
  membership.leader[row] = leader;
  membership.part[row] = own + matched;
  membership.dividend[row] = dividend / members;
  membership.liability[row] = liability / members;
  return own + matched;
}
