import { type ComponentChild, Fragment, type FunctionComponent, type VNode } from "preact";
import { escaped } from "../../src/declare/visible-text.ts";

/** Elements without an end tag. */
const VOID = new Set(["br", "hr", "img", "input", "link", "meta"]);

/** Only these may be linked to; anything else is shown as text. */
const LINK = /^(https?:|file:|#)/i;

/**
 * What components without state come to, as HTML; every text and attribute is escaped, handlers are left out, and
 * `dangerouslySetInnerHTML` is refused.
 */
export function markup(node: ComponentChild): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (Array.isArray(node)) return node.map((each: ComponentChild) => markup(each)).join("");
  if (typeof node !== "object") return escaped(String(node));
  const { type, props } = node as VNode<Record<string, unknown>>;
  const { children, ...rest } = props;
  if (type === Fragment) return markup(children as ComponentChild);
  if (typeof type === "function") return markup((type as FunctionComponent)(props));
  const tag = type as string;
  const open = `<${tag}${Object.entries(rest).map(attribute).join("")}>`;
  return VOID.has(tag) ? open : `${open}${markup(children as ComponentChild)}</${tag}>`;
}

function attribute([name, value]: [string, unknown]): string {
  if (name === "dangerouslySetInnerHTML") throw new Error("text is never HTML");
  if (value === undefined || value === null || value === false || typeof value === "function") return "";
  if (name === "key" || name === "ref") return "";
  if (name === "href" && !LINK.test(String(value))) return "";
  return value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`;
}
