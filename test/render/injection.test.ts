import * as core from "@actions/core";
import { marked } from "marked";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { type DefaultTreeAdapterMap, parse, parseFragment } from "parse5";
import { describe, expect, test, vi } from "vitest";
import { annotations, annotationsPerLevel } from "../../src/render/annotations.ts";
import { comment } from "../../src/render/comment.ts";
import { logText } from "../../src/render/escape.ts";
import { htmlReview } from "../../src/render/html-review.ts";
import { reviewJson } from "../../src/render/review-json.ts";
import { failureSummary, summary } from "../../src/render/summary.ts";
import { terminalReview } from "../../src/render/terminal.ts";
import { commandsIn } from "../e2e/runner.ts";
import { injections } from "../injection-corpus.ts";
import { saying } from "./hostile-review.ts";

const repository = "https://github.com/octo-org/octo-repo";
const links = {
  files: `${repository}/blob/6dcb09b5b57875f334f61aebed695e2e4193db5e`,
  run: `${repository}/actions/runs/1`,
};
const ours =
  /^https:\/\/github\.com\/(?:toolwarden\/toolwarden\/blob\/v\d+\.\d+\.\d+\/docs\/[a-z-]+\.md|octo-org\/octo-repo\/(?:blob\/6dcb[0-9a-f]{36}\/[A-Za-z0-9._~%/-]*#L\d+|actions\/runs\/1))$/;

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

const isElement = (node: Node): node is Element => "tagName" in node;

/** Every element below a node, and the text that stands outside of code. */
function survey(node: Node, into: { elements: Element[]; prose: string } = { elements: [], prose: "" }) {
  if (isElement(node)) into.elements.push(node);
  const isCode =
    isElement(node) && (node.tagName === "code" || node.tagName === "pre" || node.tagName === "style");
  if (node.nodeName === "#text" && "value" in node) into.prose += node.value;
  if (node.nodeName === "#comment") throw new Error("an HTML comment came through");
  if (!isCode && "childNodes" in node) for (const child of node.childNodes) survey(child, into);
  if (isCode && isElement(node)) {
    // Inside code there may be text, and nothing else.
    for (const child of node.childNodes) {
      if (isElement(child) && child.tagName !== "code" && child.tagName !== "span") into.elements.push(child);
      else if (isElement(child)) survey(child, into);
    }
    into.prose += " ";
  }
  return into;
}

const markdownTags = new Set(
  "a b br code del details em h3 ins li ol p pre strong sub summary table tbody td th thead tr ul".split(" "),
);

/** What GitHub would make something of outside of code: a mention, a reference, a link, an emoji, a commit. */
const alive =
  /@\w|(?:^|[^\w&])#\d|\bGH-\d|\bwww\.|https?:\/\/|mailto:|octo-?cat|octo-org|evil\.example|:[a-z_]+:|\b[0-9a-f]{40}\b/i;

function attributesOf(element: Element): readonly string[] {
  return element.attrs.map(({ name, value }) => `${name}=${value}`);
}

function isAllowed(element: Element): boolean {
  const attributes = attributesOf(element);
  switch (element.tagName) {
    case "a":
      return attributes.length === 1 && ours.test(element.attrs[0]?.value ?? "");
    case "td":
    case "th":
      return attributes.every((attribute) => attribute === "align=left");
    case "code":
      return attributes.every((attribute) => /^class=language-(?:json|diff|yaml|text|sh)$/.test(attribute));
    default:
      return markdownTags.has(element.tagName) && attributes.length === 0;
  }
}

const annotators = { error: core.error, warning: core.warning, notice: core.notice } as const;

const renderers = {
  marked: (text: string) => marked.parse(text, { gfm: true, async: false }),
  micromark: (text: string) =>
    micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true }),
};

