// Servers that are silent, refuse, or end.
import { unread, whole } from "./gives.mjs";
import { fail, never, page, send, tool, wait, write } from "./rpc.mjs";

const noAnswer = (method) => unread("no-answer", `did not answer ${method} within 2 s`, { seconds: 2 });

export const endings = {
  plain: { does: "behaves", gives: whole() },
  slow: {
    does: "takes its time for each answer",
    gives: whole(),
    initialize: () => wait(300),
    "tools/list": () => wait(300).then(() => page([tool("late")])),
  },
  mute: {
    does: "never says anything",
    gives: noAnswer("initialize"),
    initialize: () => never,
  },
  silent: {
    does: "prints where to sign in and waits for that",
    gives: noAnswer("initialize"),
    begin: () => console.error("Open https://example.com/sign-in to continue"),
    initialize: () => never,
  },
  "silent-on-list": {
    does: "introduces itself and never lists",
    gives: noAnswer("tools/list"),
    "tools/list": () => never,
  },
  deaf: {
    does: "closes its standard input and stays",
    gives: noAnswer("initialize"),
    begin: () => {
      process.stdin.destroy();
      setInterval(() => undefined, 1_000);
      return never;
    },
  },
  "stops-itself": {
    does: "stops itself by SIGSTOP instead of listing",
    gives: noAnswer("tools/list"),
    "tools/list": () => process.kill(process.pid, "SIGSTOP"),
  },
  "busy-loop": {
    does: "spins and hears nothing any more",
    gives: noAnswer("tools/list"),
    "tools/list": () => {
      for (;;);
    },
  },
  "dies-with-words": {
    does: "says what it misses and exits with 3",
    gives: unread("exited", "exit code 3 before it had answered. Set what its standard error asks for"),
    begin: () => {
      console.error("Error: API_KEY is required");
      process.exit(3);
    },
  },
  "dies-quietly": {
    does: "exits with 0 at once",
    gives: unread("exited", "exit code 0 before it had answered. It wrote nothing to standard error"),
    begin: () => process.exit(0),
  },
  "dies-on-list": {
    does: "exits when asked for tools",
    gives: unread("exited", "exit code 1"),
    "tools/list": () => process.exit(1),
  },
  "dies-after-list": {
    does: "exits as soon as it has listed",
    gives: whole(),
    "tools/list": (_, id) => {
      write(`${JSON.stringify({ jsonrpc: "2.0", id, result: page([tool("a")]) })}\n`, () => process.exit(1));
      return never;
    },
  },
  "dies-on-prompts": {
    does: "exits when asked for prompts",
    gives: whole({ notes: ["ended with exit code 5"] }),
    initialize: () => ({ capabilities: { tools: {}, prompts: {} } }),
    "prompts/list": () => process.exit(5),
  },
  "dies-by-signal": {
    does: "ends by SIGKILL",
    gives: unread("exited", "ended by SIGKILL"),
    begin: () => process.kill(process.pid, "SIGKILL"),
  },
  "dies-by-fault": {
    does: "ends by SIGSEGV while listing",
    gives: unread("exited", "ended by SIGSEGV"),
    "tools/list": () => process.kill(process.pid, "SIGSEGV"),
  },
  "dies-mid-line": {
    does: "exits in the middle of its list",
    gives: unread("exited", "exit code 7"),
    "tools/list": (_, id) => {
      process.stdout.write(`{"jsonrpc":"2.0","id":${id},"result":{"tools":[{"name":"a`, () =>
        process.exit(7),
      );
      return never;
    },
  },
  "closes-output": {
    does: "closes its standard output and stays",
    gives: unread("exited", "closed its standard output"),
    initialize: () => {
      process.stdout.end();
      return never;
    },
  },
  "refuses-initialize": {
    does: "answers `initialize` with an error",
    gives: unread("refused", "answered initialize with error -32000"),
    initialize: () => fail(-32000, "set API_KEY first"),
  },
  "list-error": {
    does: "answers `tools/list` with an error",
    gives: unread("refused", "answered tools/list with error -32603"),
    "tools/list": () => fail(-32603, "cannot reach the backend"),
  },
  "list-unknown": {
    does: "says that it has tools and does not know `tools/list`",
    gives: unread("refused", "answered tools/list with error -32601"),
    "tools/list": () => fail(-32601, "Method not found"),
  },
  "modern-and-dies": {
    does: "refuses the older handshake, takes the newer one, and exits when asked for tools",
    gives: unread("exited", "exit code 4"),
    begin: () => console.error("new here"),
    initialize: () => fail(-32022, "Unsupported protocol version"),
    "server/discover": () => ({
      resultType: "complete",
      supportedVersions: ["2026-07-28"],
      capabilities: { tools: {} },
      ttlMs: 0,
      cacheScope: "private",
    }),
    "tools/list": () => {
      console.error("gone");
      process.exit(4);
    },
  },
  "answers-unasked": {
    does: "answers what nobody has asked yet",
    gives: unread("protocol", "answer to initialize is not what the protocol prescribes"),
    begin: () => {
      for (const id of [0, 1, 2]) send({ id, result: { tools: [tool("forged")] } });
    },
  },
};
