import { expect, test } from "vitest";
import { factsOf } from "../../src/heuristics/facts.ts";
import { fold } from "../../src/heuristics/fold.ts";
import { isHeaded } from "../../src/heuristics/headed.ts";
import { isAdverb, isPreamble } from "../../src/heuristics/sentence.ts";
import { isReadOnly } from "../../src/heuristics/run-query.ts";
import { isStarted } from "../../src/heuristics/started.ts";
import { isStored } from "../../src/heuristics/stored.ts";
import { phrasal } from "../../src/heuristics/verb-at.ts";
import { takesObject } from "../../src/heuristics/noun-here.ts";
import { sentenceWords, type Word } from "../../src/heuristics/tokens.ts";
import { overlap } from "../../src/heuristics/kind-set.ts";
import { kindSet } from "../../src/heuristics/kinds.ts";
import { heardIn } from "./told.ts";

const wordsOf = (text: string): readonly Word[] => sentenceWords(fold(text), 0, text.length, 60);

test.each([
  ["permanently", true],
  ["early", true],
  ["only", false],
  ["fly", false],
  ["apply", false],
  ["reply", false],
  ["list", false],
])("whether %s is an adverb: %s", (word, is) => {
  expect(isAdverb(word)).toBe(is);
});

test.each([
  ["this", true],
  ["`name`", true],
  ["quickly", true],
  ["low-level", true],
  ["0", true],
  ["9x", true],
  ["row", false],
  ["z", false],
])("whether %s may lead up to an act: %s", (text, may) => {
  expect(wordsOf(text).map(isPreamble)).toEqual([may]);
});

test.each([
  ["set up a host", "setup base"],
  ["sets up a host", "setup third"],
  ["tear down a host", "teardown base"],
  ["un pin a row", undefined],
  ["set", undefined],
  ["set row", undefined],
])("in %j two words make the verb %s", (text, verb) => {
  const found = phrasal(wordsOf(text), 0);
  expect(found && `${found.verb.word} ${found.form}`).toBe(verb);
});

test.each([
  ["save it locally", true],
  ["save it in place", true],
  ["save the place", false],
  ["save it in a row", false],
  ["place it", false],
  ["save it to a file", true],
  ["save it to a given file", true],
  ["save it to a given big new file", false],
  ["save it into a folder", true],
  ["save it as a file", true],
  ["save it to a location", true],
  ["save it with a file", false],
  ["save it to a row", false],
  [`save ${"it ".repeat(14)}locally`, true],
  [`save ${"it ".repeat(15)}locally`, false],
])("whether %j says that the result goes into a file: %s", (text, is) => {
  expect(isStored(wordsOf(text), 0)).toBe(is);
});

test.each([
  ["payment receipt", true],
  ["payment, receipt", false],
  ["payment row", false],
  ["payment", false],
  ["row receipt", false],
  ["order confirmation", true],
  ["charge point", true],
])("whether a noun behind the money heads %j: %s", (text, is) => {
  expect(isHeaded(wordsOf(text), 0)).toBe(is);
});

test.each([
  ["create a pipeline", true],
  ["create a new pipeline for a branch", true],
  ["create a run, then wait", true],
  ["create a pipeline schedule", false],
  ["create a test run", false],
  ["create a row for a run", false],
  ["create for a run", false],
  ["create a row, run", false],
  ["create one the run", false],
  ["create a very very very new run", false],
  ["create run", true],
  ["create", false],
])("whether %j starts one run of something: %s", (text, is) => {
  expect(isStarted(wordsOf(text), 0)).toBe(is);
});

test.each([
  ["post the row", true],
  ["post it", true],
  ["post row", false],
  ["post, the row", false],
  ["post", false],
])("whether an object of its own follows in %j: %s", (text, takes) => {
  expect(takesObject(wordsOf(text), 0)).toBe(takes);
});

test.each([
  ["run a read-only query", true],
  ["run a read only query", true],
  ["run a read-only SQL or get query", true],
  ["readonly query", true],
  ["run a select statement", true],
  ["run a select, insert or update statement", false],
  ["run a select insert query", false],
  ["select a query", false],
  ["they read a query", false],
  ["not a read-only query", false],
  ["run any query", false],
  ["query", false],
  ["a read-only thing", false],
  ["a read-only one two three four query", true],
  ["a read-only one two three four five query", false],
])("whether %j is bound to a language that only reads: %s", (text, is) => {
  expect(isReadOnly(wordsOf(text))).toBe(is);
});

