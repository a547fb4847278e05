// The reference village in AgentScript, a turtle a household, on Math.random: agentscript.mjs N SEASONS, beside its packages.
import { normal, timed } from "./outcome.mjs";

// It looks for a browser's canvas when it is loaded, and then does without.
globalThis.OffscreenCanvas ??= class {
  getContext() {
    return { getImageData: () => ({ data: new Uint8ClampedArray(4) }), fillRect() {}, clearRect() {} };
  }
};
const { Model } = await import("agentscript");

const uniform = () => Math.random();

class Village extends Model {
  constructor(households) {
    super({ minX: 0, maxX: 9, minY: 0, maxY: 9 });
    this.households = households;
    this.setup();
  }

  setup() {
    this.turtles.setDefault("atEdge", "wrap");
    this.turtles.create(this.households, (household) => {
      household.income = 0.9 * Math.exp(0.4 * normal(uniform));
      household.skill = uniform();
      household.saved = 0.5 * uniform() * household.income;
      household.debt = 0;
      household.poor = false;
      household.everPoor = false;
      household.atRisk = false;
      household.borrowed = false;
    });
  }

  step() {
    this.turtles.ask((household) => this.liveSeason(household));
  }

  liveSeason(household) {
    const { income, skill, saved, debt } = household;
    let cash = saved + income * (0.8 + 0.4 * skill) * Math.exp(0.35 * normal(uniform) - 0.06125);
    if (uniform() < 0.08) cash -= (0.3 + 0.7 * uniform()) * income;
    let owed = debt * 1.06;
    const score = 1 / (1 + Math.exp(-(0.4 + 1.6 * skill - (0.9 * owed) / income)));
    household.borrowed = cash < 1 && score > 0.55;
    if (household.borrowed) {
      const lent = Math.min(1 - cash, 1.5);
      cash += lent;
      owed += lent;
    }
    const paid = Math.min(0.4 * Math.max(cash - 1, 0), owed);
    cash -= paid;
    owed -= paid;
    const eaten = Math.max(Math.min(0.7 + 0.45 * cash, cash), 0);
    cash -= eaten;
    household.saved = Math.max(cash, 0);
    household.debt = owed + Math.max(-cash, 0);
    household.atRisk = household.everPoor && !household.poor;
    household.poor = eaten < 0.75;
    if (household.poor) household.everPoor = true;
    else household.skill = skill + 0.004 * (1 - skill);
  }

  count(is) {
    return this.turtles.with(is).length;
  }
}

timed((households) => {
  const village = new Village(households);
  return () => {
    village.step();
    return [
      village.count(({ poor }) => poor),
      village.count(({ atRisk }) => atRisk),
      village.count(({ atRisk, poor }) => atRisk && poor),
      village.count(({ borrowed }) => borrowed),
    ];
  };
});
