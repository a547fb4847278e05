import { sources } from "../../declare/sources.ts";
import type { MethodKey } from "../../sweeps/analysis/all.ts";
import { methodOf } from "../../sweeps/analysis/analysis.ts";
import type { DesignKind } from "../../sweeps/design/all.ts";
import { article, type Citation, type Citations } from "../../sweeps/design/citation.ts";
import { designOfKind } from "../../sweeps/design/study-design.ts";

/** The protocol by which the model is described. */
const protocol: Citations = {
  Mueller2013: article({
    author: 'M{\\"u}ller, Birgit and others',
    year: "2013",
    title: "Describing human decisions in agent-based models -- ODD+D, an extension of the ODD protocol",
    journal: "Environmental Modelling & Software",
    volume: "48",
    pages: "37--48",
    doi: "10.1016/j.envsoft.2013.06.003",
  }),
};

/** How boxes are found. */
const boxes: Citations = {
  Friedman1999: article({
    author: "Friedman, Jerome H. and Fisher, Nicholas I.",
    year: "1999",
    title: "Bump hunting in high-dimensional data",
    journal: "Statistics and Computing",
    volume: "9",
    pages: "123--143",
    doi: "10.1023/A:1008894516817",
  }),
  Bryant2010: article({
    author: "Bryant, Benjamin P. and Lempert, Robert J.",
    year: "2010",
    title: "Thinking inside the box: a participatory, computer-assisted approach to scenario discovery",
    journal: "Technological Forecasting and Social Change",
    volume: "77",
    pages: "34--49",
    doi: "10.1016/j.techfore.2009.08.002",
  }),
  Kwakkel2016: article({
    author: "Kwakkel, Jan H. and Jaxa-Rozen, Marc",
    year: "2016",
    title:
      "Improving scenario discovery for handling heterogeneous uncertainties and multinomial classified outcomes",
    journal: "Environmental Modelling & Software",
    volume: "79",
    pages: "311--321",
    doi: "10.1016/j.envsoft.2015.11.020",
  }),
};

/** How intervals of indices are made. */
const intervals: Citations = {
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

/** What a kit cites: model and protocol, design, method, and the sources of the parameters named. */
export function bibliography(
  used: { design: DesignKind; method?: MethodKey; discovery: boolean; parameterSources: readonly string[] },
  version: string,
): string {
  const literature: Citations = {
    ...protocol,
    ...designOfKind(used.design).cite,
    ...(used.method ? { ...methodOf(used.method).cite, ...intervals } : {}),
    ...(used.discovery ? boxes : {}),
  };
  const model: Citation = {
    kind: "misc",
    fields: {
      author: "{The sannong contributors}",
      title: "sannong: an agent-based simulation of rural e-commerce finance in China",
      note: `Version ${version}`,
    },
  };
  const cited = [...new Set(used.parameterSources)].flatMap((key): [string, Citation][] => {
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
  const all: [string, Citation][] = [
    ["sannong", model],
    ...Object.entries(literature).sort(([one], [other]) => (one < other ? -1 : 1)),
    ...cited,
  ];
  return all.map(([key, entry]) => spelt(key, entry)).join("\n");
}

const spelt = (key: string, { kind, fields }: Citation): string =>
  `@${kind}{${key},\n${Object.entries(fields)
    .map(
      ([name, value]) =>
        `  ${name} = {${name === "url" || name === "doi" ? value : value.replaceAll(/(?<!\\)([&%#])/g, "\\$1")}},`,
    )
    .join("\n")}\n}\n`;