test.each([
  ["Soft-delete a row.", "Soft-delete destructive 2"],
  ["Runs a query.", "Runs read 2"],
  ["Runs a select query.", "Runs read 2"],
  ["Runs a delete query.", "Runs execute 2"],
  ["Runs a select insert query.", "Runs execute 2"],
  ["Runs a SELECT, INSERT or UPDATE query.", "Runs execute 2"],
  ["Runs insert queries.", "Runs execute 2"],
  ["Runs a query on update events.", "Runs read 2"],
  ["Runs an update check.", "Runs read 2"],
  ["Runs a lab and return a charge.", "Runs execute 2"],
  ["Runs a lab and created reports.", "Runs read 2"],
  ["Create a thing and post order.", "Create financial 2"],
  ["Remove a row from one two three trash.", "Remove write 2"],
  ["Remove a row from one two three four trash.", "Remove destructive 2"],
  ["Make insert statements.", "Make write 1"],
  ["Perform actions like list and get.", "Perform read 1, get read 2"],
  ["Performs.", "Performs execute 1"],
  ["Check.", "Check read 2"],
  ["Args delete a row.", "mentions delete destructive 0"],
  ["Run a translations on a row.", "Run read 2"],
  ["Run a translationx on a row.", "Run execute 2"],
  ["Run a translation, rows of it.", "Run read 2"],
  ["Run one two three four five six seven read operations.", "Run read 2"],
  ["Run one two three four five six seven eight read operations.", "Run execute 2"],
  ['Gets a "create" interaction.', "Gets read 2"],
  ["Create interaction | run a row", "Create write 2, run execute 2"],
  ["Runs one two three create interaction.", "Runs write 2"],
  ["Runs one two three four create interaction.", "Runs execute 2"],
  ["Runs an interaction.", "Runs execute 2"],
  ["Makes requests, DELETE too.", "Makes read 2"],
  ["Makes requests (GET, DELETE).", "Makes execute 2"],
  ["Executes HTTP requests (PUT), with one two three four.", "Executes execute 2"],
  ["Runs a request of it, one two three four five six seven eight nine ten eleven (DELETE)", "Runs read 2"],
  ["Finds a delete query.", "Finds read 2"],
  ["Performs a PUT request.", "Performs execute 2"],
  ["Makes a DELETE request.", "Makes execute 2"],
  ["Performs a GET request.", "Performs read 2"],
  ["Finds a PUT request.", "Finds read 2"],
  ["Runs one two three four delete query.", "Runs execute 2"],
  ["Runs one two three four five delete query.", "Runs read 2"],
  ["Soft-deletes a row.", "Soft-deletes destructive 2"],
  ["Odd-delete a row.", ""],
  ["Enable", "Enable write 2"],
  ["Does not ever really delete rows.", ""],
  ["The posts here.", ""],
  ["Posting information on a board.", "Posting write 2"],
  ["Post (status or photo) to a wall.", "Post write 2"],
  ["Run one of the following read operations.", "Run read 2"],
  ["Run any read-only operation.", "Run read 2"],
  ["Run delete or read operations.", "Run execute 2, read read 2"],
  ["Run (for read operations) a thing.", "Run execute 2"],
  ["Run deleting read operations.", "Run read 2"],
  ["Run a read operational thing.", "Run execute 2"],
  ["Run a read cooperation.", "Run execute 2"],
  ["Run a read", "Run execute 2"],
  ["Deletes nothing but rows.", "Deletes destructive 2"],
  ["Deletes nothing.", ""],
])("the description %j says: %s", (description, says) => {
  expect(heardIn(description)).toBe(says);
});

test.each([
  ["Remove a song", ""],
  ["Remove a song from a list", "from"],
  ["Insert a row into a list", "into"],
  ["Insert a row onto a list", "into"],
  ["Import rows from disk into a session", "from into"],
  ["Import rows from disk, into a session", "from"],
  ["Import a row, a pane into from disk", "from stored"],
  ["Move a row when put into a table", ""],
  ["Create a row in file", "file"],
  ["Export rows to a file", "stored file"],
  ["Create a row: a file", ""],
  ["Create a row when a file comes", ""],
  ["Create a file", "file"],
  ["Create a file-based thing", "file"],
  ["Create a row and a thing and a row and file", ""],
])("around the act of %j stands: %s", (description, stands) => {
  const act = factsOf({ name: "x", description }).description.leading[0];
  expect(act?.near.map(({ text }) => text)).not.toContain(act?.verb.word);
  const told = [
    ...(act?.from ? ["from"] : []),
    ...(act?.into ? ["into"] : []),
    ...(act?.stored ? ["stored"] : []),
    ...(act && overlap(act.kinds, kindSet("file")) ? ["file"] : []),
  ];
  expect(told.join(" ")).toBe(stands);
});
