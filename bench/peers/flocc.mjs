// The reference village in flocc, an agent a household, on flocc's own luck: flocc.mjs N SEASONS SEED, beside its packages.
import flocc from "flocc";
import { normal, timed } from "./outcome.mjs";

const { Agent, Environment, utils } = flocc;
const uniform = () => utils.random(0, 1, true);

function liveSeason(agent) {
  const { income, skill, saved, debt, poor, everPoor } = agent.getData();
  let cash = saved + income * (0.8 + 0.4 * skill) * Math.exp(0.35 * normal(uniform) - 0.06125);
  if (uniform() < 0.08) cash -= (0.3 + 0.7 * uniform()) * income;
  let owed = debt * 1.06;
  const score = 1 / (1 + Math.exp(-(0.4 + 1.6 * skill - (0.9 * owed) / income)));
  const borrowed = cash < 1 && score > 0.55;
  if (borrowed) {
    const lent = Math.min(1 - cash, 1.5);
    cash += lent;
    owed += lent;
  }
  const paid = Math.min(0.4 * Math.max(cash - 1, 0), owed);
  cash -= paid;
  owed -= paid;
  const eaten = Math.max(Math.min(0.7 + 0.45 * cash, cash), 0);
  cash -= eaten;
  const isPoor = eaten < 0.75;
  agent.set("saved", Math.max(cash, 0));
  agent.set("debt", owed + Math.max(-cash, 0));
  agent.set("atRisk", everPoor && !poor);
  agent.set("poor", isPoor);
  agent.set("everPoor", everPoor || isPoor);
  agent.set("borrowed", borrowed);
  if (!isPoor) agent.set("skill", skill + 0.004 * (1 - skill));
}

timed((households, seed) => {
  utils.seed(seed);
  const village = new Environment({ width: 100, height: 100 });
  for (let i = 0; i < households; i++) {
    const income = 0.9 * Math.exp(0.4 * normal(uniform));
    const saved = 0.5 * uniform() * income;
    const household = new Agent({ income, skill: uniform(), saved, debt: 0, poor: false, everPoor: false });
    household.set("tick", liveSeason);
    village.addAgent(household);
  }
  return () => {
    village.tick();
    const all = village.getAgents();
    const count = (is) => all.filter(is).length;
    return [
      count((each) => each.get("poor")),
      count((each) => each.get("atRisk")),
      count((each) => each.get("atRisk") && each.get("poor")),
      count((each) => each.get("borrowed")),
    ];
  };
});
