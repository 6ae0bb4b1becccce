import { expect, test } from "vitest";
import { fold, original } from "../../src/heuristics/fold.ts";
import { nameWords, sentenceWords } from "../../src/heuristics/tokens.ts";
import { sentenceSpans } from "../../src/heuristics/spans.ts";

test.each([
  ["createPullRequestV2", "create pull request v 2"],
  ["azmcp_storage-blob.delete", "azmcp storage blob delete"],
  ["HTTPGet", "http get"],
  ["listURLs", "list urls"],
  ["GET_USERS", "get users"],
  ["files/read", "files read"],
  ["ｄｅｌｅｔｅ_x", "delete x"],
  ["readZ", "read z"],
  ["URLMap", "url map"],
  ["getHTTPAt", "get http at"],
  ["runCMDSsh", "run cmd ssh"],
  ["getIDs", "get ids"],
  ["HTTPS2", "https 2"],
  ["CSVGéo", "csv geo"],
  ["get\u2000user", "get user"],
  ["get⯿user", "get user"],
  ["get\u3000user", "get user"],
  ["get〿user", "get user"],
  ["get🏿user", "get user"],
  ["get／user", "get user"],
  ["get＠user", "get user"],
  ["___", ""],
])("the name %s comes apart as %s", (name, words) => {
  expect(
    nameWords(name)
      .words.map(({ text }) => text)
      .join(" "),
  ).toBe(words);
});

test.each([
  ["Deletes a file. Use with care.", 2],
  ["Deletes e.g. a file", 1],
  ["Reads v1.2 of a file", 1],
  ["Lists files\nand folders", 1],
  ["Lists files\n- Deletes them", 2],
  ["Gets a file. then more", 1],
  ["Gets files. then more", 2],
  ["Gets files.\nthen more", 2],
  ["Gets files.\tthen more", 2],
  ["Gets files.\r\nthen more", 2],
  ["Gets some e.g. zones", 1],
  ["Gets a row etc. Élan", 2],
  ["Go! then more", 2],
  ["Go? then more", 2],
  ["Go!then more", 1],
  ["Gets ﬁles, e.g. one", 2],
  ["Lists files\nDeletes them", 2],
  ["Lists files\n  and folders", 1],
  ["Lists files\n\tand folders", 1],
  ["Lists files\nzones too", 1],
  ["Lists files\n\nand folders", 2],
  ["Lists files\n删除它们", 2],
  ["Lists ﬁles\nx Y", 1],
  ["删除文件。不可恢复。", 2],
  ["删除文件。。", 1],
  ["删除文件！不可恢复", 2],
  ["削除？はい", 2],
  ["", 0],
])("%j makes %d statements", (text, count) => {
  expect(sentenceSpans(fold(text), 10)).toHaveLength(count);
});

test("words keep their place in the text they were folded from", () => {
  const folded = fold("ﬁles\u200b — de\u200blete Élan");
  const words = sentenceWords(folded, 0, folded.text.length, 10);
  expect(words.map(({ text }) => text)).toEqual(["files", "delete", "elan"]);
  expect(words.map(({ start, end }) => original(folded, start, end))).toEqual([
    "ﬁles",
    "de\u200blete",
    "Élan",
  ]);
});

test("at most as many statements are told apart as asked for", () => {
  expect(sentenceSpans(fold("A. B. C."), 2)).toEqual([
    { start: 0, end: 1 },
    { start: 2, end: 4 },
  ]);
});

test.each([
  [510, 2],
  [511, 1],
])("a name is read for 512 characters: %i letters before another word make %i words", (letters, count) => {
  expect(nameWords(`${"a".repeat(letters)}_b`).words).toHaveLength(count);
});

test("words of a name are parts of it, not names of their own", () => {
  expect(nameWords("a_b").words).toMatchObject([
    { text: "a", before: "space", isIdentifier: false, isAside: false },
    { text: "b", before: "space", isIdentifier: false, isAside: false },
  ]);
});

/** Words of a sentence: `|` before one after a break, `,` after a mark that lists; names in backquotes, asides in brackets. */
function drawn(text: string, to = text.length, limit = 10): string {
  const marks = { space: "", list: ",", break: "|" };
  return sentenceWords(fold(text), 0, to, limit)
    .map(({ text: word, before, isIdentifier, isAside }) => {
      const named = isIdentifier ? `\`${word}\`` : word;
      return marks[before] + (isAside ? `(${named})` : named);
    })
    .join(" ");
}

test.each([
  ["Delete a file", "|delete a file"],
  ["a, b、c/d;e&f+g|h", "|a ,b ,c ,d ,e ,f ,g ,h"],
  ["a: b - c = d", "|a |b |c |d"],
  ["a . b", "|a b"],
  [", a", "|a"],
  ["a,: b", "|a |b"],
  ["a:, b", "|a |b"],
  ["a (b) c", "|a ,(b) c"],
  ["a (b (c) d) e", "|a ,(b) ,(c) (d) e"],
  [") a (b) c", "|a ,(b) c"],
  ["use `a b` now", "|use `a` `b` now"],
  ["use foo_bar now", "|use `foo_bar` now"],
  ["use foo.bar now", "|use `foo.bar` now"],
  ["a user's read-only file", "|a user's read-only file"],
  ["a- b' c. d", "|a |b c d"],
  ["v0 v9", "|v0 v9"],
  ["¿elimina", "|elimina"],
])("%j is read as %s", (text, words) => {
  expect(drawn(text)).toBe(words);
});

test.each([
  ["a b", 2, 10, "|a"],
  ["ab", 1, 10, "|a"],
  ["a-b", 2, 10, "|a"],
  ["a b c", 5, 2, "|a b"],
  ["a b c", 5, 0, ""],
])("of %j, read to %i for %i words, is heard: %s", (text, to, limit, words) => {
  expect(drawn(text, to, limit)).toBe(words);
});
