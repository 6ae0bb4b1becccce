import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { contentPolicy } from "../../render/site/layout.ts";
import { listenAt } from "../listen-at.ts";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

const headers = {
  "content-security-policy": `${contentPolicy}; frame-ancestors 'none'`,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

/**
 * Serves the files of a folder over HTTP, nothing outside of it, and nothing whose name begins with a dot.
 * @throws UsageError if the port is taken or may not be used.
 */
export async function serveSite(folder: string, host: string, port: number): Promise<Server> {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => response.destroy());
  });
  await listenAt(server, host, port, "--port");
  return server;
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { ...headers, allow: "GET, HEAD" }).end();
    return;
  }
  const asked = pathOf(request.url ?? "/");
  const found = asked === undefined ? undefined : await locate(root, asked);
  const file = found ?? (await locate(root, "404.html"));
  if (file === undefined) {
    response.writeHead(404, { ...headers, "content-type": "text/plain" }).end("Not found.\n");
    return;
  }
  const type = types[extname(file)];
  const isZipped = type !== undefined && acceptsGzip(request);
  response.writeHead(found === undefined ? 404 : 200, {
    ...headers,
    "content-type": type ?? "application/octet-stream",
    // The name of an asset changes with its content.
    "cache-control": file.startsWith(join(root, "assets") + sep) ? "max-age=31536000, immutable" : "no-cache",
    vary: "accept-encoding",
    ...(isZipped && { "content-encoding": "gzip" }),
  });
  if (request.method === "HEAD") response.end();
  else if (isZipped) await pipeline(createReadStream(file), createGzip(), response);
  else await pipeline(createReadStream(file), response);
}

function acceptsGzip({ headers: asked }: IncomingMessage): boolean {
  return /\bgzip\b(?!\s*;\s*q=0)/i.test(asked["accept-encoding"] ?? "");
}

/** The path below the folder that an address asks for; undefined for one that no file can have. */
function pathOf(address: string): string | undefined {
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/s, "")).slice(1);
    const isPlain = path.split("/").every((segment) => !segment.startsWith(".") && !/[\\\0:]/.test(segment));
    return isPlain ? path : undefined;
  } catch {
    return undefined;
  }
}

async function locate(root: string, path: string): Promise<string | undefined> {
  const wanted = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  try {
    const file = await realpath(join(root, wanted));
    const isInside = file.startsWith(root + sep);
    return isInside && (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}
