import { sources } from "../../declare/sources.ts";
import type { Method } from "../../sweeps/analysis/analysis.ts";
import type { DesignKind } from "../../sweeps/design/all.ts";

type Entry = { kind: "article" | "book" | "misc"; fields: Readonly<Record<string, string>> };

const article = (
  author: string,
  year: number,
  title: string,
  journal: string,
  volume: string,
  pages: string,
  doi?: string,
): Entry => ({
  kind: "article",
  fields: { author, title, journal, year: String(year), volume, pages, ...(doi ? { doi } : {}) },
});

/** The literature of the designs and analyses. */
const methods: Readonly<Record<string, Entry>> = {
  Saltelli2010: article(
    "Saltelli, Andrea and Annoni, Paola and Azzini, Ivano and Campolongo, Francesca and Ratto, Marco and Tarantola, Stefano",
    2010,
    "Variance based sensitivity analysis of model output. Design and estimator for the total sensitivity index",
    "Computer Physics Communications",
    "181",
    "259--270",
    "10.1016/j.cpc.2009.09.018",
  ),
  Saltelli2002: article(
    "Saltelli, Andrea",
    2002,
    "Making best use of model evaluations to compute sensitivity indices",
    "Computer Physics Communications",
    "145",
    "280--297",
    "10.1016/S0010-4655(02)00280-1",
  ),
  Jansen1999: article(
    "Jansen, Michiel J. W.",
    1999,
    "Analysis of variance designs for model output",
    "Computer Physics Communications",
    "117",
    "35--43",
    "10.1016/S0010-4655(98)00154-4",
  ),
  JoeKuo2008: article(
    "Joe, Stephen and Kuo, Frances Y.",
    2008,
    "Constructing Sobol sequences with better two-dimensional projections",
    "SIAM Journal on Scientific Computing",
    "30",
    "2635--2654",
    "10.1137/070709359",
  ),
  Owen1998: article(
    "Owen, Art B.",
    1998,
    "Scrambling Sobol' and Niederreiter--Xing points",
    "Journal of Complexity",
    "14",
    "466--489",
    "10.1006/jcom.1998.0487",
  ),
  Morris1991: article(
    "Morris, Max D.",
    1991,
    "Factorial sampling plans for preliminary computational experiments",
    "Technometrics",
    "33",
    "161--174",
    "10.1080/00401706.1991.10484804",
  ),
  Campolongo2007: article(
    "Campolongo, Francesca and Cariboni, Jessica and Saltelli, Andrea",
    2007,
    "An effective screening design for sensitivity analysis of large models",
    "Environmental Modelling & Software",
    "22",
    "1509--1518",
    "10.1016/j.envsoft.2006.10.004",
  ),
  Pianosi2018: article(
    "Pianosi, Francesca and Wagener, Thorsten",
    2018,
    "Distribution-based sensitivity analysis from a generic input-output sample",
    "Environmental Modelling & Software",
    "108",
    "197--207",
    "10.1016/j.envsoft.2018.07.019",
  ),
  McKay1979: article(
    "McKay, M. D. and Beckman, R. J. and Conover, W. J.",
    1979,
    "A comparison of three methods for selecting values of input variables in the analysis of output from a computer code",
    "Technometrics",
    "21",
    "239--245",
    "10.1080/00401706.1979.10489755",
  ),
  Friedman1999: article(
    "Friedman, Jerome H. and Fisher, Nicholas I.",
    1999,
    "Bump hunting in high-dimensional data",
    "Statistics and Computing",
    "9",
    "123--143",
    "10.1023/A:1008894516817",
  ),
  Bryant2010: article(
    "Bryant, Benjamin P. and Lempert, Robert J.",
    2010,
    "Thinking inside the box: a participatory, computer-assisted approach to scenario discovery",
    "Technological Forecasting and Social Change",
    "77",
    "34--49",
    "10.1016/j.techfore.2009.08.002",
  ),
  Kwakkel2016: article(
    "Kwakkel, Jan H. and Jaxa-Rozen, Marc",
    2016,
    "Improving scenario discovery for handling heterogeneous uncertainties and multinomial classified outcomes",
    "Environmental Modelling & Software",
    "79",
    "311--321",
    "10.1016/j.envsoft.2015.11.020",
  ),
  Mueller2013: article(
    'M{\\"u}ller, Birgit and others',
    2013,
    "Describing human decisions in agent-based models -- ODD+D, an extension of the ODD protocol",
    "Environmental Modelling & Software",
    "48",
    "37--48",
    "10.1016/j.envsoft.2013.06.003",
  ),
  Efron1993: {
    kind: "book",
    fields: {
      author: "Efron, Bradley and Tibshirani, Robert J.",
      title: "An Introduction to the Bootstrap",
      publisher: "Chapman & Hall",
      year: "1993",
    },
  },
};

const ofMethod: Record<Method, string[]> = {
  sobol: ["Saltelli2010", "Jansen1999", "Saltelli2002"],
  morris: ["Morris1991", "Campolongo2007"],
  pawn: ["Pianosi2018"],
  regression: [],
};
const ofDesign: Partial<Record<DesignKind, string[]>> = {
  saltelli: ["Saltelli2010", "JoeKuo2008", "Owen1998"],
  sobol: ["JoeKuo2008", "Owen1998"],
  latinHypercube: ["McKay1979"],
  morris: ["Morris1991"],
};

/** What a kit cites: model and protocol, design, method, and the sources of the parameters named. */
export function bibliography(
  used: { design: DesignKind; method?: Method; discovery: boolean; parameterSources: readonly string[] },
  version: string,
): string {
  const keys = new Set([
    "Mueller2013",
    ...(ofDesign[used.design] ?? []),
    ...(used.method ? [...ofMethod[used.method], "Efron1993"] : []),
    ...(used.discovery ? ["Friedman1999", "Bryant2010", "Kwakkel2016"] : []),
  ]);
  const model: Entry = {
    kind: "misc",
    fields: {
      author: "{The sannong contributors}",
      title: "sannong: an agent-based simulation of rural e-commerce finance in China",
      note: `Version ${version}`,
    },
  };
  const cited = [...new Set(used.parameterSources)].flatMap((key): [string, Entry][] => {
    const source = (sources as Record<string, { cite: string; url?: string } | undefined>)[key];
    return source
      ? [
          [
            `source-${key}`,
            { kind: "misc", fields: { note: source.cite, ...(source.url ? { url: source.url } : {}) } },
          ],
        ]
      : [];
  });
  const all: [string, Entry][] = [
    ["sannong", model],
    ...[...keys].sort().map((key): [string, Entry] => [key, methods[key]]),
    ...cited,
  ];
  return all.map(([key, entry]) => spelt(key, entry)).join("\n");
}

const spelt = (key: string, { kind, fields }: Entry): string =>
  `@${kind}{${key},\n${Object.entries(fields)
    .map(
      ([name, value]) =>
        `  ${name} = {${name === "url" || name === "doi" ? value : value.replaceAll(/(?<!\\)([&%#])/g, "\\$1")}},`,
    )
    .join("\n")}\n}\n`;
