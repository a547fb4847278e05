import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import sirv from "sirv";
import { pageHeaders } from "./page-headers.ts";

/** Names under `assets/` carry a hash of what they hold, and never change. */
const HASHED = "/assets/";

/** Bytes of a request before its body; a link that is far too long still opens the page, which then says so. */
const LONGEST_ADDRESS = 65_536;

/** A server of one folder, to be listened on: files as the build compressed them, nothing outside the folder. */
export function pageServer(folder: string): Server {
  // `dev` looks at the disk for each answer, so that a build meanwhile does not leave it with files that are gone.
  const files = sirv(folder, {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders(answer, path) {
      if (path.startsWith(HASHED)) answer.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    },
  });
  return createServer({ maxHeaderSize: LONGEST_ADDRESS }, (request, answer) => {
    for (const [name, value] of Object.entries(pageHeaders)) answer.setHeader(name, value as string);
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(answer, 405, request);
    // Parts of a file are never needed, and a range that ends before it begins would end the server.
    request.headers.range = undefined;
    files(request, answer, () => refuse(answer, 404, request));
  });
}

function refuse(answer: ServerResponse, status: number, { method }: IncomingMessage): void {
  answer.statusCode = status;
  answer.setHeader("Content-Type", "text/plain; charset=utf-8");
  if (status === 405) answer.setHeader("Allow", "GET, HEAD");
  answer.end(method === "HEAD" ? undefined : `${status}\n`);
}
