import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commandWords } from "../../../src/commands/command-words.ts";
import { isRunning } from "../../../src/io/mcp/processes.ts";
import { tokenCommand } from "../../../src/io/proxy/token-command.ts";
import { folderWith } from "../../e2e/spawn.ts";

function printing(script: string, timeoutMs = 60_000) {
  const cwd = folderWith({});
  const { PATH } = process.env;
  const argv = [process.execPath, "-e", script] as const;
  return { cwd, provider: tokenCommand({ argv, env: { PATH }, cwd, timeoutMs }) };
}

const counted = `
  const { appendFileSync, readFileSync } = require("node:fs");
  appendFileSync("runs", "x");
  console.log("token-" + readFileSync("runs", "utf8").length);`;

describe("a command that prints a token", () => {
  test("is run once for all that ask at once, and anew when its token was refused", async () => {
    const { cwd, provider } = printing(counted);
    expect(await Promise.all([provider.token(), provider.token()])).toEqual(["token-1", "token-1"]);
    expect(await provider.token()).toBe("token-1");
    await provider.onUnauthorized?.({} as never); // It looks at none of it.
    expect(await provider.token()).toBe("token-2");
    expect(readFileSync(join(cwd, "runs"), "utf8")).toBe("xx");
  });

  test("is tried again after it has failed", async () => {
    const { provider } = printing(
      `${counted}; process.exitCode = readFileSync("runs", "utf8").length === 1 ? 3 : 0;`,
    );
    await expect(provider.token()).rejects.toThrow("ended with exit code 3");
    expect(await provider.token()).toBe("token-2");
  });

  test.each([
    ["printed no token", `console.log("two words, secret")`],
    ["printed no token", `console.log("secret\\nlines")`],
    ["printed no token", ""],
    ["printed no token", `console.log("secr\\u00e9t")`],
    ["ended with exit code 1", `console.log("secret"); console.error("secret"); process.exit(1)`],
    ["was killed", `console.log("secret"); process.kill(process.pid, "SIGKILL")`],
    ["printed more than 65536 bytes", `setInterval(() => process.stdout.write("secret".repeat(10_000)), 1)`],
  ])("%s: %s", async (says, script) => {
    const failed = await printing(script)
      .provider.token()
      ?.catch((error: unknown) => error);
    expect(String(failed)).toContain(`The command of --upstream-token-command ${says}`);
    expect(String(failed)).not.toContain("secret");
  });

  test("that does not end is ended", async () => {
    const { provider } = printing("setInterval(() => {}, 1000)", 50);
    await expect(provider.token()).rejects.toThrow("did not end within 0.05 s");
  });

  test("is ended with what it has started", async () => {
    const { cwd, provider } = printing(
      `const child = require("node:child_process").spawn("sleep", ["600"], { stdio: "inherit" });
      require("node:fs").writeFileSync("pid", String(child.pid));
      console.log("x".repeat(70_000))`,
    );
    await expect(provider.token()).rejects.toThrow("printed more than");
    const pid = Number(readFileSync(join(cwd, "pid"), "utf8"));
    expect(pid).toBeGreaterThan(1);
    expect(isRunning(pid)).toBe(false);
  });

  test("that is not there is said", async () => {
    const { provider } = {
      provider: tokenCommand({ argv: ["/nowhere/token"], env: {}, cwd: folderWith({}) }),
    };
    await expect(provider.token()).rejects.toThrow("cannot be started");
  });
});

test.each<[text: string, words: readonly string[] | undefined]>([
  ["gcloud auth  print-access-token", ["gcloud", "auth", "print-access-token"]],
  [`op read "op://vault/my item/token"`, ["op", "read", "op://vault/my item/token"]],
  [`sh -c 'echo "$TOKEN" | tr -d x'`, ["sh", "-c", 'echo "$TOKEN" | tr -d x']],
  [`a ''b"" "" c\\d $X *`, ["a", "b", "", "c\\d", "$X", "*"]],
  ["", []],
  [`a "b`, undefined],
  [`a b'`, undefined],
])("the command line %s has the words %j", (text, words) => {
  expect(commandWords(text)).toEqual(words);
});