function expectTame(markdown: string): void {
  for (const [name, render] of Object.entries(renderers)) {
    const { elements, prose } = survey(parseFragment(render(markdown)));
    expect(
      elements
        .filter((element) => !isAllowed(element))
        .map((element) => `${name}: ${element.tagName} ${attributesOf(element).join(" ")}`),
    ).toEqual([]);
    expect(prose).not.toMatch(alive);
  }
  // A slash command counts at the beginning of a line, wherever that stands.
  expect(markdown).not.toMatch(/^\s*\/[a-z]/im);
  // Our comment is found again by a marker at its very beginning.
  expect(markdown).toMatch(/^### Toolwarden: /);
}

const hidden =
  // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E0FFF}]|(?<![\p{Extended_Pictographic}\d#*])\uFE0F/u;

describe.each(injections.map(({ name, text }) => [name, text] as const))("%s", (_, text) => {
  const review = saying(text);

  test("is there to be shown: in findings, failures, acceptances and more", () => {
    expect(review.findings.length).toBeGreaterThan(10);
    expect(review.accepted.length).toBeGreaterThan(0);
    expect(review.failures.length).toBe(1);
  });

  test("becomes no link, image, tag, mention or reference in the comment", () => {
    expectTame(comment(review, links));
  });

  test("nor in the job summary, also that of a run that failed", () => {
    expectTame(summary(review, links));
    expectTame(failureSummary(`config.yml: ${text}`));
  });

  test("is no command in the log", () => {
    const lines = logText(terminalReview(review, { colour: false }));
    expect(commandsIn(lines)).toEqual([]);
    expect(lines).not.toMatch(hidden);
  });

  test("is shown as it is by a terminal, and obeyed by none", () => {
    expect(terminalReview(review, { colour: false })).not.toMatch(hidden);
    // Colours of ours are the only escapes.
    // oxlint-disable-next-line no-control-regex -- see above
    expect(terminalReview(review, { colour: true }).replace(/\u001B\[\d+(?:;\d+)*m/g, "")).not.toMatch(
      hidden,
    );
  });

  test("stays inside its annotation", () => {
    const written: string[] = [];
    const output = vi
      .spyOn(process.stdout, "write")
      .mockImplementation((chunk) => written.push(String(chunk)) > 0);
    const all = annotations(review);
    try {
      for (const { level, message, title, location } of all)
        annotators[level](message, {
          title,
          ...(location === undefined ? {} : { file: location.file, startLine: location.line }),
        });
    } finally {
      output.mockRestore();
    }
    const commands = commandsIn(written.join(""));
    expect(commands.map(({ name }) => name)).toEqual(all.map(({ level }) => level));
    for (const { properties } of commands)
      expect(properties.split(",").map((property) => property.split("=")[0])).toEqual(
        properties.includes("file=") ? ["title", "file", "line"] : ["title"],
      );
    for (const level of ["error", "warning", "notice"])
      expect(all.filter((annotation) => annotation.level === level).length).toBeLessThanOrEqual(
        annotationsPerLevel,
      );
    expect(all.map(({ message }) => message).join("\n")).not.toMatch(hidden);
  });

  test("is text and nothing else in the HTML report, which loads nothing and runs nothing", () => {
    const errors: string[] = [];
    const text = htmlReview(review);
    const document = parse(text, { onParseError: ({ code }) => errors.push(code) });
    expect(errors).toEqual([]);
    const { elements } = survey(document);
    const names = new Set(elements.map(({ tagName }) => tagName));
    for (const name of "script img svg iframe a link object embed form input button base video audio".split(
      " ",
    ))
      expect(names).not.toContain(name);
    const attributes = new Set(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)));
    expect(
      [...attributes].filter(
        (name) => !["lang", "charset", "name", "content", "http-equiv", "class", "data-label"].includes(name),
      ),
    ).toEqual([]);
    expect(text).not.toMatch(hidden);
    expect(elements.filter(({ tagName }) => tagName === "style")).toHaveLength(1);
  });

  test("is read back from JSON as it was, and hides nothing from whoever looks at the text", () => {
    const json = reviewJson(review);
    expect(json).not.toMatch(hidden);
    const read = JSON.parse(json) as { failures: { quotes: string }[]; findings: { says: string }[] };
    expect(read.failures[0]?.quotes).toBe(text);
    for (const { says } of read.findings) expect(says).not.toMatch(hidden);
  });
});
