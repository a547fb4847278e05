import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { keepFile } from "../browser/keep-file.ts";
import { singleFile as inOneFile } from "../browser/single-file.ts";
import { bare, type FileKind, fileName, fileOf, pngOf } from "../parts/export-figure.ts";
import { chartSummary } from "./chart.tsx";
import type { Brief, BriefChart } from "./content.ts";
import css from "./print.css?raw";
import { printsRadicals } from "./prints-radicals.ts";
import { singleFile } from "./single-file.ts";
import { type BriefText, chartTable, type Setting } from "./tables.ts";
import type { Pictures } from "./word.ts";

interface ToolsProps {
  setting: Setting;
  page: RefObject<HTMLElement | null>;
  /** The hashes are known, or known to fail. */
  ready: boolean;
}

const kinds: readonly FileKind[] = ["png", "svg", "csv"];

/** Printing, and the brief and its charts as files. */
export function Tools({ setting, page, ready }: ToolsProps) {
  const { brief, text } = setting;
  const t = text.toolbar;
  const [message, say] = useState("");
  const parts = [text.fileName, brief.county, brief.date];
  const saving = async (name: string, make: () => Promise<Blob | undefined>): Promise<void> => {
    say(t.making);
    try {
      const file = await make();
      if (!file) throw new Error("canvas");
      keepFile(file, name);
      say(t.saved(name));
    } catch (error) {
      say(t.failed(error instanceof Error ? error.message : String(error)));
    }
  };
  const named = (ending: string): string => fileName(parts, "csv").replace(/csv$/, ending);
  const radicals = printsRadicals(navigator.userAgent);
  const printed = (
    <button key="print" type="button" disabled={!ready} onClick={() => print(named("pdf"))}>
      {t.print}
    </button>
  );
  const word = inOneFile ? (
    <span key="word" class="muted small">
      {t.noWord}
    </span>
  ) : (
    <button
      key="word"
      type="button"
      disabled={!ready}
      onClick={() => saving(named("docx"), () => wordOf(setting, page.current))}
    >
      {t.word}
    </button>
  );
  const file = (
    <button
      key="file"
      type="button"
      disabled={!ready}
      onClick={() =>
        saving(
          named("html"),
          async () => new Blob([singleFile(setting, css)], { type: "text/html;charset=utf-8" }),
        )
      }
    >
      {t.file}
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset, for nothing is filled in
    <div class="brief-tools" role="group" aria-label={t.label}>
      {radicals ? [word, file, printed] : [printed, word, file]}
      {radicals && <p class="small brief-radicals">{t.radicals}</p>}
      <details class="brief-figures">
        <summary>{t.figures}</summary>
        <div>
          {brief.charts.map((chart) => (
            <p key={chart.metric}>
              {chart.title}{" "}
              {kinds.map((kind) => (
                <button
                  key={kind}
                  type="button"
                  aria-label={`${chart.title} ${kind.toUpperCase()}`}
                  onClick={() =>
                    saving(fileName([...parts, chart.metric], kind), () =>
                      fileOf(
                        kind,
                        drawing(page.current, chart.metric),
                        chartTable(chart, text),
                        titled(chart, text),
                      ),
                    )
                  }
                >
                  {kind.toUpperCase()}
                </button>
              ))}
            </p>
          ))}
        </div>
      </details>
      <span role="status" class="small">
        {message}
      </span>
    </div>
  );
}

/** Prints the page; the document's title becomes the name of the PDF. */
function print(name: string): void {
  const title = document.title;
  document.title = name.replace(/\.pdf$/, "");
  window.print();
  document.title = title;
}

const drawing = (page: HTMLElement | null, chart: string): SVGSVGElement | null =>
  page?.querySelector<SVGSVGElement>(`[data-chart="${chart}"] svg`) ?? null;

const titled = (chart: BriefChart, text: BriefText): { name: string; summary: string } => ({
  name: chart.title,
  summary: chartSummary(chart, text),
});

async function wordOf(setting: Setting, page: HTMLElement | null): Promise<Blob> {
  const { wordFile } = await import("./word.ts");
  return wordFile(setting, await picturesOf(setting.brief, page));
}

/** Charts and the link's code as pixels; what a browser cannot draw is left out. */
async function picturesOf(brief: Brief, page: HTMLElement | null): Promise<Pictures> {
  const code = page?.querySelector<SVGSVGElement>("svg.qr") ?? null;
  const wanted = [
    ...brief.charts.map(({ metric }) => [metric, drawing(page, metric)] as const),
    ["qr", code] as const,
  ];
  const made = await Promise.all(
    wanted.map(async ([key, svg]) => [key, await pictureOf(svg).catch(() => undefined)] as const),
  );
  return Object.fromEntries(made);
}

/** Without a title: that stands beside it as text. */
async function pictureOf(svg: SVGSVGElement | null): Promise<Uint8Array | undefined> {
  const file = svg ? await pngOf(bare(svg)) : undefined;
  return file && new Uint8Array(await new Response(file).arrayBuffer());
}
