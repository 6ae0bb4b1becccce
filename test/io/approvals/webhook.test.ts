import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Ajv2020 } from "ajv/dist/2020.js";
import { default as addFormats } from "ajv-formats";
import { describe, expect, onTestFinished, test } from "vitest";
import { folderDesk, type Tell } from "../../../src/io/approvals/desk.ts";
import { answerQuestion } from "../../../src/io/approvals/folder.ts";
import { approvalWebhook, signature } from "../../../src/io/approvals/webhook.ts";
import type { PendingCall, PersonsAnswer } from "../../../src/model/approval.ts";
import { jsonSchemas } from "../../../src/model/files/schemas.ts";
import { folderWith } from "../../e2e/spawn.ts";
import { answering, isSigned, key, receiver } from "../../servers/webhook.ts";

const args = JSON.parse('{"__proto__":{"n":1},"text":"x\u202Ey"}') as PendingCall["args"];
const call: PendingCall = {
  id: "0123456789ab",
  server: "s",
  tool: "pay",
  args,
  rule: "/tools/pay/action",
  why: "It costs.",
  grant: "ci",
  asked: Date.parse("2026-05-01T12:00:00Z"),
  until: Date.parse("2026-05-01T12:05:00Z"),
};
const yes = '{"decision":"approve","by":"alice"}';

async function told(url: string, over = new AbortController().signal) {
  const notices: string[] = [];
  const tell = approvalWebhook({
    url: new URL(url),
    secret: key,
    allowed: [new URL(url).hostname === "127.0.0.1" ? new URL(url).host : "localhost"],
    now: () => call.asked,
    notice: (line) => void notices.push(line),
  });
  return { answer: await tell(call, over), notices };
}

