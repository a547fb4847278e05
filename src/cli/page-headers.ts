import type { OutgoingHttpHeaders } from "node:http";

/** Kernels in WebAssembly may be compiled, text as script may not; a browser that does not know the word forbids both. */
export const COMPILED = "'wasm-unsafe-eval'";

/** What a page may load, by directive. Nothing from elsewhere, no script or style written into the page. */
const policy: Readonly<Record<string, string>> = {
  "default-src": "'none'",
  "script-src": `'self' ${COMPILED}`,
  "worker-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' data: blob:",
  "connect-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
};

/** The content security policy as one line; `own` replaces directives, as the single file needs. */
export const contentSecurity = (own: Readonly<Record<string, string>> = {}): string =>
  Object.entries({ ...policy, ...own })
    .map(([directive, allowed]) => `${directive} ${allowed}`)
    .join("; ");

/** Sent with every answer of the server; `frame-ancestors` has no force in a `<meta>` and stands here alone. */
export const pageHeaders: OutgoingHttpHeaders = {
  "Content-Security-Policy": contentSecurity({ "frame-ancestors": "'none'" }),
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};
