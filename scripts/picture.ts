import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { marked } from "marked";
import { chromium } from "playwright-core";

/*
 * Draws the comment that `toolwarden demo` shows, as GitHub would, for the README: docs/images/comment.png, and beside it
 * the Markdown it was drawn from, which a test compares with what the demo says today.
 */
const root = join(import.meta.dirname, "..");
const images = join(root, "docs", "images");
const css = readFileSync(
  createRequire(import.meta.url).resolve("github-markdown-css/github-markdown-light.css"),
  "utf8",
);

function demoComment(): string {
  const shown = execFileSync(process.execPath, [join(root, "dist", "cli.js"), "demo"], { encoding: "utf8" });
  const begin = shown.indexOf("### Toolwarden");
  const end = shown.lastIndexOf("</sub>");
  if (begin === -1 || end === -1) throw new Error("the demo shows no comment");
  return `${shown.slice(begin, end)}</sub>\n`;
}

const markdown = demoComment();
const body = (await marked.parse(markdown, { gfm: true })).replace("<details>", "<details open>");
const page = `<!doctype html><meta charset="utf-8"><style>${css}
body { margin: 0; padding: 24px; background: #fff; }
.card { border: 1px solid #d1d9e0; border-radius: 6px; max-width: 900px; }
.head { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; padding: 10px 16px; border-radius: 6px 6px 0 0;
  font: 14px -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; color: #59636e; }
.head b { color: #1f2328; }
.markdown-body { padding: 16px; font-size: 14px; }
</style><div class="card"><div class="head"><b>github-actions</b> bot commented</div><div class="markdown-body">${body}</div></div>`;

const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
});
try {
  const tab = await browser.newPage({ viewport: { width: 960, height: 600 }, deviceScaleFactor: 2 });
  await tab.setContent(page);
  mkdirSync(images, { recursive: true });
  await tab.locator(".card").screenshot({ path: join(images, "comment.png") });
  writeFileSync(join(images, "comment.md"), markdown);
} finally {
  await browser.close();
}
console.log("docs/images/comment.png and comment.md written");
