import type { Command } from "./command.ts";

const width = 30;

function line(left: string, right: string): string {
  return left.length >= width
    ? `  ${left}\n${" ".repeat(width + 2)}${right}`
    : `  ${left.padEnd(width)}${right}`;
}

/** What `toolwarden VERB --help` prints. */
export function commandHelp(command: Command): string {
  const flags = Object.entries(command.flags).map(([name, flag]) => {
    const value = flag.value === undefined ? "" : ` ${flag.choices?.join("|") ?? flag.value}`;
    const extra = [
      ...(flag.repeatable === true ? ["may be repeated"] : []),
      ...(flag.byDefault === undefined ? [] : [`default: ${flag.byDefault}`]),
    ].join("; ");
    return line(`--${name}${value}`, extra === "" ? flag.help : `${flag.help} (${extra})`);
  });
  return [
    command.summary,
    "",
    "usage:",
    ...command.usage.map((usage) => `  toolwarden ${usage}`),
    "",
    "flags:",
    ...flags,
    line("--help", "this text"),
    ...(command.notes === undefined ? [] : ["", command.notes]),
    "",
  ].join("\n");
}

/** What `toolwarden --help` prints. */
export function generalHelp(verbs: Readonly<Record<string, string>>): string {
  return [
    "Toolwarden reviews what MCP servers can do: it lists their tools, says what each can do and why,",
    "and holds that against the policy and lock your repository has committed. Nothing leaves this machine.",
    "",
    "usage: toolwarden VERB [FLAGS]",
    "",
    "verbs:",
    ...Object.entries(verbs).map(([name, summary]) => line(name, summary)),
    "",
    "exit codes: 0 pass, 1 a finding at or above the threshold, 2 could not judge, 3 bad usage or config.",
    "`toolwarden VERB --help` explains a verb; `toolwarden demo` shows the whole journey.",
    "",
  ].join("\n");
}
