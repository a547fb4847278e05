import { linesOf } from "../../src/report/layout/text-width.ts";
import { csvOf, type Table } from "../charts/table.ts";

export type FileKind = "png" | "svg" | "csv";

/** What of an element's looks is written into a drawing that stands alone. */
const STYLES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "paint-order",
] as const;

const SVG = "http://www.w3.org/2000/svg";

export interface Titled {
  name: string;
  about?: string;
  summary: string;
  /** What bands and marks are; written below the drawing. */
  note?: string;
}

const HEAD = 30;
const NOTE = 15;
const EDGE = 8;

/** The drawing with its looks written into it, and nothing around it. */
export function bare(drawing: SVGSVGElement): SVGSVGElement {
  const { width, height } = sizeOf(drawing);
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  inline(drawing, copy);
  set(copy, { xmlns: SVG, width, height });
  return copy;
}

/** The drawing with its looks written into it, on paper, its name above and its note below. */
function standalone(drawing: SVGSVGElement, titled: Titled): SVGSVGElement {
  const { name, about, summary, note = "" } = titled;
  const { width, height } = sizeOf(drawing);
  const style = getComputedStyle(drawing);
  const ink = (variable: string): string => style.getPropertyValue(variable).trim();
  const notes = linesOf(note, NOTE_SIZE, width);
  const size = { width: width + 2 * EDGE, height: height + HEAD + notes.length * NOTE + 2 * EDGE };
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  inline(drawing, copy);
  set(copy, { x: EDGE, y: HEAD + EDGE, width, height });
  const page = made("svg", { xmlns: SVG, viewBox: `0 0 ${size.width} ${size.height}`, ...size, role: "img" });
  const text = (words: string, y: number, looks: Attributes): SVGElement =>
    made("text", { x: EDGE, y, "font-family": style.fontFamily, ...looks }, words);
  page.append(
    made("title", {}, name),
    made("desc", {}, summary),
    made("rect", { ...size, fill: ink("--panel") || "#ffffff" }),
    text([name, about].filter(Boolean).join("  "), EDGE + 15, {
      "font-size": 14,
      "font-weight": 600,
      fill: ink("--ink"),
    }),
    copy,
    ...notes.map((line, n) =>
      text(line, HEAD + EDGE + height + NOTE * (n + 1), { "font-size": NOTE_SIZE, fill: ink("--muted") }),
    ),
  );
  return page as SVGSVGElement;
}

const NOTE_SIZE = 11;

type Attributes = Record<string, string | number>;

function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

function made(tag: string, attributes: Attributes, words = ""): SVGElement {
  const element = document.createElementNS(SVG, tag);
  set(element, attributes);
  if (words !== "") element.textContent = words;
  return element;
}

function inline(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const property of STYLES) {
    const value = style.getPropertyValue(property);
    if (value) to.setAttribute(property, value);
  }
  for (const attribute of ["class", "style", "tabindex", "role", "aria-hidden", "aria-label"])
    to.removeAttribute(attribute);
  Array.from(from.children).forEach((child, c) => {
    inline(child, to.children[c]);
  });
  for (const child of Array.from(to.children))
    if (child.getAttribute("fill") === "rgba(0, 0, 0, 0)" && child.tagName === "rect") child.remove();
}

const serialised = (page: SVGSVGElement): string => new XMLSerializer().serializeToString(page);

const SCALE = 2;

/** A drawing that stands alone as pixels, twice as fine as on the page; undefined where the browser cannot. */
export async function pngOf(page: SVGSVGElement): Promise<Blob | undefined> {
  const image = new Image();
  const loaded = new Promise<void>((resolve, reject) => {
    image.onload = () => resolve();
    image.onerror = () => reject(new Error("the drawing could not be read back"));
  });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(serialised(page))}`;
  await loaded;
  const canvas = document.createElement("canvas");
  canvas.width = Number(page.getAttribute("width")) * SCALE;
  canvas.height = Number(page.getAttribute("height")) * SCALE;
  const context = canvas.getContext("2d");
  if (!context) return undefined;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  return blob ?? undefined;
}

function sizeOf(drawing: SVGSVGElement): { width: number; height: number } {
  const box = drawing.viewBox.baseVal;
  return box && box.width > 0 ? box : drawing.getBoundingClientRect();
}

/** A file's name from what it shows and where: no character that a file system minds. */
export const fileName = (parts: readonly string[], kind: FileKind): string =>
  `${parts
    .map((part) => part.replace(/[\\/:*?"<>|\s]+/g, "-").replace(/^[-.]+|[-.]+$/g, ""))
    .filter((part) => part !== "")
    .join("-")
    .slice(0, 80)}.${kind}`;

/** A figure as a file; undefined where there is nothing to draw or the browser cannot. */
export async function fileOf(
  kind: FileKind,
  drawing: SVGSVGElement | null,
  table: Table,
  titled: Titled,
): Promise<Blob | undefined> {
  if (kind === "csv") return new Blob([csvOf(table)], { type: "text/csv;charset=utf-8" });
  if (!drawing) return undefined;
  if (kind === "png") return pngOf(standalone(drawing, titled));
  return new Blob([serialised(standalone(drawing, titled))], { type: "image/svg+xml;charset=utf-8" });
}
