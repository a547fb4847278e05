/** What a mechanism adds to the county's coverage: households of 1,000, with the interval. */
interface Share {
  mechanism: string;
  coverage: readonly [mean: number, low: number, high: number];
}

const MECHANISMS = ["dataDriven", "sceneEmbedded", "technologyEnabled", "industrySynergy"];
const PER_POINT = 10;
const CELL = /^(−?[\d.]+)(?: \[(−?[\d.]+), (−?[\d.]+)\])?/;
const number = (text: string): number => Number(text.replace("−", "-"));

/** The first table of each county in docs/attribute.md, as `sannong attribute` wrote it: its row on credit coverage. */
export function attributionOf(markdown: string): Record<string, Share[]> {
  const found: Record<string, Share[]> = {};
  for (const section of markdown.split(/^## /m)) {
    const county = /^[^\n]*`([a-z-]+)`/.exec(section)?.[1];
    const row = /^\| 信贷覆盖率[^|]*\|(.*)\|$/m.exec(section)?.[1];
    if (!county || !row) continue;
    const cells = row.split("|").map((cell) => CELL.exec(cell.trim()));
    found[county] = MECHANISMS.flatMap((mechanism, k): Share[] => {
      const cell = cells[k + 1];
      if (!cell) return [];
      const [mean, low, high] = [cell[1], cell[2] ?? cell[1], cell[3] ?? cell[1]].map(
        (text) => PER_POINT * number(text),
      );
      return [{ mechanism, coverage: [mean, low, high] }];
    });
  }
  return found;
}
