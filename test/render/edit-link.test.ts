import { expect, test } from "vitest";
import { editUrl, newFileUrl } from "../../src/render/edit-link.ts";

const place = {
  serverUrl: "https://ghe.example.com/",
  repository: "octo-org/octo-repo",
  branch: "feature/a#b (1)",
};

test("a link to the editor keeps slashes and encodes all else", () => {
  expect(editUrl(place, ".toolwarden/policy/my server).json", 7)).toBe(
    "https://ghe.example.com/octo-org/octo-repo/edit/feature/a%23b%20%281%29/.toolwarden/policy/my%20server%29.json#L7",
  );
});

test("a link to a new file brings its text, as long as the address stays short enough to work", () => {
  const short = newFileUrl(place, "a/b.json", '{ "a": 1 }\n') ?? "";
  expect(new URL(short).searchParams.get("filename")).toBe("a/b.json");
  expect(new URL(short).searchParams.get("value")).toBe('{ "a": 1 }\n');
  const long = newFileUrl(place, "a/b.json", "x".repeat(10_000)) ?? "";
  expect([...new URL(long).searchParams.keys()]).toEqual(["filename"]);
  expect(editUrl(place, "x".repeat(10_000))).toBeUndefined();
});

test("half of a surrogate pair is no reason to fail", () => {
  expect(editUrl(place, "a\ud800.json")).toContain("a%EF%BF%BD.json");
});
