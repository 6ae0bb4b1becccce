import { answerQuestion, findQuestion, listQuestions } from "../io/approvals/folder.ts";
import type { PendingCall } from "../model/approval.ts";
import { UsageError } from "../model/errors.ts";
import { terminalText } from "../render/escape.ts";
import { pendingCallsTable, pendingCallText } from "../render/pending-call.ts";
import { folderFlags, folderIn } from "./approvals-folder.ts";
import { approvalsServeCommand } from "./approvals-serve.ts";
import type { Command, World } from "./command.ts";
import { type Arguments, parseFlags } from "./flags.ts";
import { noPositionals } from "./positionals.ts";
import { commandOfVerbs } from "./verbs.ts";

/** @throws UsageError if no call of the one id that was given waits. */
function callIn(args: Arguments, folder: string, verb: string, world: World): PendingCall {
  const [id, ...others] = args.positionals;
  if (id === undefined || others.length > 0)
    throw new UsageError(
      `approvals ${verb} takes the id of one call; \`toolwarden approvals list\` names them.`,
    );
  const found = findQuestion(folder, id, world.now());
  if (found === undefined) throw waitsNot(id);
  if (found.isOver)
    throw new UsageError(`call "${id}": its time is over, or the proxy that asked has ended.`);
  return found.call;
}

function waitsNot(id: string): UsageError {
  return new UsageError(
    `no call "${id}" waits: it was answered, its time is over, or its client no longer wants it.`,
  );
}

const listCommand: Command = {
  name: "approvals list",
  summary: "List the calls that wait for a person, the oldest first.",
  usage: ["approvals list --folder FOLDER"],
  flags: folderFlags,
  async run(argv, world) {
    const args = parseFlags(argv, folderFlags);
    noPositionals(args, "approvals list");
    await world.print(pendingCallsTable(listQuestions(folderIn(args, world), world.now()), world.now()));
    return 0;
  },
};

const showCommand: Command = {
  name: "approvals show",
  summary: "Show all of a call that waits: server, tool, arguments, rule, why, and until when.",
  usage: ["approvals show ID --folder FOLDER"],
  flags: folderFlags,
  async run(argv, world) {
    const args = parseFlags(argv, folderFlags);
    const call = callIn(args, folderIn(args, world), "show", world);
    await world.print(pendingCallText(call, world.now()));
    return 0;
  },
};

function answering(verb: "approve" | "deny", summary: string, done: string): Command {
  return {
    name: `approvals ${verb}`,
    summary,
    usage: [`approvals ${verb} ID --folder FOLDER`],
    flags: folderFlags,
    async run(argv, world) {
      const args = parseFlags(argv, folderFlags);
      const folder = folderIn(args, world);
      const { id, server, tool } = callIn(args, folder, verb, world);
      if (!answerQuestion(folder, id, verb === "approve")) throw waitsNot(id);
      await world.print(`${done} ${terminalText(tool)} of ${terminalText(server)}, call ${id}.\n`);
      return 0;
    },
  };
}

export const approvalsCommand = commandOfVerbs(
  "approvals",
  "Answer the calls that wait for a person: those that a rule asks about.",
  {
    list: listCommand,
    show: showCommand,
    approve: answering("approve", "Let this one call through.", "Approved:"),
    deny: answering("deny", "Deny this one call.", "Denied:"),
    serve: approvalsServeCommand,
  },
);
