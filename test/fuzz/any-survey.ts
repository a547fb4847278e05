import fc from "fast-check";

/** A cell that is now and then left out. */
const sometimes = (value: fc.Arbitrary<number>): fc.Arbitrary<number | ""> =>
  fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.constant("" as const) });
const yuan = fc.oneof(fc.integer({ min: 0, max: 60_000 }), fc.double({ min: 0, max: 60_000, noNaN: true }));

/** A household whose parts of income are near the income, a yuan of rounding included. */
const household = fc
  .record({
    size: fc.integer({ min: 1, max: 12 }),
    land: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 60, noNaN: true })),
    income: yuan,
    shares: fc.tuple(fc.nat(10), fc.nat(10), fc.nat(10), fc.nat(10), fc.nat(10)),
    rounding: fc.constantFrom(-1, -0.004, 0, 0.004, 1),
    shop: fc.constantFrom("", 0, 1),
    lifted: fc.constantFrom("", 0, 1),
    cash: sometimes(yuan),
    assets: sometimes(yuan),
    weight: fc.double({ min: 0.5, max: 3, noNaN: true }),
    told: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
  })
  .map(({ size, land, income, shares, rounding, shop, lifted, cash, assets, weight, told }) => {
    const all = shares.reduce((sum, share) => sum + share, 0) || 1;
    const parts = shares.map((share, k) => {
      const part = Math.max(0, (income * share) / all + (k === 4 ? rounding : 0));
      return told[k] ? part : "";
    });
    return [size, land, income, ...parts, shop, lifted, cash, assets, weight];
  });

const HEAD =
  "household_id,village_id,members,land_mu,income_yuan_per_year,wage_yuan_per_year,field_yuan_per_year," +
  "transfer_yuan_per_year,shop_yuan_per_year,property_yuan_per_year,shop,lifted,cash_yuan,assets_yuan,weight";

/** Rows of cells, head first. */
const anySurveyTable: fc.Arbitrary<string[][]> = fc
  .array(household, { minLength: 3, maxLength: 12 })
  .map((rows) => [
    HEAD.split(","),
    ...rows.map((row, k) => [`h${k}`, `v${k % 3}`, ...row].map((cell) => String(cell))),
  ]);

const textOf = (rows: readonly (readonly string[])[], between = ","): string =>
  `${rows.map((row) => row.join(between)).join("\n")}\n`;

/** A survey as its file has it. */
export const anySurvey: fc.Arbitrary<string> = anySurveyTable.map((rows) => textOf(rows));

/** What a cell may hold that no survey should. */
const strange = fc.constantFrom(
  "",
  "-1",
  "0",
  "9999999",
  "99",
  "1e9",
  "NaN",
  ".a",
  "null",
  "abc",
  "是",
  '"',
  "3,5",
  "=1+1",
  "\u202e",
);

/** A survey with a few cells of its head or its rows changed, or parted by something else. */
export const anySpoiltSurvey: fc.Arbitrary<string> = fc
  .tuple(
    anySurveyTable,
    fc.array(fc.tuple(fc.nat(), fc.nat(), strange), { maxLength: 3 }),
    fc.constantFrom(",", ",", ",", ";", "\t"),
  )
  .map(([rows, changes, between]) => {
    const copy = structuredClone(rows);
    for (const [r, c, cell] of changes) {
      const row = copy[r % copy.length];
      row[c % row.length] = cell;
    }
    return textOf(copy, between);
  });
