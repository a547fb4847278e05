import { Document, isCollection, isScalar, parseDocument } from "yaml";
import type { Names } from "../../../src/declare/parameter.ts";
import { readChain } from "../../../src/scenario/extend.ts";
import { toPlain } from "../../../src/scenario/located.ts";
import type { Asked } from "../../set/asked.ts";
import { type Parting, partings } from "../../set/partings.ts";
import { treeOf } from "./asked.ts";
import { packagedText, type ReadFile, read } from "./read.ts";

type Packaged = Readonly<Record<string, unknown>>;
type Keys = readonly string[];

const LAYOUT = { lineWidth: 110 } as const;

/** Words about a scenario: they stand in its text, and nothing that is set moves them. */
const LABELS = new Set(["name", "title", "about", "extends", "replicates"]);

/** What a scenario's text is called, and a line above it. */
interface Heading {
  name: string;
  title: Names;
  line: string;
}

/** What is asked as the text of a scenario file: `extends` merged, settings put in, defaults left out. */
export function writeYaml(asked: Asked, { name, title, line }: Heading): string {
  const { extends: _, about: __, name: ___, title: ____, ...tree } = treeOf(asked);
  const document = new Document({ name, title, ...tree });
  document.commentBefore = ` ${line}`;
  return document.toString(LAYOUT);
}

/**
 * A text that could be read, changed only where it says something else than what is asked; comments and order stay,
 * and what a file that it extends says is set or taken away on top of it.
 */
export function rewriteYaml(text: string, asked: Asked, packaged: Packaged): string {
  const tree = treeOf(asked);
  const moved = rewritten(text, parted(merged(text, packaged), tree), put);
  // What is still there comes from a file below.
  return rewritten(moved, parted(merged(moved, packaged), tree), (document, keys, to) =>
    document.setIn(keys, to === undefined ? null : document.createNode(to)),
  );
}

type Put = (document: Document, keys: Keys, to: unknown) => void;

function rewritten(text: string, moves: readonly Parting[], put: Put): string {
  if (moves.length === 0) return text;
  const document: Document = parseDocument(text);
  for (const { keys, to } of moves) put(document, keys, to);
  return document.toString(LAYOUT);
}

/** Without words, and without a group of comparisons in which there is nothing. */
const parted = (from: unknown, to: unknown): Parting[] =>
  partings(from, to).filter(
    ({ keys, to }) => !LABELS.has(keys[0]) && !(keys.join() === "compare" && JSON.stringify(to) === "{}"),
  );

const merged = (text: string, packaged: Packaged): unknown =>
  toPlain(readChain(text, "scenario.yaml", (path) => packagedText(path, packaged)).tree);

/** Puts a value in, or takes it away; a number keeps the comment that stands beside it. */
function put(document: Document, keys: Keys, to: unknown): void {
  const node = document.getIn(keys, true);
  if (to === undefined) {
    if (node !== undefined) document.deleteIn(keys);
    return;
  }
  if (isScalar(node) && (to === null || typeof to !== "object")) {
    node.value = to;
    return;
  }
  // A key that holds nothing, or one value, makes room for a group.
  const above = keys
    .map((_, k) => keys.slice(0, k))
    .find((part) => part.length > 0 && !isCollection(document.getIn(part, true)));
  if (above && document.hasIn(above)) document.deleteIn(above);
  document.setIn(keys, document.createNode(to));
}

/** A scenario's text as it was read, and where it parts from what is asked. */
export interface ReadYaml extends ReadFile {
  partings: readonly Parting[];
}

/** Reads a text as a dropped file is read, and holds it against what is asked. Throws `ScenarioError`. */
export function readYaml(text: string, name: string, packaged: Packaged, asked: Asked): ReadYaml {
  const file = read(text, name, packaged);
  const { uncertain: _, ...certain } = asked;
  return { ...file, partings: parted(treeOf(certain), file.plain) };
}
