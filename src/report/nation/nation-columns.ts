import { count, type DescribedColumn, households, share, text } from "../../compare/described-column.ts";
import type { NationFound } from "../../nation/nation-found.ts";
import { type CountyKey, countyFigures, countyKeys } from "../../scenario/county/county-figures.ts";
import { describedCsv, describedRows } from "../files/described-tables.ts";

const units: Readonly<Record<CountyKey, DescribedColumn["unit"]>> = {
  income: "yuan per year",
  size: "persons",
  elders: "share",
  shops: "count",
  distance: "km",
  lifted: "share",
};

const figure = (key: CountyKey): readonly [string, DescribedColumn] => {
  const { en, zh } = countyFigures[key];
  return [key, { unit: units[key], en, zh }];
};

const relapse = (arm: string): readonly [string, DescribedColumn] => [
  `relapse_${arm}`,
  share(
    `relapse of the lifted within four years, arm ${arm}, mean over replicates`,
    `脱贫户四年内返贫率，方案 ${arm}，各次重复的均值`,
  ),
];

/** What each column of `counties.csv` is. */
export const nationColumnsCsv = ({ arms, treatment, reference }: NationFound): Iterable<string> =>
  describedCsv(
    describedRows({
      counties: [
        ["name", text("county", "县")],
        ["weight", households("households that the county stands for", "该县所代表的户数")],
        ["households_played", count("households of the county that were played", "该县推演的户数")],
        ...countyKeys.map(figure),
        ...arms.map(relapse),
        [
          "difference",
          share(
            `relapse under ${treatment} less that under ${reference}, on the same luck`,
            `返贫率之差：${treatment} 减 ${reference}，运气相同`,
          ),
        ],
        [
          "difference_low",
          share(
            "low end of the difference's 95 % interval over replicates",
            "返贫率之差 95% 区间的下限，按各次重复",
          ),
        ],
        [
          "difference_high",
          share(
            "high end of the difference's 95 % interval over replicates",
            "返贫率之差 95% 区间的上限，按各次重复",
          ),
        ],
      ],
    }),
  );
