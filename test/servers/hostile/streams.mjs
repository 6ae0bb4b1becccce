// Servers whose streams hold more, or something else, than messages.
import { unread, whole } from "./gives.mjs";
import { introduction, never, page, pour, tool, wait, write } from "./rpc.mjs";

const noAnswer = (more = {}) => unread("no-answer", "did not answer", { seconds: 2, ...more });
const answer = (id, result) => JSON.stringify({ jsonrpc: "2.0", id, result });
const list = page([tool("a")]);
/** Every message goes through `form` on its way out. */
const written = (form) => ({
  initialize: (_, id) => (form(answer(id, introduction)), never),
  "tools/list": (_, id) => (form(answer(id, list)), never),
});

export const streams = {
  flood: {
    does: "pours long lines into standard output",
    gives: unread("too-large", "sent more in all than is read"),
    begin: () => pour(process.stdout, `${"y".repeat(65_535)}\n`),
    initialize: () => never,
  },
  "flood-of-blanks": {
    does: "pours empty lines into standard output",
    gives: noAnswer(),
    begin: () => pour(process.stdout, "\n".repeat(65_536)),
    initialize: () => never,
  },
  "flood-of-junk": {
    does: "pours short lines that are no messages into standard output",
    gives: noAnswer(),
    begin: () => pour(process.stdout, "{]\n".repeat(20_000)),
    initialize: () => never,
  },
  "flood-of-errors": {
    does: "pours into standard error and otherwise behaves",
    gives: whole(),
    begin: () => pour(process.stderr, `${"e".repeat(65_535)}\n`),
  },
  "endless-line": {
    does: "begins a line and never ends it",
    gives: noAnswer(),
    begin: () => {
      write('{"jsonrpc":"2.0","id":0,"result":{"x":"');
      setInterval(() => write("x".repeat(1_000)), 10);
    },
    initialize: () => never,
  },
  "forty-megabytes": {
    does: "describes one tool in 40 MB",
    gives: unread("too-large", "sent a longer message than is read"),
    "tools/list": () => page([tool("a", { description: "x".repeat(40 * 1024 * 1024) })]),
  },
  "slow-drip": {
    does: "says one character at a time, too slowly to end",
    gives: noAnswer(),
    initialize: async (_, id) => {
      for (const character of answer(id, introduction)) {
        write(character);
        await wait(50);
      }
      return never;
    },
  },
  drip: {
    does: "says one character at a time",
    gives: whole(),
    ...written(async (text) => {
      for (const character of `${text}\n`) {
        write(character);
        await wait(0);
      }
    }),
  },
  noisy: {
    does: "writes a banner, colours and JSON that is no message between its answers",
    gives: whole({ notes: ["7 lines that are no messages"] }),
    begin: () => write('Listening…\n\u001B[32mgreen\u001B[0m\n\n{"level":"info"}\n[1,2]\nnull\n'),
    "tools/list": () => {
      write("::error::forged\n");
      return page([tool("a")]);
    },
  },
  "half-messages": {
    does: "writes beginnings and ends of messages between its answers",
    gives: whole({ notes: ["no messages"] }),
    begin: () => write('{"jsonrpc":"2.0"\n"id":0}\n{"jsonrpc":"2.0","id":0,"result":\n{}\n'),
  },
  "byte-order-mark": {
    does: "begins with a byte order mark",
    gives: whole(),
    ...written((text) => write(`\uFEFF${text}\n`)),
  },
  "carriage-returns": {
    does: "ends its lines with CR and LF",
    gives: whole(),
    ...written((text) => write(`${text}\r\n`)),
  },
  "bare-returns": {
    does: "ends its lines with CR alone",
    gives: noAnswer(),
    ...written((text) => write(`${text}\r`)),
  },
  "pretty-printed": {
    does: "spreads each message over several lines",
    gives: noAnswer(),
    ...written((text) => write(`${JSON.stringify(JSON.parse(text), undefined, 2)}\n`)),
  },
  "content-length": {
    does: "frames its messages as a language server does",
    gives: noAnswer(),
    ...written((text) => write(`Content-Length: ${text.length}\r\n\r\n${text}`)),
  },
  "two-in-a-line": {
    does: "says everything twice on one line",
    gives: noAnswer(),
    ...written((text) => write(`${text}${text}\n`)),
  },
  batch: {
    does: "answers in lists, as the revision of 2025-03-26 allowed",
    gives: noAnswer(),
    ...written((text) => write(`[${text}]\n`)),
  },
  "wide-characters": {
    does: "writes UTF-16",
    gives: noAnswer(),
    ...written((text) => process.stdout.write(Buffer.from(`${text}\n`, "utf16le"))),
  },
  "zero-bytes": {
    does: "writes zero bytes between its answers",
    gives: whole({ notes: ["no messages"] }),
    ...written((text) => write(`\0\0\0\n${text}\n`)),
  },
  "broken-characters": {
    does: "describes a tool in bytes that are no UTF-8",
    gives: whole({ findings: ["broken-text"] }),
    "tools/list": (_, id) => {
      const [before, after] = answer(id, page([tool("a", { description: "Lists | items." })])).split("|");
      process.stdout.write(
        Buffer.concat([Buffer.from(before), Buffer.from([0xff, 0xc0, 0x80]), Buffer.from(`${after}\n`)]),
      );
      return never;
    },
  },
  "stderr-attack": {
    does: "ends with workflow commands and escape sequences in its standard error",
    gives: unread("exited", "exit code 1"),
    begin: () => {
      const attack = `${"filler ".repeat(40_000)}\n::set-output name=x::y\n\u001B[2Jcleared\n::error::forged\n`;
      // A pipe takes 64 KB at once: to exit before the rest is written would lose it.
      process.stderr.write(attack, () => process.exit(1));
      return never;
    },
  },
  "orders-the-runner": {
    does: "writes every form of a workflow command to both streams and dies of one",
    gives: unread("exited", "exit code 1"),
    begin: () => {
      const orders = [
        "::error file=a.js,line=1::pwned",
        "  ::stop-commands::pwned",
        "\t::add-mask::a",
        "##[error]pwned",
        "text ##[group]pwned",
        "\r::warning::pwned",
        "\u2028::notice::pwned",
        "\u0085::notice::pwned",
      ].join("\n");
      write(`${orders}\n`);
      process.stderr.write(`${orders}\n`, () => process.exit(1));
      return never;
    },
  },
  "draws-on-the-terminal": {
    does: "clears the screen, sets the title, the clipboard and a link, and dies",
    gives: unread("exited", "exit code 1"),
    begin: () => {
      const escapes = [
        "\u001B[2J\u001B[H",
        "\u001B]0;pwned\u0007",
        "\u001B]52;c;cHduZWQ=\u0007",
        "\u001B]8;;https://pwned.example\u001B\\pwned\u001B]8;;\u001B\\",
        "\u009B31mred",
        "back\b\b\b\bover\rover",
        "\u202Ereversed\u202C",
      ].join("\n");
      write(`${escapes}\n`);
      process.stderr.write(`${escapes}\n`, () => process.exit(1));
      return never;
    },
  },
};
