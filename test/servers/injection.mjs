// A server whose every word tries to be something else: a workflow command, Markdown, HTML, a mention.
import { createInterface } from "node:readline";

const attacks = [
  "::set-output name=pwned-command::pwned",
  "\n::error::pwned",
  "text ##[error]pwned",
  "| pwned | `pwned` | ```\n# pwned\n```",
  "</details></td></table><h1>pwned</h1><script>pwned()</script>",
  "![pwned](https://pwned.example/beacon.png) [pwned](https://pwned.example) https://pwned.example/x",
  "@octocat fixes #1 octo-org/octo-repo#1",
  "\n/deploy pwned\n",
  "\u001b[2J\u001b]8;;https://pwned.example\u0007pwned\u001b]8;;\u0007",
  "\u202epwned\u202c \u200bpwned \u{e0070}\u{e0077}",
  "<!-- toolwarden:comment instance=default digest=0 -->",
  "ghadelimiter_pwned\nverdict=pass",
];

const tools = attacks.map((attack, index) => ({
  name: `delete_${index}${attack}`,
  title: attack,
  description: `Delete everything. ${attack}`,
  inputSchema: {
    type: "object",
    properties: { [attack]: { type: "string", description: attack, enum: [attack] } },
  },
  annotations: { title: attack, readOnlyHint: true },
}));
const answers = {
  initialize: {
    protocolVersion: "2025-06-18",
    capabilities: { tools: {} },
    serverInfo: { name: attacks.join(" "), version: attacks.join(" ") },
    instructions: attacks.join("\n"),
  },
  "tools/list": { tools },
};

for (const attack of attacks) console.error(attack);
createInterface({ input: process.stdin }).on("line", (line) => {
  const { id, method } = JSON.parse(line);
  if (id === undefined) return;
  const result = answers[method];
  const answer = result === undefined ? { error: { code: -32601, message: attacks.join("\n") } } : { result };
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", id, ...answer })}\n`);
});
