import * as fc from "fast-check";
import { marked } from "marked";
import { describe, expect, test } from "vitest";
import { say } from "../../src/model/phrase.ts";
import {
  html,
  htmlCode,
  htmlPhrase,
  joinMarkdown,
  jsonText,
  logText,
  markdown,
  markdownCode,
  markdownFence,
  markdownPhrase,
  markdownText,
  plainPhrase,
  plainText,
  sarifPhrase,
  sarifText,
  terminalPhrase,
  terminalText,
  trustedMarkdown,
  type Markdown,
} from "../../src/render/escape.ts";
import { injections } from "../injection-corpus.ts";

const pieces = fc.constantFrom(
  ...Array.from("`|\\<>&\"'[]()!@#*_~$:/= \n\r\t\u200b\u202e\u001b\ufe0fa\ud800"),
  ..."::  ##[ ``` @octocat #1 www.evil.example https://evil.example <b> <!-- ⚠️".split(" "),
);
/** Any text, with much of what Markdown, HTML and the runner react to. */
const foreign = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
  fc.constantFrom(...injections.map((injection) => injection.text)),
);

const render = (text: Markdown | string) => marked.parse(text, { gfm: true, async: false });

/** What a renderer leaves once all that stands in code is taken away. */
const outsideCode = (page: string) =>
  page.replace(/<pre><code[^>]*>[^]*?<\/code><\/pre>/g, "PRE").replace(/<code>[^<]*<\/code>/g, "CODE");
/** The same with neighbouring codes as one: a text with a `|` is several. */
const skeleton = (page: string) =>
  outsideCode(page)
    .replace(/(?:CODE)+/g, "CODE")
    .replace(/\s+/g, " ")
    .trim();
const decoded = (page: string) =>
  page
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

const controls = /[^\P{Cc}\n]|[\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]/u;

