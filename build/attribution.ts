/** What a mechanism adds to the county's coverage: households of 1,000, with the interval. */
interface Share {
  mechanism: (typeof MECHANISMS)[number];
  coverage: Interval;
}

/** What all of them add together to a bank that has none of them, and each of that. */
interface Attributed {
  whole: Interval;
  shares: readonly Share[];
}
type Interval = readonly [mean: number, low: number, high: number];

const MECHANISMS = ["dataDriven", "sceneEmbedded", "technologyEnabled", "industrySynergy"] as const;
const PER_POINT = 10;
const CELL = /^(−?[\d.]+)(?: \[(−?[\d.]+), (−?[\d.]+)\])?/;
const number = (text: string): number => Number(text.replace("−", "-"));

/** The first table of each county in docs/attribute.md, as `sannong attribute` wrote it: its row on credit coverage. */
export function attributionOf(markdown: string): Record<string, Attributed> {
  const found: Record<string, Attributed> = {};
  for (const section of markdown.split(/^## /m)) {
    const county = /^[^\n]*`([a-z-]+)`/.exec(section)?.[1];
    const row = /^\| 信贷覆盖率[^|]*\|(.*)\|$/m.exec(section)?.[1];
    if (!county || !row) continue;
    const cells = row.split("|").map((cell) => CELL.exec(cell.trim()));
    const [whole, ...shares] = cells.slice(0, 1 + MECHANISMS.length).map((cell) => cell && intervalIn(cell));
    if (!whole) continue;
    found[county] = {
      whole,
      shares: MECHANISMS.flatMap((mechanism, k): Share[] => {
        const coverage = shares[k];
        return coverage ? [{ mechanism, coverage }] : [];
      }),
    };
  }
  return found;
}

/** A cell's figure with its interval; one without is exactly so. */
const intervalIn = ([, mean, low = mean, high = mean]: RegExpExecArray): Interval => [
  PER_POINT * number(mean),
  PER_POINT * number(low),
  PER_POINT * number(high),
];
