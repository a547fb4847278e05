import { describe, expect, test } from "vitest";
import { flowKeys, sectorKeys } from "../../src/declare/flows.ts";
import { collegeSurvey, isRecognised } from "../../src/model/policies/college-survey.ts";
import { MONITORED } from "../../src/model/state/household.ts";
import { threeHouseholds, type Village } from "../three-households.ts";
import { hashOf, PENNILESS, played, VILLAGES } from "./lever.ts";

const HELP = ["publicHand.monitoring=true", "publicHand.help=true", "publicHand.cost=0"];

test("a household under the line is recognised with the chance of the visit's sensitivity", () => {
  expect(isRecognised(699_999, 700_000, 0.79, 0.8)).toBe(true);
  expect(isRecognised(700_000, 700_000, 0.79, 0.8)).toBe(false);
  expect(isRecognised(0, 700_000, 0.8, 0.8)).toBe(false);
});

describe("students at the door", () => {
  const survey = (village: Village, season: number, set: object = {}, budget = 100_000): void => {
    const { state } = village;
    const turn = village.at(season);
    const county = turn.holders.of("county");
    turn.post.grant(turn.holders.of("state"), county, budget);
    const settings = { visited: 1, sensitivity: 1, threshold: 1.3, cost: 100, ...set };
    collegeSurvey.run(state, settings, { ...turn, since: 0 });
  };
  const village = (): Village => {
    const made = threeHouseholds(undefined, { "college visit": 0 });
    const { household } = made.state;
    household.members.fill(2);
    for (const column of [household.bill, household.fees, household.yearHelp, household.yearRigid])
      column.fill(0);
    for (const column of [household.monitored, household.lifted]) column.fill(0);
    // The line is 1.3 times 6,000 yuan a head: the first two have 5,000, the third 12,000.
    household.seasonIncome.fill(250_000, 0, 8);
    household.seasonIncome.fill(600_000, 8, 12);
    household.lifted[0] = 1;
    return made;
  };

  test("put households at risk on the list, the lifted as unstable and others as marginal", () => {
    const made = village();
    survey(made, 2);
    const { household, ledger } = made.state;
    expect([...household.monitored.subarray(0, 3)]).toEqual([
      MONITORED.unstable,
      MONITORED.marginal,
      MONITORED.none,
    ]);
    // Three visits of 100 yuan each, whoever is at risk.
    const row = flowKeys.indexOf("surveyCost") * sectorKeys.length;
    expect(ledger.matrix[row + sectorKeys.indexOf("county")]).toBe(-30_000);
  });

  test("count care and fees", () => {
    const made = village();
    made.state.household.bill[2] = 1_000_000;
    survey(made, 2);
    expect(made.state.household.monitored[2]).toBe(MONITORED.marginal);
  });

  test("come in the holidays only, as far as the money goes, and take nobody off the list", () => {
    const term = village();
    survey(term, 1);
    expect([...term.state.household.monitored.subarray(0, 3)]).toEqual([0, 0, 0]);
    const poor = village();
    survey(poor, 2, {}, 10_000);
    expect([...poor.state.household.monitored.subarray(0, 3)]).toEqual([MONITORED.unstable, 0, 0]);
    const listed = village();
    listed.state.household.monitored[1] = MONITORED.hardship;
    survey(listed, 2);
    expect(listed.state.household.monitored[1]).toBe(MONITORED.hardship);
  });
});

describe("in a county with help", () => {
  const rich = [...HELP, "publicHand.budget=20000"];
  // Cadres find nobody by themselves: whom students listed is whom help reaches.
  const blind = [...rich, "publicHand.detection=0", "publicHand.detectionAtClose=0"];
  const listed = (lever: string): number => {
    let seasons = 0;
    played({ collegeSurvey: lever }, blind, ({ household }) => {
      for (let i = 0; i < household.count; i++) if (household.monitored[i] > 0) seasons++;
    });
    return seasons;
  };

  test("visits are paid for out of the county's budget, half of the households in each holiday", () => {
    const visits =
      -played({ collegeSurvey: "{ visited: 1, cost: 50 }" }, rich).moved("surveyCost", "county") / 5000;
    expect(Number.isInteger(visits)).toBe(true);
    // Four holidays, 120 households: 240 visits, give or take three of a binomial's deviations.
    expect(Math.abs(visits - 240)).toBeLessThan(3 * Math.sqrt(480 * 0.25));
  });

  test("households at risk are found earlier, and help reaches them", () => {
    expect(listed("{ visited: 1, sensitivity: 1 }")).toBeGreaterThan(listed("{ visited: 0 }"));
    const helped = (lever: string) => played({ collegeSurvey: lever }, blind).moved("targetedHelp", "county");
    expect(helped("{ visited: 1, sensitivity: 1 }")).toBeLessThan(helped("{ visited: 0 }"));
  });

  test("for some only, nobody else is visited", () => {
    const cost = (lever: string) => -played({ collegeSurvey: lever }, rich).moved("surveyCost", "county");
    const one = cost("{ visited: 1, for: { villages: [2] } }");
    expect(one).toBeGreaterThan(0);
    // One village of all costs its share of it, give or take the lot.
    expect(one).toBeLessThan((2 / VILLAGES) * cost("{ visited: 1 }"));
  });

  test("nothing happens without visits, or without money", () => {
    const none = hashOf(played({}, HELP));
    expect(hashOf(played({ collegeSurvey: "{ visited: 0 }" }, HELP))).toBe(none);
    const broke = [...HELP, ...PENNILESS];
    expect(hashOf(played({ collegeSurvey: "{}" }, broke))).toBe(hashOf(played({}, broke)));
    expect(hashOf(played({ collegeSurvey: "{}" }, HELP))).not.toBe(none);
  });
});
