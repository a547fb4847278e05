/** Names and addresses that lead every machine to itself. */
const OWN_MACHINE = /^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;

/** This page's address with a query, as others can open it; undefined for a page that one machine alone has. */
export function sharedLink(href: string, query: string): string | undefined {
  const { protocol, hostname } = new URL(href);
  const served = protocol === "http:" || protocol === "https:";
  return served && !OWN_MACHINE.test(hostname) ? `${href.split(/[?#]/)[0]}?${query}` : undefined;
}
