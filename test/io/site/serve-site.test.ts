import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveSite } from "../../../src/io/site/serve-site.ts";

let folder: string;
let server: Server;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "serve-"));
  const site = join(folder, "site");
  mkdirSync(join(site, "servers", "a"), { recursive: true });
  mkdirSync(join(site, ".toolwarden-build"));
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(site, "index.html"), "home");
  writeFileSync(join(site, "404.html"), "lost");
  writeFileSync(join(site, "servers", "a", "index.html"), "a");
  writeFileSync(join(site, ".toolwarden-build", "state.json"), "{}");
  mkdirSync(join(site, "assets"));
  writeFileSync(join(site, "assets", "site.0123.css"), "body {}");
  symlinkSync(join(folder, "secret.txt"), join(site, "link.txt"));
  server = await serveSite(site, "127.0.0.1", 0);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const port = () => (server.address() as AddressInfo).port;

/** `fetch` would tidy the path before it is sent. */
async function get(path: string, method = "GET") {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((done, fail) => {
    request({ port: port(), host: "127.0.0.1", path, method }, (response) => {
      let text = "";
      response.on("data", (chunk) => (text += String(chunk)));
      response.on("end", () => done({ status: response.statusCode ?? 0, headers: response.headers, text }));
    })
      .on("error", fail)
      .end();
  });
}

test.each([
  ["/", 200, "home"],
  ["/?q=x", 200, "home"],
  ["/servers/a/", 200, "a"],
  ["/servers/a/index.html", 200, "a"],
  ["/servers/a", 404, "lost"],
  ["/nothing", 404, "lost"],
  ["/../secret.txt", 404, "lost"],
  ["/%2e%2e/secret.txt", 404, "lost"],
  ["/..%2fsecret.txt", 404, "lost"],
  ["/servers/..%5c..%5csecret.txt", 404, "lost"],
  ["/link.txt", 404, "lost"],
  ["/.toolwarden-build/state.json", 404, "lost"],
  ["/%00", 404, "lost"],
  ["/%E0%A4%A", 404, "lost"],
])("%s is answered with %i", async (path, status, text) => {
  expect(await get(path)).toMatchObject({ status, text });
});

test("every answer forbids what the pages do not need", async () => {
  const { headers } = await get("/");
  expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["content-type"]).toBe("text/html; charset=utf-8");
});

test("an asset, whose name tells its content, may be kept; a page may not", async () => {
  expect((await get("/assets/site.0123.css")).headers["cache-control"]).toBe("max-age=31536000, immutable");
  expect((await get("/")).headers["cache-control"]).toBe("no-cache");
});

test.each([
  ["gzip, deflate, br", "gzip"],
  ["br, gzip;q=0", null],
  ["identity", null],
])("to whom accepts %j a page is sent as %s", async (accepted, encoding) => {
  const answer = await fetch(`http://127.0.0.1:${port()}/`, { headers: { "accept-encoding": accepted } });
  expect(answer.headers.get("content-encoding")).toBe(encoding);
  expect(await answer.text()).toBe("home");
});

test("nothing can be sent to it", async () => {
  expect((await get("/", "POST")).status).toBe(405);
  expect(await get("/", "HEAD")).toMatchObject({ status: 200, text: "" });
});

test("a port that is taken is said in one sentence", async () => {
  await expect(serveSite(join(folder, "site"), "127.0.0.1", port())).rejects.toThrow(
    /cannot be listened on, since it is in use; name another with --port/,
  );
});
