import { expect, onTestFinished, test } from "vitest";
import { protectedServer } from "../servers/protected.ts";
import { pullRequest } from "./events.ts";
import { githubForTest } from "./repository.ts";
import { runAction } from "./runner.ts";
import { folderWith, toolwarden } from "./spawn.ts";

const secret = "the-clients-own-secret";

async function scene(config = "") {
  const { url, issuer, stop } = await protectedServer({ secret });
  onTestFinished(stop);
  const auth = { origin: new URL(url).origin, "client-id": "reviewer", "client-secret-env": "S", issuer };
  const written = JSON.stringify({ capture: { auth: [auth], "allow-private-hosts": ["127.0.0.1"] } });
  const cwd = folderWith({
    ".mcp.json": JSON.stringify({ mcpServers: { remote: { type: "http", url } } }),
    ...(config === "written" && { ".toolwarden/config.yml": written }),
  });
  const line = `${auth.origin} client-id=reviewer client-secret-env=S issuer=${issuer}`;
  return { cwd, url, line };
}

test("a server at a private address is not judged, and the review says how to allow it", async () => {
  const { cwd } = await scene();
  const { code, stdout } = await toolwarden(["review"], { cwd });
  expect(code).toBe(2);
  expect(stdout).toContain("loopback address 127.0.0.1");
  expect(stdout).toContain("allow-private-hosts");
});

test("a server that wants a login says so, and how to give it one", async () => {
  const { cwd } = await scene();
  const { code, stderr } = await toolwarden(["capture", "--allow-private-hosts", "127.0.0.1"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain("authentication required");
});

test("flags give `capture` what it needs, and it keeps the secret", async () => {
  const { cwd, line } = await scene();
  const args = ["capture", "--allow-private-hosts", "127.0.0.1", "--auth", line];
  const { code, stdout, stderr } = await toolwarden(args, { cwd, env: { S: secret } });
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain('"you hold ***"');
  expect(stdout).not.toContain(secret);
});

test("config.yml gives `review` the same", async () => {
  const { cwd } = await scene("written");
  const { stdout } = await toolwarden(["review"], { cwd, env: { S: secret } });
  expect(stdout).toContain("told");
  expect(stdout).not.toContain("authentication required");
});

test("the Action takes it as inputs, and nothing of it shows", async () => {
  const { cwd, line } = await scene();
  const github = await githubForTest();
  const run = await runAction({
    github,
    workspace: cwd,
    event: pullRequest(),
    inputs: { auth: `\n${line}\n`, "allow-private-hosts": "127.0.0.1" },
    env: { S: secret },
  });
  expect(run.outputs).toMatchObject({ "new-tools": "1" });
  expect(run.stdout + run.stderr + run.summary + JSON.stringify(github.state.comments)).not.toContain(secret);
});

test("credentials that cannot be read are bad usage", async () => {
  const { code, stderr } = await toolwarden(["review", "--auth", "mcp.example.com token=a"]);
  expect([code, stderr]).toEqual([
    3,
    'toolwarden: --auth: "token" is not a key here; the keys are origin, bearer-token-env, client-id, client-secret-env, private-key-env, algorithm, issuer, scopes.\n',
  ]);
});
