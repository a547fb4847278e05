/** The first Chromium whose PDFs hold characters. */
const MENDED = 89;

/**
 * Whether a browser prints radicals in the place of characters (户 as U+2F3E): the PDF looks right, and nobody can
 * search or copy it.
 */
export function printsRadicals(agent: string): boolean {
  const [, version] = /Chrom(?:e|ium)\/(\d+)/.exec(agent) ?? [];
  return version !== undefined && Number(version) < MENDED;
}
