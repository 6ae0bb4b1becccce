import url from "../../../catalog/rules/narrow/url.json" with { type: "json" };
import type { Parameter } from "../../heuristics/parameters.ts";
import { urlParameter } from "../../heuristics/url-parameter.ts";
import { namedArguments } from "./named-argument.ts";
import { parametersIn, type Narrow } from "./narrowing.ts";
import { narrowedBy } from "./patterns.ts";

/** Addresses that the tool goes to: the public web only. */
export const narrowUrl: Narrow = ({ facts }) => {
  const taken = parametersIn(facts, urlParameter.detect(facts)).filter(isGoneTo);
  return narrowedBy(url, namedArguments(facts.definition, taken));
};

const keys =
  /^(?:(?:target|source|image|webhook|callback|page|site|web|remote|download|feed|video|audio)?url|website|webhook)$/;

// A pattern, a bare host, a link that is only kept or an address of another scheme is no place to go to over http.
const otherwise =
  /\b(?:pattern|regex|glob|fqdn|domain names?|domains|hostname|comma|list of|relative|path|base64|link to)\b|\b(?!https?:)[a-z][a-z+.-]{1,20}:\/\/|\bdata:/i;

const isGoneTo = ({ key, description, depth }: Parameter) =>
  depth < 2 && keys.test(key) && !otherwise.test(description.slice(0, 1000));
