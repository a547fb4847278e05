import type { InlineConfig } from "vite";
import { toBase85 } from "../web/playing/base85.ts";
import { packedBytes } from "./packed-bytes.ts";
import { scriptOf } from "./packed-worker.ts";

const SCRIPT = /<script type="module"[^>]*>([\s\S]*?)<\/script>/;

/** A page whose script is carried compressed, and that script, which the page's policy must allow by its hash. */
interface Packed {
  html: string;
  script: string;
}

/** Puts the page's script, compressed, beside a short one that unpacks and starts it: two fifths of the size. */
export async function packedScript(html: string, entry: string, settings: InlineConfig): Promise<Packed> {
  const script = SCRIPT.exec(html)?.[1];
  if (script === undefined) throw new Error("the single file has no script");
  const packed = toBase85(packedBytes(script));
  const unpack = (await scriptOf(entry, settings)).trim();
  const parts = `<script type="text/plain" id="packed">${packed}</script><script>${unpack}</script>`;
  // The short script must run when the page's element is there.
  const bare = html.replace(SCRIPT, "");
  return { html: bare.replace("</body>", () => `${parts}</body>`), script };
}