test("what is posted is signed as Standard Webhooks 1.0.0 says", () => {
  // The vector of its reference libraries.
  const known = Buffer.from("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "base64");
  expect(signature(known, "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", '{"test": 2432232314}')).toBe(
    "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  );
});

test("it says all that a person should know, and nothing that they would not see", async () => {
  const hook = await receiver(answering(200, yes));
  expect(await told(hook.url)).toEqual({
    answer: { isApproved: true, via: "webhook", by: "alice" },
    notices: [],
  });
  const [posted] = hook.posted;
  if (posted === undefined) throw new Error("nothing was posted");
  expect(isSigned(posted)).toBe(true);
  expect(posted).toMatchObject({
    method: "POST",
    path: "/hooks/secret-path",
    headers: {
      "content-type": "application/json",
      "webhook-id": call.id,
      "webhook-timestamp": String(call.asked / 1000),
    },
  });
  expect(posted.body).toContain('"text":"x\\u202ey"');
  const body = JSON.parse(posted.body) as { data: object };
  expect(body.data).toEqual({
    id: call.id,
    server: "s",
    tool: "pay",
    arguments: args,
    // printf '{"__proto__":{"n":1},"text":"x\u202Ey"}' | sha256sum
    argumentsSha256: "e624167c58275d09528c751352c84c3fd6712d266c4268903b785522b066c19f",
    rule: "/tools/pay/action",
    why: "It costs.",
    grant: "ci",
    deadline: "2026-05-01T12:05:00.000Z",
  });
  const ajv = new Ajv2020({ strict: true });
  addFormats(ajv);
  const validate = ajv.compile(jsonSchemas()["approval-request.schema.json"] ?? {});
  expect(validate(body), JSON.stringify(validate.errors)).toBe(true);
});

test.each([202, 204])("HTTP %i means that somebody answers later", async (status) => {
  const hook = await receiver(answering(status));
  expect(await told(hook.url)).toEqual({ answer: undefined, notices: [] });
});

test("a denial is one", async () => {
  const hook = await receiver(answering(201, '{"decision":"deny"}'));
  expect((await told(hook.url)).answer).toEqual({ isApproved: false, via: "webhook" });
});

describe("no answer, asked once, and told to whoever runs the proxy without the address, is", () => {
  const none = 'its answer is none such as {"decision":"approve"';
  test.each<[what: string, answer: Parameters<typeof receiver>[0], says: string]>([
    ["an empty one", answering(200), none],
    ["a page", answering(200, "<h1>approve</h1>"), none],
    ["another word", answering(200, '{"decision":"approved"}'), none],
    ["a further member", answering(200, '{"decision":"approve","until":"tomorrow"}'), none],
    ["a member named twice", answering(200, '{"decision":"deny","decision":"approve"}'), none],
    ["a list", answering(200, `[${yes}]`), none],
    ["a name that is no text", answering(200, '{"decision":"approve","by":1}'), none],
    ["a name without end", answering(200, `{"decision":"approve","by":"${"a".repeat(201)}"}`), none],
    ["a long one", answering(200, yes + " ".repeat(10_000)), "its answer is longer than 10000 bytes."],
    [
      "one that is long once unpacked",
      (response) =>
        void response
          .writeHead(200, { "content-encoding": "gzip" })
          .end(gzipSync(yes + " ".repeat(5_000_000))),
      "its answer is longer than 10000 bytes.",
    ],
    [
      "one that breaks off",
      (response) => {
        response.writeHead(200, { "content-length": 1_000 }).write(yes);
        setTimeout(() => response.destroy(), 20);
      },
      "its answer broke off.",
    ],
    ["a failure that says yes", answering(500, yes), "it answered with HTTP 500."],
    ["a refusal that says yes", answering(403, yes), "it answered with HTTP 403."],
  ])("%s", async (_what, answer, says) => {
    const hook = await receiver(answer);
    const { answer: got, notices } = await told(hook.url);
    expect(got).toBeUndefined();
    expect(notices).toEqual([
      expect.stringContaining(
        `no answer to call ${call.id}, which still waits for toolwarden approvals: ${says}`,
      ),
    ]);
    expect(notices.join()).not.toContain("secret-path");
    expect(hook.posted.length).toBe(1);
  });

  test.each([301, 302, 307, 308])("a redirect (HTTP %i), even to where the answer is yes", async (status) => {
    const other = await receiver(answering(200, yes));
    const hook = await receiver(answering(status, yes, { location: other.url }));
    const { answer, notices } = await told(hook.url);
    expect([answer, other.posted.length, hook.posted.length]).toEqual([undefined, 0, 1]);
    expect(notices).toEqual([
      expect.stringContaining(`it redirects (HTTP ${status}), which is not followed`),
    ]);
  });

  test("a place where nobody listens", async () => {
    const { answer, notices } = await told("http://127.0.0.1:1/secret-path");
    expect([answer, notices]).toEqual([undefined, [expect.stringContaining("It cannot be reached")]]);
    expect(notices.join()).not.toContain("secret-path");
  });

  test("a place inside a network, to which nothing is sent", async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    for (const host of ["[::ffff:127.0.0.1]", "0.0.0.0", "10.0.0.5"]) {
      const { answer, notices } = await told(`https://${host}:${address.port}/`);
      expect(answer).toBeUndefined();
      expect(notices).toEqual([expect.stringMatching(/It leads to the \S+ address \S+, where nothing/)]);
    }
    expect(connections).toBe(0);
  });
});

test("nobody waits for an answer any more when the call has been answered elsewhere", async () => {
  const hook = await receiver(() => undefined);
  const over = new AbortController();
  const answer = told(hook.url, over.signal);
  const { closed } = await hook.first();
  over.abort();
  expect(await answer).toEqual({ answer: undefined, notices: [] });
  await closed;
});

describe("among several who may answer", () => {
  /** A question at a desk that is told of with `tell`. */
  function asked(tell: Tell, timeoutMs = 600_000) {
    const folder = join(folderWith({}), "asked");
    const notices: string[] = [];
    const desk = folderDesk({
      folder,
      timeoutMs,
      now: Date.now,
      notice: (line) => void notices.push(line),
      tell,
    });
    const { id: _, asked: __, until: ___, ...question } = call;
    const answers: PersonsAnswer[] = [];
    const answer = new Promise<PersonsAnswer>((resolve) => {
      desk.put(question, (given) => {
        answers.push(given);
        resolve(given);
      });
    });
    const [file = ""] = readdirSync(folder);
    return { folder, id: file.replace(".pending", ""), file: join(folder, file), answer, answers };
  }
  function toCome() {
    let say: (answer: PersonsAnswer) => void = () => undefined;
    const promise = new Promise<PersonsAnswer>((resolve) => (say = resolve));
    return { promise, say: (answer: PersonsAnswer) => say(answer) };
  }
  const webhookSays: PersonsAnswer = { isApproved: true, via: "webhook", by: "alice" };

  test("the webhook's answer is taken, and leaves nothing behind", async () => {
    const { answer, folder } = asked(async () => webhookSays);
    expect(await answer).toEqual(webhookSays);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("the first counts, and the other is not heard", async () => {
    const late = toCome();
    const { answer, answers, folder, id } = asked(() => late.promise);
    expect(answerQuestion(folder, id, false)).toBe(true);
    late.say(webhookSays);
    expect(await answer).toEqual({ isApproved: false, via: "approvals" });
    await late.promise;
    expect(answers.length).toBe(1);
  });

  test("after the deadline nothing is an approval", async () => {
    const late = toCome();
    let isOver: AbortSignal | undefined;
    const { answer, answers } = asked((_call, over) => {
      isOver = over;
      return late.promise;
    }, 1);
    expect(await answer).toEqual({ isApproved: false, via: "nobody" });
    expect(isOver?.aborted).toBe(true);
    late.say(webhookSays);
    await new Promise(setImmediate);
    expect(answers.length).toBe(1);
  });

  test("an approval of a question that was changed on the disk is none", async () => {
    const late = toCome();
    const { answer, file } = asked(() => late.promise);
    writeFileSync(file, readFileSync(file, "utf8").replace("pay", "say"));
    late.say(webhookSays);
    expect(await answer).toEqual({ isApproved: false, via: "nobody" });
  });
});