describe.each(injections)("$name", ({ text }) => {
  test("stays in its code span in a paragraph", () => {
    expect(skeleton(render(markdown`before ${markdownCode(text)} after`))).toBe("<p>before CODE after</p>");
  });

  test("stays in its cell of a table", () => {
    const table = markdown`| tool | can |\n| --- | --- |\n| ${markdownCode(text)} | write |\n`;
    expect(skeleton(render(table)).replaceAll(/> </g, "><")).toBe(
      "<table><thead><tr><th>tool</th><th>can</th></tr></thead>" +
        "<tbody><tr><td>CODE</td><td>write</td></tr></tbody></table>",
    );
  });

  test("stays in the code of a summary line", () => {
    const part = markdown`<details><summary><b>${htmlCode(text)}</b> changed</summary>\n\ntext\n\n</details>`;
    expect(skeleton(render(part))).toBe(
      "<details><summary><b>CODE</b> changed</summary><p>text</p> </details>",
    );
  });

  test("stays in its block", () => {
    expect(skeleton(render(markdown`before\n\n${markdownFence(text, "text")}\n\nafter`))).toBe(
      "<p>before</p> PRE <p>after</p>",
    );
  });

  test("is no line that a bot would take for its own", () => {
    const page = markdown`${markdownCode(text)}\n\n${markdownFence(text, "text")}`;
    expect(page).not.toMatch(/^\/\w/m);
  });

  test("is no command to the runner", () => {
    for (const line of logText(text).split("\n")) {
      expect(line).not.toMatch(/^\s*::/);
      expect(line).not.toContain("##[");
      expect(line).not.toMatch(controls);
    }
  });

  test("is no command to the runner in what a step prints for people or programs", () => {
    const shown = [
      `      ${terminalText(text)}`,
      terminalPhrase(say`${text}`),
      jsonText([text]),
      `<p>${html(text)}`,
    ];
    for (const line of shown.join("\n").split("\n")) {
      expect(line).not.toMatch(/^\s*::/);
      expect(line).not.toContain("##[");
    }
    expect(JSON.parse(jsonText([text]))).toEqual([text]);
  });

  test("is one visible line in the terminal, plain text, SARIF and HTML", () => {
    for (const shown of [terminalText(text), plainText(text), sarifText(text), html(text)]) {
      expect(shown).not.toMatch(/[\n\r]/);
      expect(shown).not.toMatch(controls);
    }
    expect(sarifText(text)).not.toContain("](");
    expect(html(text)).not.toMatch(/[<>"']/);
  });
});

test("no text leaves its code span, whatever it is", () => {
  fc.assert(
    fc.property(foreign, foreign, (one, other) => {
      const line = markdown`before ${markdownCode(one)} and ${markdownCode(other)}${markdownCode(one)} after`;
      expect(outsideCode(render(line)).replace(/(?:CODE)+/g, "CODE")).toMatch(
        /^<p>before CODE and CODE ?(?:CODE)? after<\/p>\n$/,
      );
    }),
    { numRuns: 500 },
  );
});

test("no text leaves its cell, whatever it is", () => {
  fc.assert(
    fc.property(foreign, (text) => {
      const table = markdown`| a | b |\n| --- | --- |\n| ${markdownCode(text)} | end |`;
      expect(skeleton(render(table))).toContain("<td>CODE</td> <td>end</td> </tr> </tbody></table>");
    }),
    { numRuns: 500 },
  );
});

test("no text leaves its block, whatever it is", () => {
  fc.assert(
    fc.property(foreign, (text) => {
      expect(skeleton(render(markdown`${markdownFence(text, "diff")}\n\nafter`))).toBe("PRE <p>after</p>");
    }),
    { numRuns: 500 },
  );
});

test("a code span shows exactly the text it was given, hidden characters apart", () => {
  fc.assert(
    fc.property(foreign, (text) => {
      const shown = decoded(render(markdown`x${markdownCode(text, 1000)}x`)).trim();
      expect(shown).toBe(`x${plainText(text, 1000)}x`);
    }),
    { numRuns: 500 },
  );
});

test("no log line is a command, whatever was logged", () => {
  fc.assert(
    fc.property(foreign, (text) => {
      for (const line of logText(text).split(/\r\n|\r|\n/)) {
        expect(line.trimStart().startsWith("::")).toBe(false);
        expect(line).not.toContain("##[");
      }
    }),
    { numRuns: 500 },
  );
});

test("a quotation is bounded and ends in an ellipsis where it was cut", () => {
  fc.assert(
    fc.property(foreign, fc.integer({ min: 8, max: 40 }), (text, max) => {
      const shown = plainText(text, max);
      expect(shown.length).toBeLessThanOrEqual(max + 1);
      if (plainText(text).length > max) expect(shown.endsWith("…")).toBe(true);
    }),
  );
  expect(markdownCode("x".repeat(300))).toBe(`\`${"x".repeat(200)}…\``);
});

test("a hundred thousand blanks, backticks, pipes or emoji are escaped in linear time", () => {
  const started = process.cpuUsage();
  for (const unit of [" ", "`", "|", "\n", "\u200d", "⚠️", "⚠️\u200d"]) {
    const text = unit.repeat(100_000);
    markdownCode(text, 1_000_000);
    markdownFence(text, "text");
    logText(text);
  }
  expect(process.cpuUsage(started).user / 1_000).toBeLessThan(20_000);
});

test.each([
  ["zero width", "delete\u200b_user", "delete⟨U+200B⟩_user"],
  ["tag characters", "a\u{e0061}", "a⟨U+E0061⟩"],
  ["line breaks with the blanks around them", "one  \r\n\n   two", "one ↵ two"],
  ["tabs", "a\tb", "a⟨U+0009⟩b"],
  ["nothing at all", "", "(empty)"],
])("makes %s visible", (_, text, shown) => {
  expect(plainText(text)).toBe(shown);
});

test.each(["⚠️ Deletes", "👩‍💻 dev", "1️⃣ first", "👍🏽", "日本語　テキスト", "naïve", "a  b"])(
  "leaves %s alone",
  (text) => {
    expect(plainText(text)).toBe(text);
  },
);

test("a pipe is shown as a pipe, in a table and outside", () => {
  expect(markdownCode("a|b")).toBe("`a`<code>&#124;</code>`b`");
});

describe("a phrase", () => {
  const phrase = say`tool ${"a`@b"} has ${2} *faults* in ${"x"}${"y"} | ${'q"\\'}`;

  test("in Markdown quotes in code and shows our own text literally", () => {
    expect(markdownPhrase(phrase)).toBe('tool ``a`@b`` has 2 \\*faults\\* in `x` `y` &#124; `q"\\`');
    expect(decoded(render(markdownPhrase(phrase)))).toBe('tool a`@b has 2 *faults* in x y | q"\\\n');
  });

  test("in HTML quotes in code", () => {
    expect(htmlPhrase(say`a < ${"<b>"}`)).toBe("a &#60; <code>&#60;b&#62;</code>");
  });

  test("in plain text, terminal and SARIF quotes in quotation marks", () => {
    for (const shown of [plainPhrase(phrase), terminalPhrase(phrase), sarifPhrase(phrase)]) {
      expect(shown).toBe('tool "a`@b" has 2 *faults* in "x""y" | "q\\"\\\\"');
    }
    expect(sarifPhrase(say`see ${"[x](http://evil.example)"}`)).toBe('see "[x] (http://evil.example)"');
    expect(plainPhrase(say`named ${""}`)).toBe('named ""');
  });
});

test("our own text shows every character it has", () => {
  const text = "a*b*c [x](y) <b> `c` _d_ ~~e~~ $f$ \\g | h & i";
  expect(decoded(render(markdownText(text))).trim()).toBe(text);
});

test("joined parts stand with our own text between them", () => {
  expect(joinMarkdown([trustedMarkdown("**a**"), markdownCode("b")], ", ")).toBe("**a**, `b`");
  expect(joinMarkdown([markdownCode("a"), markdownCode("b")], "")).toBe("`a` `b`");
});
