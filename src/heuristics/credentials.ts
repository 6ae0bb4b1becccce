import type { Act } from "./act.ts";
import type { Facts } from "./facts.ts";
import type { Heuristic, Match } from "./heuristic.ts";
import { named, described, join, makeMatch, matchesFor, taking } from "./match.ts";
import type { Parameter } from "./parameters.ts";
import { aboutTopic, type IsOther } from "./signal-words.ts";
import type { Word } from "./tokens.ts";
import { wordBefore } from "./words.ts";

const secretNames = new Set(
  (
    "password passwd passphrase masterpassword userpassword dbpassword secret clientsecret secretkey privatekey apikey " +
    "token apitoken accesstoken refreshtoken authtoken bearertoken credential credentials"
  ).split(" "),
);
const secretWords =
  /\b(?:credentials?|secrets?|passwords?|passphrases?|api[- ]?(?:keys?|tokens?)|(?:access|refresh|bearer|auth|secret|private|ssh|service[- ]account)[- ](?:tokens?|keys?))\b/i;
const isStoring = ({ category }: Act) => category === "write" || category === "destructive";

/** Reads, stores or takes what opens other doors. */
export const credentials: Heuristic = {
  id: "handles-credentials",
  title: "Handles credentials",
  signal: "handles-credentials",
  severity: "medium",
  why: "Whoever holds a credential can act elsewhere in its owner's name; a saved connection holds one.",
  sources: ["CWE-522", "RFC 6749"],
  examples: {
    flags: [
      named("create_connection"),
      described("Low-level create or replace of a saved connection."),
      described("Reads a secret from the vault."),
      taking({ password: { type: "string" } }),
      named("delete_connection"),
      described("Manages the saved connections."),
    ],
    ignores: [
      named("list_connections"),
      taking({ pageToken: { type: "string" } }),
      described("Counts the tokens of a text."),
      described("Lists open connections."),
      described("Manages the pooled host connections."),
      described("Closes an active connection."),
      described("Lists pages. Ask a person for the password."),
    ],
  },
  detect: (facts) => join(actsOnCredentials(facts), wordsIn(facts), parametersFor(facts)),
};

/** An act on a credential; a connection is one only where it is stored or removed, not where it is listed. */
function actsOnCredentials(facts: Facts): readonly Match[] {
  return aboutTopic(
    facts,
    "credential",
    "handles-credentials",
    "what it acts on holds credentials",
    isStoring,
    isLiveConnection,
  );
}

// What is open now is kept nowhere and opens nothing else.
const live = new Set(["pooled", "active"]);
const connections = new Set(["connection", "connections"]);

const isLiveConnection: IsOther = (words, index) =>
  connections.has((words[index] as Word).text) &&
  (live.has(wordBefore(words, index)?.text ?? "") || live.has(wordBefore(words, index, 2)?.text ?? ""));

function wordsIn({ description }: Facts): readonly Match[] {
  const last = description.first.at(-1);
  const sentence = description.folded.source.slice(0, last ? Math.min(last.end, 400) : 0);
  const found = secretWords.exec(sentence);
  if (!found) return [];
  return [
    makeMatch({ pointer: "/description", text: found[0] }, "the description speaks of credentials", raised),
  ];
}

const isSecret = ({ isFree, key }: Parameter) => isFree && secretNames.has(key);
const parametersFor = (facts: Facts) => matchesFor(facts, isSecret, "takes a credential", raised);

const raised = { signal: "handles-credentials" } as const;
