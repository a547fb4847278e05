import { createHash } from "node:crypto";
import type { Plugin } from "vite";
import { COMPILED, contentSecurity } from "../src/cli/page-headers.ts";

const meta = (policy: string): string => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
const HEAD = /<head>/;

/** Writes the policy that the server sends into the page too, for hosts that send no headers. */
export const contentSecurityMeta = (): Plugin => ({
  name: "sannong:content-security",
  transformIndexHtml: {
    order: "post",
    handler: (html) => html.replace(HEAD, `<head>${meta(contentSecurity())}`),
  },
});

/**
 * The policy of a page that carries its scripts and styles in itself: by their hashes, and a worker from a blob.
 * `unpacked` is the script that one of them unpacks.
 */
export const inlineContentSecurity = (html: string, unpacked: string): string => {
  const policy = contentSecurity({
    "script-src": `${hashes(html, "script")} 'sha256-${sha256(unpacked)}' ${COMPILED}`,
    "style-src": hashes(html, "style"),
    "worker-src": "blob:",
    "connect-src": "'none'",
    "manifest-src": "'none'",
    "img-src": "data: blob:",
  });
  return html.replace(HEAD, `<head>${meta(policy)}`);
};

function hashes(html: string, element: "script" | "style"): string {
  const all = html.matchAll(new RegExp(`<${element}(?![^>]*text/plain)[^>]*>([\\s\\S]*?)</${element}>`, "g"));
  return [...all].map(([, text]) => `'sha256-${sha256(text)}'`).join(" ") || "'none'";
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("base64");
