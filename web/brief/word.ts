import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { moneyText } from "./money-text.ts";
import {
  allFates,
  fatesTable,
  footerLines,
  gainsTable,
  levelsTable,
  movedText,
  type Rows,
  type Setting,
  settingsTables,
} from "./tables.ts";

/** Drawings as PNG, by the chart's metric; `qr` for the link's code. What is missing is left out. */
export type Pictures = Readonly<Record<string, Uint8Array | undefined>>;

const FONT = { ascii: "Segoe UI", hAnsi: "Segoe UI", eastAsia: "Microsoft YaHei" };
/** Half points. */
const SIZE = 17;
const SMALL = 15;
/** Twentieths of a point. */
const EDGE = { top: 620, bottom: 560, left: 740, right: 740 };
const CHART_WIDTH = 335;
const QR_WIDTH = 68;
const GREY = "5c5850";

/** A brief as an editable document: real text and tables, drawings as pictures. */
export const wordFile = (setting: Setting, pictures: Pictures): Promise<Blob> =>
  Packer.toBlob(wordDocument(setting, pictures));

export function wordDocument(setting: Setting, pictures: Pictures): Document {
  const { brief, text } = setting;
  const fates = fatesTable(setting);
  const { page, annex, own, left } = settingsTables(setting);
  const subtitle = `${text.subtitle(brief.armName, brief.referenceName)} · ${brief.date} · ${text.model}`;
  const children = [
    heading(text.title(brief.county), HeadingLevel.TITLE, 30),
    small(subtitle),
    part(text.result),
    paragraph(brief.sentence, { bold: true, size: 20 }),
    paragraph(movedText(setting)),
    ...(brief.money ? [paragraph(moneyText(setting))] : []),
    part(text.charts),
    charts(setting, pictures),
    table(levelsTable(setting)),
    small(text.chartNote(brief.finished)),
    part(text.fates(text.lifted)),
    ...(fates ? [table(fates)] : []),
    small(allFates(setting)),
    ...(brief.gains.length > 0 ? [part(text.gains), table(gainsTable(setting)), small(text.gainNote)] : []),
    part(text.settings),
    ...(page.rows.length > 0 ? [table(page, "left")] : []),
    ...(own === "" ? [] : [paragraph(own)]),
    small((left > 0 ? text.moreBelow(left) : "") + (brief.changes.length > 0 ? text.gradeKey : "")),
    part(text.caveatsTitle),
    ...brief.caveats.map((caveat, k) => paragraph(`${k + 1}. ${caveat}`)),
    ...origin(setting, pictures),
    ...(annex ? [part(text.annex, true), table(annex, "left")] : []),
  ];
  return new Document({
    creator: "sannong",
    title: printable(text.title(brief.county)),
    styles: { default: { document: { run: { font: FONT, size: SIZE } } } },
    sections: [{ properties: { page: { size: { width: 11906, height: 16838 }, margin: EDGE } }, children }],
  });
}

/** Without the characters that XML has no way to hold. */
export const printable = (text: string): string =>
  Array.from(text)
    .filter((character) => {
      const code = character.codePointAt(0)!;
      const control = code < 0x20 && code !== 0x9 && code !== 0xa;
      return !control && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
    })
    .join("");

type Look = { bold?: boolean; size?: number; color?: string };

const runs = (text: string, look: Look = {}): TextRun[] =>
  printable(text)
    .split("\n")
    .map((line, k) => new TextRun({ text: line, ...(k > 0 && { break: 1 }), ...look }));

const paragraph = (text: string, look: Look = {}): Paragraph =>
  new Paragraph({ spacing: { after: 40 }, children: runs(text, look) });

const small = (text: string): Paragraph => paragraph(text, { size: SMALL, color: GREY });

const heading = (
  text: string,
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  size: number,
): Paragraph =>
  new Paragraph({
    heading: level,
    spacing: { after: 40 },
    children: runs(text, { bold: true, size, color: "1c1a17" }),
  });

const part = (text: string, pageBreakBefore = false): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_2,
    pageBreakBefore,
    spacing: { before: 120, after: 30 },
    children: runs(text, { bold: true, size: 19, color: "1c1a17" }),
  });

const RULE = { style: BorderStyle.SINGLE, size: 6, color: "1c1a17" };
const THIN = { style: BorderStyle.SINGLE, size: 2, color: "cfcabf" };
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const OPEN = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideVertical: NONE };

function table({ head, rows }: Rows, side: "left" | "right" = "right"): Table {
  const row = (cells: readonly string[], look: Look, tableHeader: boolean): TableRow =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: cells.map((cell, c) => {
        const alignment = c === 0 || side === "left" ? AlignmentType.LEFT : AlignmentType.RIGHT;
        return new TableCell({ children: [new Paragraph({ alignment, children: runs(cell, look) })] });
      }),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { ...OPEN, top: RULE, bottom: RULE, insideHorizontal: THIN },
    rows: [
      row(head, { color: GREY, size: SMALL }, true),
      ...rows.map((cells) => row(cells, { size: SMALL + 1 }, false)),
    ],
  });
}

/** Both charts beside each other, each under its title. */
function charts({ brief: { charts } }: Setting, pictures: Pictures): Table {
  const cells = charts.map(({ metric, title }) => {
    const picture = pictures[metric];
    const drawn = picture ? [new Paragraph({ children: [image(picture, CHART_WIDTH, title)] })] : [];
    return new TableCell({ children: [paragraph(title, { bold: true, size: SMALL + 1 }), ...drawn] });
  });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { ...OPEN, insideHorizontal: NONE },
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}

/** Where a PNG says how many pixels wide and high it is. */
const PNG_SIZE = { width: 16, height: 20 };

/** A picture so wide, in its own proportions. */
function image(data: Uint8Array, wide: number, title: string): ImageRun {
  const header = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const ratio = header.getUint32(PNG_SIZE.height) / header.getUint32(PNG_SIZE.width);
  return new ImageRun({
    type: "png",
    data,
    transformation: { width: wide, height: Math.round(wide * ratio) },
    altText: { name: printable(title), title: printable(title), description: printable(title) },
  });
}

function origin(setting: Setting, { qr }: Pictures): Paragraph[] {
  const { brief, text } = setting;
  const look = { size: 14, color: GREY };
  const way =
    brief.link === undefined
      ? runs(text.footer.noLink(`?${brief.query}`), look)
      : [
          ...runs(`${text.footer.link} `, look),
          new ExternalHyperlink({ link: brief.link, children: runs(brief.link, look) }),
        ];
  return [
    new Paragraph({ border: { top: RULE }, spacing: { before: 140 }, children: way }),
    ...footerLines(setting).map((line) => paragraph(line, look)),
    ...(qr ? [new Paragraph({ children: [image(qr, QR_WIDTH, text.footer.qr)] })] : []),
  ];
}
