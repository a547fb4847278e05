import type { PageText } from "./page-zh.ts";

export const pageEn: PageText = {
  help: {
    page: "open the page in a browser (served by this machine, without a network)",
    port: "port; by default the first free one from 5170",
    host: "let other machines of the network open it too; an address, by default 0.0.0.0 (all)",
    noOpen: "do not open a browser",
  },
  address: (url) => `三农·信贷推演  ${url}`,
  english: (url) => `In English    ${url}`,
  network: (url) => `Same network  ${url}`,
  stop: "Ctrl+C ends it.",
  noBrowser: "no browser could be opened: open the address above in one yourself.",
  notBuilt: "the page is not built yet; first run npm run build",
  port: (input) =>
    `--port: cannot be "${input}"; allowed: a whole number from 0 to 65535 (0 is any free port)`,
  taken: (port) =>
    `--port ${port}: the port is taken; choose another, or leave --port out to have one chosen`,
  allTaken: (first, last) => `the ports ${first} to ${last} are all taken; choose another with --port`,
  forbidden: (port) => `--port ${port}: this port is not permitted; choose one above 1024`,
  noAddress: (host) => `--host ${host}: this machine has no such address; without one, all are used`,
};
