import { expect, test } from "vitest";
import { describeWarning } from "../../src/scenario/problem.ts";
import { parsed } from "./problems.ts";

const pathsOf = (text: string, set: readonly string[] = []) =>
  parsed(text, set).warnings.map(({ path }) => path);

test("the defaults have none", () => expect(pathsOf("")).toEqual([]));

test.each([
  [
    "subsistence above the poverty line",
    ["county.subsistence=3500", "county.povertyLine=3000"],
    "county.subsistence",
    "county.povertyLine",
  ],
  [
    "a monitoring line below the poverty line",
    ["county.monitoringLine=3000"],
    "county.monitoringLine",
    "county.povertyLine",
  ],
  [
    "the nearest branch beyond the farthest",
    ["population.nearestBranch=30", "population.farthestBranch=5"],
    "population.nearestBranch",
    "population.farthestBranch",
  ],
  [
    "the cheapest tools dearer than the dearest",
    ["plan.toolsFrom=5000", "plan.toolsTo=4000"],
    "plan.toolsFrom",
    "plan.toolsTo",
  ],
  [
    "a heavy bill above a ruinous one",
    ["shocks.illness.heavyBill=60000", "shocks.illness.ruinousBill=20000"],
    "shocks.illness.heavyBill",
    "shocks.illness.ruinousBill",
  ],
  [
    "all product weights 0",
    ["grain", "fruit", "tea", "vegetables"].map((product) => `population.${product}=0`),
    "population.grain",
    "0",
  ],
  [
    "two arms of one title",
    ["arms.hybrid.title.en=Same", "arms.ecommerce.title.en=Same"],
    "arms.hybrid.title",
    "arms.ecommerce",
  ],
  [
    "a purpose without a product",
    ["arms.hybrid.lenders.dataLender=[stock, asset]"],
    "arms.hybrid.lenders.dataLender",
    "lenders.dataLender.products",
  ],
  [
    "no capacity",
    ["lenders.ruralCreditCooperative.capacity.files=0"],
    "arms.hybrid.lenders.ruralCreditCooperative",
    "lenders.ruralCreditCooperative.capacity.files",
  ],
  [
    "rates below the cost of funds",
    ["lenders.dataLender.funding.costOfFunds=0.2"],
    "lenders.dataLender.products.0.rateHigh",
    "lenders.dataLender.funding.costOfFunds",
  ],
  [
    "a lender without any record to read",
    ["lenders.dataLender.information.platforms=[]", "arms.ecommerce.policies.dataSharing={coverage: 0}"],
    "arms.ecommerce.lenders.dataLender",
    "lenders.dataLender.information.platforms",
  ],
  [
    "a lender that closes at the parting",
    ["compare.treatment=ecommerce"],
    "time.burnInArm",
    "arms.ecommerce",
  ],
  ["a shock after the end", ["shocks.illness.start=40"], "shocks.illness.start", "time.seasons"],
  [
    "a shock before the start",
    ["shocks.illness.start=-40", "shocks.illness.duration=3"],
    "shocks.illness.start",
    "time.seasons",
  ],
  ["an implausible value", ["county.growth=0.14"], "county.growth", "0.02"],
  [
    "an implausible value of an added shock",
    ["shocks.more={kind: illness, heavy: 0.25}"],
    "shocks.more.heavy",
    "0.02",
  ],
])("%s", (_, set, path, other) => {
  const found = parsed("", set).warnings.filter((warning) => warning.path === path);
  expect(found.length).toBeGreaterThan(0);
  for (const lang of ["zh", "en"] as const) expect(describeWarning(found[0], lang)).toContain(other);
});

test("a lender that sees no shop is warned of in arms alone that open it and no public data", () => {
  const records = (...set: string[]) =>
    pathsOf("", ["lenders.dataLender.information.platforms=[]", ...set]).filter((path) =>
      path.startsWith("arms."),
    );
  const data = "arms.ecommerce.policies.dataSharing";
  expect(records(`${data}={on: false}`)).toContain("arms.ecommerce.lenders.dataLender");
  expect(records(`${data}={coverage: 0.6}`)).not.toContain("arms.ecommerce.lenders.dataLender");
  expect(records("arms.ecommerce.policies.open={kind: dataSharing}")).not.toContain(
    "arms.ecommerce.lenders.dataLender",
  );
  expect(records("lenders.dataLender.information.sees=[declaredIncome]")).toEqual([]);
});

test("one for each implausible parameter", () => {
  expect(pathsOf("", ["county.growth=0.14", "county.interviewNoise=0"])).toEqual([
    "county.growth",
    "county.interviewNoise",
  ]);
});

test("a shock that is off starts whenever it likes", () => {
  expect(pathsOf("", ["shocks.illness={on: false, start: 40}"])).toEqual([]);
});

