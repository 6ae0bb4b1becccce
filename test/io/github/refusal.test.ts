import { RequestError } from "octokit";
import { describe, expect, test } from "vitest";
import { type Refusal, refusalNotices, refusalOf, refusalOrThrow } from "../../../src/io/github/refusal.ts";
import { plainPhrase } from "../../../src/render/escape.ts";

const request = { method: "GET", url: "https://api.github.com/", headers: {} } as const;

function refusal(wanted: string, status: number, message: string): Refusal {
  return refusalOrThrow(new RequestError(message, status, { request }), wanted, "pull-requests: write");
}

describe("what GitHub refuses", () => {
  test("is said once for all that it kept from being done", () => {
    const page = "https://docs.github.com/rest";
    const notices = refusalNotices([
      refusal(
        "write the comment",
        403,
        `Resource not accessible by integration - ${page}/issues/comments#create`,
      ),
      refusal(
        "write comments in the diff",
        403,
        `Resource not accessible by integration - ${page}/pulls/reviews#create`,
      ),
      refusal("write the issue", 502, "Server Error"),
    ]);
    expect(notices.map((notice) => plainPhrase(notice))).toEqual([
      'Could not write the comment and write comments in the diff: the token may not ("Resource not accessible by integration"). Give the job "permissions: pull-requests: write"; on a pull request from a fork the token can only read.',
      'Could not write the issue: GitHub answered 502 ("Server Error").',
    ]);
  });

  test("is bounded, whatever GitHub or a proxy before it says", () => {
    const [notice = []] = refusalNotices([refusal("write the comment", 500, "x".repeat(100_000))]);
    expect(plainPhrase(notice).length).toBeLessThan(400);
  });

  test("is not an error of ours", () => {
    expect(refusalOf(new TypeError("bug"), "write the comment", "")).toBeUndefined();
    expect(() => refusalOrThrow(new TypeError("bug"), "write the comment", "")).toThrow(TypeError);
  });
});
