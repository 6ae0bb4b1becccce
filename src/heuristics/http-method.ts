import type { Heuristic, Match } from "./heuristic.ts";
import { described, join, makeMatch, parameterMatch, taking } from "./match.ts";
import { isFreeMethod, isHttpMethod } from "./operations.ts";
import type { Facts } from "./facts.ts";
import type { Parameter } from "./parameters.ts";
import { exactly } from "./tokens.ts";
import type { Spoken } from "./words.ts";

const meaning: ReadonlyMap<string, Spoken> = new Map([
  ["GET", "read"],
  ["HEAD", "read"],
  ["POST", "write"],
  ["PUT", "write"],
  ["PATCH", "write"],
  ["DELETE", "destructive"],
]);

// Bounded at the start of the text or of a line: `GET /v1/users` there names the route the tool calls.
const route = /^[\s`*("'[]{0,8}(GET|HEAD|POST|PUT|PATCH|DELETE)[`*\s]{1,4}\/[\w{]/m;
// Sent by the tool itself: a method that is only mentioned may be how a search is carried.
const request =
  /\ban HTTP (?:POST|PUT|PATCH|DELETE) request\b|\b(?:PATCH|PUT|POST)['"`]? ?\| ?['"`]?DELETE\b/i;

const method = /GET|HEAD|POST|PUT|PATCH|DELETE/;
const clue = /HTTP|http|DELETE/;

/** A route in the description, or a free request that the caller composes. */
export const httpMethod: Heuristic = {
  id: "http-method",
  title: "An HTTP method says what the request does",
  severity: "high",
  why: "DELETE and POST change what is behind the URL; a free choice of method can do any of it.",
  sources: ["RFC 9110 section 9.3"],
  examples: {
    flags: [
      described("`DELETE /v1/users/{id}`"),
      described("Perform an HTTP PUT request"),
      taking({ method: { enum: ["GET", "POST", "DELETE"] }, url: { type: "string" } }),
      taking({ method: { enum: ["GET", "POST", "DELETE"] }, id: { type: "string" } }),
      taking({ method: { type: "string", description: "GET, POST or DELETE" }, path: { type: "string" } }),
      described("POST /v2/orders - see the documentation"),
      taking({ method: { type: "string" }, url: {} }, { description: "Makes an HTTP request." }),
      taking({ httpMethod: { type: "string" }, url: {} }, { description: "Makes an API call." }),
      taking({ httpMethod: { enum: ["GET", "DELETE"] } }),
      taking({ method: { enum: ["GET", "DELETE"], description: "HTTP method" } }, { name: "invoke_action" }),
      taking({ method: { enum: ["GET", "DELETE"] }, url: {} }, { name: "api_get" }),
      taking(
        { method: { enum: ["GET", "DELETE"] }, url: {} },
        { name: "create_call", description: "Executes it." },
      ),
      taking({ path: { type: "string" }, body: {} }, { name: "api_put" }),
    ],
    ignores: [
      described("Explains the GET method"),
      taking({ method: { enum: ["fast", "exact"] } }),
      described("Counts HTTP POST requests in a log"),
      taking({ method: { enum: ["post"] } }),
      taking({ path: { type: "string" }, body: {} }, { name: "put_page" }),
      taking({ method: { type: "string", description: "The method of payment" }, url: { type: "string" } }),
      taking({ method: { enum: ["GET", "HEAD"] } }),
      taking({ method: { type: "string" } }, { description: "Makes an HTTP request." }),
      taking(
        { method: { type: "string" }, body: { properties: { url: {} } } },
        { description: "An HTTP request." },
      ),
      taking({ url: { type: "string" } }, { description: "Makes an HTTP request." }),
      taking({ method: { type: "boolean" }, url: {} }, { description: "Makes an HTTP request." }),
      taking({ method: { enum: ["GET", "POST", "DELETE"] }, url: {} }, { name: "create_route" }),
      taking({ method: { enum: ["GET", "POST", "DELETE"] }, url: {} }, { name: "get_api_list" }),
    ],
  },
  detect: (facts) => join(routes(facts), choices(facts), requestsNamed(facts)),
};

const longestBeginning = 600;
const beginningOf = ({ description }: Facts) => description.folded.source.slice(0, longestBeginning);

function routes(facts: Facts): readonly Match[] {
  const beginning = beginningOf(facts);
  // What is looked for first is in few texts, and found much faster than the patterns.
  const named = method.test(beginning) ? route.exec(beginning)?.[1] : undefined;
  const free = clue.test(beginning) ? request.exec(beginning) : null;
  const category = meaning.get(named ?? "");
  const pointer = "/description";
  const matches: Match[] = [];
  if (named !== undefined && category) {
    // POST also carries searches, so it gives way to a plainer word.
    const weight = named === "POST" ? 1 : 2;
    const says = "the route's method says what the request does";
    matches.push(makeMatch({ pointer, text: named }, says, { category, weight }));
  }
  if (free) {
    const says = "it sends a request whose effect the other side decides";
    // DELETE asks it for one thing only: that what the URL names is no longer there.
    const category = /^an HTTP DELETE/i.test(free[0]) ? "destructive" : "execute";
    matches.push(makeMatch({ pointer, text: free[0] }, says, { category, weight: 2 }));
  }
  return matches;
}

const addresses = new Set("url uri endpoint path route href requesturl apipath resourcepath".split(" "));

function choices(facts: Facts): readonly Match[] {
  const { parameters } = facts;
  const isAddressed = parameters.some(({ key, depth }) => depth === 0 && addresses.has(key));
  const choosing = parameters.filter(
    (one) =>
      one.depth === 0 &&
      (isHttpMethod(one)
        ? changes(one)
        : isAddressed && (isFreeMethod(one) || isMethodOfRequest(one, facts))),
  );
  if (choosing.length === 0 || isOfRecord(facts)) return [];
  return choosing.map((one) => {
    // Where the tool has one thing that it addresses, DELETE deletes that; elsewhere the other side decides.
    const deletes =
      isAddressed || one.key !== "method" || ofRequest.test(one.description)
        ? undefined
        : one.values.find(({ text }) => text.toUpperCase() === "DELETE");
    const says = "the caller may choose to delete";
    return deletes
      ? makeMatch(deletes, says, { category: "destructive", weight: 2 })
      : parameterMatch(one, "the caller chooses the request's method", { category: "execute", weight: 2 });
  });
}

const ofRequest = /\bHTTP\b|\brequest\b/i;
const recording = new Set("add create define edit import list mock register save search update".split(" "));

/** `create_api`, `list_routes`: the method is part of what is kept or looked for, not of a request that is sent. */
const isOfRecord = ({ nameActs: [act], description: { leading }, name }: Facts) =>
  act !== undefined &&
  (recording.has(act.verb.word) || (act.verb.word === "get" && name.words.length > 2)) &&
  leading.every(({ category }) => category === "read" || category === "write");

const speaking = new Set("api http https rest endpoint raw".split(" "));
const sending: ReadonlySet<string> = new Set(["post", "put", "patch", "request"]);
const bodies = new Set("body data payload json requestbody".split(" "));

/** `api_put` with a path and a body: whatever can be put behind the API. */
function requestsNamed({ name, parameters }: Facts): readonly Match[] {
  const method = name.words.findLast(({ text }) => sending.has(text));
  if (!method || !name.words.some(({ text }) => speaking.has(text))) return [];
  const takes = (keys: ReadonlySet<string>) =>
    parameters.some(({ key, depth }) => depth === 0 && keys.has(key));
  if (!takes(addresses) || !takes(bodies)) return [];
  const says = "the caller composes a request whose effect the other side decides";
  const text = exactly(name.folded, method);
  return [makeMatch({ pointer: "/name", text }, says, { category: "execute", weight: 2 })];
}

const changes = ({ values }: Parameter) =>
  values.some(({ text }) => meaning.get(text.toUpperCase()) !== "read");

/** Any method for "an HTTP request". */
const isMethodOfRequest = ({ key, isFree }: Parameter, facts: Facts) =>
  (key === "method" || key === "httpmethod") &&
  isFree &&
  /\b(?:HTTP(?:\/[12](?:\.[01])?)?|REST|API) (?:request|call)\b/.test(beginningOf(facts));