test("what a live stream costs changes something where a base gives slots", () => {
  const terms = "sell.hostShare=0.3";
  expect(pathsOf("", [terms])).toEqual(["sell.hostShare"]);
  expect(pathsOf("", [terms, "arms.hybrid.policies.liveStreamBase={}"])).toEqual([]);
});

test("an arm that names a mode without all of its levers is told which", () => {
  const policies = "arms.hybrid.policies";
  const mode = "arms.hybrid.mode=industry";
  const { warnings } = parsed("", [mode, `${policies}={ villageProduct: {}, coldStore: { on: false } }`]);
  expect(warnings.map(({ path }) => path)).toEqual(["arms.hybrid.mode"]);
  expect(warnings[0].message.en).toContain("no serviceStations, no coldStore, no povertyChannel");
  expect(warnings[0].message.zh).toContain("缺 serviceStations、coldStore、povertyChannel");
  const whole =
    "{ villageProduct: {}, serviceStations: {}, chilled: { kind: coldStore }, povertyChannel: {} }";
  expect(pathsOf("", [mode, `${policies}=${whole}`])).toEqual([]);
});

test("a survey whose list nobody reads is told of, and not one that help or a lever reads", () => {
  const lever = "arms.hybrid.policies.collegeSurvey={}";
  const path = "arms.hybrid.policies.collegeSurvey";
  expect(pathsOf("", [lever])).toEqual([path]);
  expect(pathsOf("", [lever, "publicHand.monitoring=true"])).toEqual([path]);
  expect(pathsOf("", [lever, "publicHand={monitoring: true, help: true}"])).toEqual([]);
  expect(pathsOf("", [lever, "arms.hybrid.policies.training={for: {monitored: [unstable]}}"])).toEqual([]);
});

test("a channel for shops that is for households without one reaches nobody, and is told of by name", () => {
  const channel = "arms.hybrid.policies.povertyChannel";
  expect(pathsOf("", [`${channel}={for: {shop: false}}`])).toEqual([`${channel}.for.shop`]);
  expect(pathsOf("", [`${channel}={on: false, for: {shop: false}}`])).toEqual([]);
  expect(pathsOf("", [`${channel}={for: {shop: true}}`])).toEqual([]);
});

test("nothing is contracted or sold ahead where harvests go by the farm gate alone", () => {
  const shut = "sell.harvestOnline=false";
  for (const name of ["villageProduct", "crowdfunding"]) {
    const path = `arms.hybrid.policies.${name}`;
    expect(pathsOf("", [shut, `${path}={}`])).toEqual([path]);
    expect(pathsOf("", [`${path}={}`])).toEqual([]);
  }
  expect(pathsOf("", [shut, "arms.hybrid.policies.ahead={kind: crowdfunding}"])).toEqual([
    "arms.hybrid.policies.ahead",
  ]);
});

test("a lever that the county pays for is told of where the county has no money", () => {
  const broke = "publicHand.budget=0";
  const warned = (name: string, set = broke) => pathsOf("", [set, `arms.hybrid.policies.${name}={}`]);
  for (const name of ["coldStore", "training", "interestSubsidy", "dataSharing"]) {
    expect(warned(name)).toContain(`arms.hybrid.policies.${name}`);
    expect(warned(name, "publicHand.budget=200")).toEqual([]);
  }
  expect(warned("povertyChannel")).toEqual(["publicHand.budget"]);
});

test("two policies of one kind at one time contradict each other where they give lenders terms, and not one after the other", () => {
  const twice = (second: string, kind = "guarantee") =>
    parsed("", [
      `arms.hybrid.policies.one={ kind: ${kind}, duration: 8 }`,
      `arms.hybrid.policies.two={ kind: ${kind}, ${second} }`,
    ]).warnings.map((each) => describeWarning(each, "en"));
  expect(twice("start: 7")).toHaveLength(1);
  expect(twice("start: 7")[0]).toContain("arms.hybrid.policies.one");
  expect(twice("start: 7")[0]).toContain("two, the later one, decides");
  expect(twice("start: 8")).toEqual([]);
  expect(twice("on: false")).toEqual([]);
  expect(twice("start: 7", "training")).toEqual([]);
});

test("a platform that is not there, and an arm that is compared with itself", () => {
  const { warnings } = parsed("", [
    "lenders.dataLender.information.platforms=[0, 5]",
    "compare.reference=hybrid",
    "compare.treatment=hybrid",
  ]);
  const lines = warnings.map((each) => describeWarning(each, "en"));
  expect(lines).toContain(
    "lenders.dataLender.information.platforms: there is no platform 5: the platforms are 0 to 2",
  );
  expect(lines).toContain(
    "compare.treatment: hybrid is compared with itself: compare.reference is the same arm (name another arm)",
  );
});
