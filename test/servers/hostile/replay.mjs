// `node replay.mjs FILE`: answers each request with the next of the recorded answers, byte for byte.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const answers = JSON.parse(readFileSync(process.argv[2], "utf8")).map((text) => Buffer.from(text, "base64"));
createInterface({ input: process.stdin }).on("line", (line) => {
  if (JSON.parse(line).id === undefined) return;
  const answer = answers.shift();
  if (answer !== undefined) process.stdout.write(Buffer.concat([answer, Buffer.from("\n")]));
});
