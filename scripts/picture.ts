import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { marked } from "marked";
import { type Browser, chromium } from "playwright-core";

/*
 * Draws comments as GitHub would show them. Without arguments: the three pictures of the documentation, in docs/images,
 * and beside the first the Markdown that `toolwarden demo` shows, which a test compares with what it says today. With a
 * folder: every golden comment of the tests at the width of a desktop and of a phone, light and dark, to be looked at.
 */
const root = join(import.meta.dirname, "..");
const images = join(root, "docs", "images");
const golden = join(root, "test", "render", "golden");
const styles = createRequire(import.meta.url);

type Scheme = "light" | "dark";
const widths = { desktop: 900, phone: 390 } as const;

interface Picture {
  readonly markdown: string;
  readonly to: string;
  readonly scheme: Scheme;
  readonly width: number;
  /** How many of the folded parts are open, from the top. */
  readonly open: number;
}

/** GitHub colours the lines of a `diff` block; these are the names its style sheet has for that. */
function coloured(html: string): string {
  return html.replace(/<code class="language-diff">([^]*?)<\/code>/g, (_, code: string) => {
    const lines = code.split("\n").map((line) => {
      const name = line.startsWith("+") ? "pl-mi1" : line.startsWith("-") ? "pl-md" : "pl-s1";
      return `<span class="${name}">${line}</span>`;
    });
    return `<code>${lines.join("\n")}</code>`;
  });
}

async function pageOf({ markdown, scheme, open }: Picture): Promise<string> {
  const css = readFileSync(styles.resolve(`github-markdown-css/github-markdown-${scheme}.css`), "utf8");
  let left = open;
  const body = coloured(await marked.parse(markdown, { gfm: true })).replace(/<details>/g, (tag) =>
    left-- > 0 ? "<details open>" : tag,
  );
  const colour =
    scheme === "light"
      ? { line: "#d1d9e0", head: "#f6f8fa", page: "#fff", faint: "#59636e", text: "#1f2328" }
      : { line: "#3d444d", head: "#151b23", page: "#0d1117", faint: "#9198a1", text: "#f0f6fc" };
  return `<!doctype html><meta charset="utf-8"><style>${css}
body { margin: 0; padding: 12px; background: ${colour.page}; }
.card { border: 1px solid ${colour.line}; border-radius: 6px; }
.head { background: ${colour.head}; border-bottom: 1px solid ${colour.line}; padding: 10px 16px; border-radius: 6px 6px 0 0;
  font: 14px -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; color: ${colour.faint}; }
.head b { color: ${colour.text}; }
.markdown-body { padding: 16px; font-size: 14px; }
</style><div class="card"><div class="head"><b>github-actions</b> bot commented</div><div class="markdown-body">${body}</div></div>`;
}

async function draw(browser: Browser, picture: Picture): Promise<void> {
  const tab = await browser.newPage({
    viewport: { width: picture.width, height: 600 },
    deviceScaleFactor: 2,
  });
  await tab.setContent(await pageOf(picture));
  await tab.screenshot({ path: picture.to, fullPage: true });
  await tab.close();
}

function demoComment(): string {
  const shown = execFileSync(process.execPath, [join(root, "dist", "cli.js"), "demo"], { encoding: "utf8" });
  const begin = shown.indexOf("### Toolwarden");
  const end = shown.lastIndexOf("</sub>");
  if (begin === -1 || end === -1) throw new Error("the demo shows no comment");
  return `${shown.slice(begin, end)}</sub>\n`;
}

function forTheDocs(): readonly Picture[] {
  const markdown = demoComment();
  mkdirSync(images, { recursive: true });
  writeFileSync(join(images, "comment.md"), markdown);
  const read = (name: string): string => readFileSync(join(golden, `${name}.md`), "utf8");
  return [
    { markdown, to: join(images, "comment.png"), scheme: "light", width: widths.desktop, open: 1 },
    {
      markdown: read("tool-became-destructive"),
      to: join(images, "comment-changed.png"),
      scheme: "dark",
      width: widths.phone,
      open: 1,
    },
    {
      markdown: read("risk-and-silence"),
      to: join(images, "comment-not-checked.png"),
      scheme: "light",
      width: widths.desktop,
      open: 2,
    },
  ];
}

function toLookAt(folder: string): readonly Picture[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(golden).flatMap((file) =>
    Object.entries(widths).flatMap(([width, pixels]) =>
      (["light", "dark"] as const).map((scheme) => ({
        markdown: readFileSync(join(golden, file), "utf8"),
        to: join(folder, `${basename(file, ".md")}-${width}-${scheme}.png`),
        scheme,
        width: pixels,
        open: 99,
      })),
    ),
  );
}

const [folder] = process.argv.slice(2);
const pictures = folder === undefined ? forTheDocs() : toLookAt(folder);
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
});
try {
  for (const picture of pictures) await draw(browser, picture);
} finally {
  await browser.close();
}
console.log(`${pictures.length} pictures drawn`);
