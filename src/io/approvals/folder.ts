import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { PendingCall } from "../../model/approval.ts";
import { digestOf } from "../../model/digest.ts";
import { messageOf, UsageError } from "../../model/errors.ts";
import { byText, isObject, type JsonObject } from "../../model/json.ts";
import { isRunning } from "../mcp/processes.ts";

/*
 * One file a question, `ID.pending`, which only the owner of the folder reads. Whoever answers renames it, to `ID.approved`
 * or `ID.denied`; the proxy removes it when nobody has answered in time. Of all these only one can succeed, so that a
 * question has one answer, and whoever was late is told.
 */

/** Names are bounded, and arguments to what a person can read: real files stay far below. */
const maxBytes = 1_000_000;
const nameOfQuestion = /^([0-9a-f]{12})\.pending$/;
const nameOfOurs = /^[0-9a-f]{12}\.(?:pending|approved|denied|new)$/;

const schema = z.strictObject({
  schema: z.literal("toolwarden.approval/1"),
  id: z.string(),
  server: z.string(),
  tool: z.string(),
  // As it is: a record of zod would lose a member called `__proto__`.
  arguments: z.custom<JsonObject>(isObject),
  argumentsSha256: z.string(),
  rule: z.string(),
  why: z.string(),
  grant: z.string().optional(),
  asked: z.iso.datetime(),
  until: z.iso.datetime(),
  process: z.number().int().positive(),
  host: z.string(),
});

type Stored = z.infer<typeof schema>;

/**
 * Makes the folder if it is not there.
 * @throws UsageError if it is no folder that its owner alone can use: whoever can write there can approve.
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new UsageError(`${folder}: the folder of approvals cannot be made: ${reason(error)}.`, {
      cause: error,
    });
  }
  checkFolder(folder);
}

/** @throws UsageError as `makeFolder` does, also if it is not there. */
export function checkFolder(folder: string): void {
  const status = lstatSync(folder, { throwIfNoEntry: false });
  if (status === undefined)
    throw new UsageError(`${folder}: is not there; name the folder that enforce --approvals was given.`);
  if (!status.isDirectory()) throw new UsageError(`${folder}: is no folder itself, as it has to be.`);
  const user = process.getuid?.();
  // Windows knows neither.
  if (user === undefined) return;
  if (status.uid !== user)
    throw new UsageError(
      `${folder}: belongs to another user, who could approve calls; name one of your own.`,
    );
  if ((status.mode & 0o077) !== 0)
    throw new UsageError(
      `${folder}: is open to other users, who could approve calls; close it with chmod 700.`,
    );
}

/** Puts a question; what comes back is the text that an answer must still hold. Throws if it cannot be written. */
export function putQuestion(folder: string, { args, asked, until, ...call }: PendingCall): string {
  const text = `${JSON.stringify({
    schema: "toolwarden.approval/1",
    ...call,
    arguments: args,
    argumentsSha256: digestOf(args),
    asked: new Date(asked).toISOString(),
    until: new Date(until).toISOString(),
    process: process.pid,
    host: hostname(),
  } satisfies Stored)}\n`;
  const beside = join(folder, `${call.id}.new`);
  writeFileSync(beside, text, { flag: "wx", mode: 0o600 });
  renameSync(beside, join(folder, `${call.id}.pending`));
  return text;
}

/** Whether somebody has answered, or taken the question away. */
export function isAnswered(folder: string, id: string): boolean {
  return lstatSync(join(folder, `${id}.pending`), { throwIfNoEntry: false }) === undefined;
}

/**
 * Takes a question away, and the answer if there is one. A yes to another question than the one that was put is none. Never
 * throws; what cannot be read is no yes.
 */
export function takeAnswer(folder: string, id: string, asked: string): "approved" | "denied" | "unanswered" {
  const at = (ending: string) => join(folder, `${id}.${ending}`);
  try {
    rmSync(at("pending"));
    return "unanswered";
  } catch {
    // It was answered.
  }
  try {
    return readFileSync(at("approved"), "utf8") === asked ? "approved" : "unanswered";
  } catch {
    return "denied";
  } finally {
    for (const ending of ["approved", "denied"]) removeIfThere(at(ending));
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It stays, and means nothing: no id is used twice.
  }
}

/** Answers a question; false if it was answered or taken away before. */
export function answerQuestion(folder: string, id: string, isApproved: boolean): boolean {
  try {
    renameSync(join(folder, `${id}.pending`), join(folder, `${id}.${isApproved ? "approved" : "denied"}`));
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw new UsageError(`${folder}: the answer cannot be written: ${reason(error)}.`, { cause: error });
  }
}

/** A question that can be answered, or one whose proxy waits no longer. */
export interface FoundCall {
  readonly call: PendingCall;
  readonly isOver: boolean;
}

/**
 * The question of this id as it is now; undefined if there is none.
 * @throws UsageError if it cannot be read or is damaged.
 */
export function findQuestion(folder: string, id: string, now: number): FoundCall | undefined {
  if (!nameOfQuestion.test(`${id}.pending`)) return undefined;
  const stored = readStored(folder, `${id}.pending`);
  return stored === undefined ? undefined : { call: callIn(stored), isOver: isOver(stored, now) };
}

/** The questions that can be answered, the oldest first. */
export function listQuestions(folder: string, now: number): readonly PendingCall[] {
  return readdirSync(folder)
    .flatMap((name) => nameOfQuestion.exec(name)?.[1] ?? [])
    .flatMap((id) => findQuestion(folder, id, now) ?? [])
    .flatMap(({ call, isOver }) => (isOver ? [] : [call]))
    .toSorted((a, b) => a.asked - b.asked || byText(a.id, b.id));
}

/** Removes what proxies have left that are gone. */
export function removeStale(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    if (!nameOfOurs.test(name)) continue;
    let stored: Stored | undefined;
    try {
      stored = readStored(folder, name);
    } catch {
      continue; // Whoever lists it is told that it is damaged.
    }
    if (stored !== undefined && (isOver(stored, now) || isOwn(stored))) removeIfThere(join(folder, name));
  }
}

/** In a container that was started anew, our own number is the one of the proxy before. */
function isOwn({ process: pid, host }: Stored): boolean {
  return host === hostname() && pid === process.pid;
}

function isOver({ until, process: pid, host }: Stored, now: number): boolean {
  return Date.parse(until) <= now || (host === hostname() && !isRunning(pid));
}

function readStored(folder: string, name: string): Stored | undefined {
  const path = join(folder, name);
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status === undefined) return undefined;
  const damaged = new UsageError(`${path}: is damaged; remove it.`);
  if (!status.isFile() || status.size > maxBytes) throw damaged;
  const text = readIfThere(path);
  if (text === undefined) return undefined;
  const read = schema.safeParse(parse(text));
  if (!read.success || !name.startsWith(`${read.data.id}.`)) throw damaged;
  if (digestOf(read.data.arguments) !== read.data.argumentsSha256) throw damaged;
  return read.data;
}

/** It may be answered at any time. */
function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new UsageError(`${path}: cannot be read: ${reason(error)}.`, { cause: error });
  }
}

function callIn({ id, server, tool, arguments: args, rule, why, grant, asked, until }: Stored): PendingCall {
  return {
    id,
    server,
    tool,
    args,
    rule,
    why,
    ...(grant === undefined ? {} : { grant }),
    asked: Date.parse(asked),
    until: Date.parse(until),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function reason(error: unknown): string {
  return messageOf(error);
}
