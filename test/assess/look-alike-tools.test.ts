import { describe, expect, test } from "vitest";
import { assessTools } from "../../src/assess/assess.ts";
import { lookAlikeTools } from "../../src/assess/look-alike-tools.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { plainPhrase } from "../../src/render/escape.ts";

const server = (name: string, tools: readonly (string | JsonObject)[], instructions?: string) => ({
  snapshot: { server: name, ...(instructions === undefined ? {} : { instructions }) },
  tools: assessTools({ tools: tools.map((one) => (typeof one === "string" ? { name: one } : one)) }).tools,
});
type Server = ReturnType<typeof server>;
const told = (...servers: readonly Server[]) =>
  lookAlikeTools(servers).map((one) => `${one.severity} ${one.server}: ${plainPhrase(one.says)}`);
const gravity = (own: string, other: string) =>
  lookAlikeTools([server("a", [own]), server("b", [other])]).map(({ severity, server: whose }) => [
    severity,
    whose,
  ]);

describe("a tool that is named almost like another server's", () => {
  test("is told with both names, the other server and why", () => {
    expect(told(server("mail", ["send_email"]), server("post", ["send_emial"]))).toEqual([
      'medium mail: names of its tools are one letter away from names of "post" ("send_email" for "send_emial"); it is possible that the wrong one is called or approved',
    ]);
  });

  test("is the one whose own texts do not know its word", () => {
    const mail = server("mail", [{ name: "send_email", description: "Sends an email." }]);
    const post = server("post", [{ name: "send_emial", description: "Sends an email." }]);
    expect(told(mail, post)[0]).toMatch(/^medium post: .*\("send_emial" for "send_email"\)/);
    expect(told(post, mail)).toEqual(told(mail, post));
  });

  test.each([
    ["a letter left out", "serch_web", "search_web"],
    ["a letter doubled", "creaate_issue", "create_issue"],
    ["another letter", "delete_repasitory", "delete_repository"],
    ["two letters swapped", "getUesr", "get_user"],
    ["a digit drawn like a letter", "read_fi1e", "read_file"],
    ["two letters drawn like one", "get_cornmit", "get_commit"],
    ["a long single word", "serach", "search"],
    ["another letter behind more than anybody reads", `${"ab_".repeat(43)}c`, `${"ab_".repeat(43)}d`],
  ])("is medium: %s", (_, own, other) => {
    expect(gravity(own, other)).toEqual([["medium", "a"]]);
  });

  test.each([
    ["a Cyrillic letter", "re\u0430d_file", "read_file"],
    ["full width", "\uff53end_email", "send_email"],
    ["an invisible character", "send\u200b_email", "send_email"],
    ["full width and another separator", "\uff53end-email", "send_email"],
  ])("is high, and told of the one that is drawn so: %s", (_, own, other) => {
    expect(gravity(own, other)).toEqual([["high", "a"]]);
    expect(gravity(other, own)).toEqual([["high", "b"]]);
  });

  test.each([
    ["createItem", "create_item"],
    ["send-mail", "send_mail"],
    ["List_Users", "list_users"],
    ["getitemrow", "get_item_row"],
    [`${"a".repeat(64)}b`, `${"a".repeat(64)}c`],
  ])("is low where only case or separators differ: %s", (own, other) => {
    expect(gravity(own, other)).toEqual([["low", "a"]]);
  });

  test.each([
    ["singular and plural", "get_user", "get_users"],
    ["numbers", "get_v1_user", "get_v2_user"],
    ["short single words", "stats", "status"],
    ["spellings of one word", "set_colour", "set_color"],
    ["spellings with s and z", "organise_rows", "organize_rows"],
    ["spellings with l and ll", "cancelled_rows", "canceled_rows"],
    ["spellings with c and s", "get_licence", "get_license"],
    ["mail and email", "send_mail", "send_email"],
    ["two changes", "sned_emial", "send_email"],
    ["a word more", "get_user_name", "get_user"],
    ["other words of another script", "\u67e5\u8be2\u5929\u6c14", "\u67e5\u8be2\u5929\u6587"],
    ["one name", "read_file", "read_file"],
  ])("is none: %s", (_, own, other) => {
    expect(gravity(own, other)).toEqual([]);
    expect(gravity(other, own)).toEqual([]);
  });

  test("is none where both servers use their words in their texts, instructions included", () => {
    const notes = server("notes", [{ name: "search_notes", description: "Searches all notes." }]);
    const graph = server("graph", [{ name: "search_nodes" }], "The graph has nodes.");
    expect(told(notes, graph)).toEqual([]);
  });

  const like = (own: string, other: string) => `${JSON.stringify(own)} for ${JSON.stringify(other)}`;

  test("is one of the smaller server, or of the first by name, where neither knows its word", () => {
    const [hare, here] = [server("a", ["get_hare_row"]), server("b", ["get_here_row"])];
    expect(told(here, hare)).toEqual(told(hare, here));
    expect(told(hare, here)[0]).toContain(like("get_hare_row", "get_here_row"));
    const more = server("a", ["get_hare_row", "add_page"]);
    expect(told(more, here)).toEqual(told(here, more));
    expect(told(more, here)[0]).toContain(like("get_here_row", "get_hare_row"));
  });

  test("is told with its like by name, in a finding for any two servers and likeness", () => {
    const one = server("a", ["cold_page", "bend_row", "get-item", "re\u0430d_file", "get_fi1e"]);
    const two = server("b", ["bold_page", "send_row", "get_item", "read_file", "get_file", "x"]);
    const three = server("c", ["getItem", "y1", "y2", "y3", "y4", "y5", "y6"]);
    expect(told(three, two, one)).toEqual([
      `medium a: names of its tools are one letter away from names of "b" (${like("bend_row", "send_row")}, ${like("cold_page", "bold_page")}); it is possible that the wrong one is called or approved`,
      `high a: names of its tools look like names of "b" (${like("get_fi1e", "get_file")}, ${like("re\u0430d_file", "read_file")}); it is possible that the wrong one is called or approved`,
      `low a: names of its tools differ only in case or separators from names of "b" (${like("get-item", "get_item")}); it is possible that the wrong one is called or approved`,
      `low a: names of its tools differ only in case or separators from names of "c" (${like("get-item", "getItem")}); it is possible that the wrong one is called or approved`,
      `low b: names of its tools differ only in case or separators from names of "c" (${like("get_item", "getItem")}); it is possible that the wrong one is called or approved`,
    ]);
    const found = lookAlikeTools([one, two, three]);
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(5);
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(["look-alike-tool"]));
  });

  const styles = ["get", "Get", "GET"].flatMap((get) =>
    ["-", "_"].flatMap((mark) => ["item", "Item"].map((item) => `${get}${mark}${item}`)),
  );
  const others = Array.from(
    { length: 14 },
    (_, index) => `row_${"abcdefghijklmnop".charAt(index).repeat(9)}`,
  );

  test("is told of ten names of one server, of which five are shown, and of every server", () => {
    const many = server("a", styles);
    const [one, two] = [server("b", ["get.item", ...others]), server("c", ["get/item", "x", ...others])];
    const findings = told(many, one, two).filter((each) => each.startsWith("low"));
    expect(findings.map((each) => each.replace(/: .*\(/, ": ").replace(/\).*/, ""))).toEqual([
      `low a: ${styles
        .toSorted()
        .slice(0, 5)
        .map((each) => like(each, "get.item"))
        .join(", ")} and 5 more`,
      `low a: ${styles
        .toSorted()
        .slice(0, 5)
        .map((each) => like(each, "get/item"))
        .join(", ")} and 5 more`,
      `low b: ${like("get.item", "get/item")}`,
    ]);
    const five = told(server("a", styles.slice(0, 5)), one);
    expect(five[0]).toContain('get.item");');
  });

  test("is found among many other names", () => {
    const end = (name: string) => `${name}_one`;
    const [own, other] = [
      server("a", [...others.map(end), "zip_archvie_one"]),
      server("b", [...styles.map(end), ...others.map((each) => `${each}_two_one`), "zip_archive_one"]),
    ];
    expect(told(own, other)).toHaveLength(1);
  });

  test("is a shared name where the other server has it too", () => {
    expect(told(server("a", ["get_item", "get-item"]), server("b", ["get_item"]))).toEqual([]);
  });

  test("is told once for any two servers and likeness, however many there are", () => {
    const names = ["a", "b", "c", "d", "e", "f", "g"].map((letter) => `get_${letter.repeat(3)}_item`);
    const others = names.map((name) => name.replaceAll("_", "-"));
    const findings = told(server("one", names), server("two", others));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(" and 2 more)");
  });

  test("is told though another server lists more names than are compared", () => {
    const crowd = server(
      "a",
      Array.from({ length: 21_000 }, (_, index) => `n${index}`),
    );
    expect(told(crowd, server("mail", ["send_email"]), server("post", ["send_emial"]))).toHaveLength(1);
  });

  test("ends soon however many names resemble one another", () => {
    const many = (letter: string) =>
      Array.from({ length: 5_000 }, (_, index) => `${letter}${"x".repeat(40)}_${index.toString(36)}`);
    const servers = [server("one", many("a")), server("two", many("b"))];
    // Of the processor, since a busy machine may take any time by the clock.
    const start = process.cpuUsage();
    lookAlikeTools(servers);
    expect(process.cpuUsage(start).user).toBeLessThan(10_000_000);
  });
});
