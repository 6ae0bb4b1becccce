import { isObject, own, pointer, type Json } from "../model/json.ts";
import type { Remark } from "./lint/lint.ts";

/**
 * The fields of a policy document that the documented PolicyLayer language does not have, one remark a field, in the
 * order of the document: an enforcer that reads that language strictly refuses the whole policy for any of them.
 */
export function unportableFields(document: Json): readonly Remark[] {
  const root = fieldsOf(document);
  return root.flatMap(([key, value]) => {
    if (key === "$schema")
      return [
        { pointer: "/$schema", says: "only editors need it; take it out of the copy that you pass on." },
      ];
    if (key === "all_tools") return limitsIn(value, "/all_tools");
    return key === "tools"
      ? fieldsOf(value).flatMap(([name, rule]) => ruleRemarks(rule, pointer("tools", name)))
      : [];
  });
}

function fieldsOf(value: Json | undefined): readonly (readonly [string, Json])[] {
  return isObject(value) ? Object.entries(value) : [];
}

function itemsOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function ruleRemarks(rule: Json, at: string): readonly Remark[] {
  return fieldsOf(rule).flatMap(([key, value]): readonly Remark[] => {
    switch (key) {
      case "action":
        return [{ pointer: `${at}/action`, says: actionWords(value) }];
      case "reason":
        return [
          {
            pointer: `${at}/reason`,
            says: 'there is no "reason"; "on_deny" of a predicate is what callers are told.',
          },
        ];
      case "rate_limit":
        return [{ pointer: `${at}/rate_limit`, says: rateWords(value) }];
      case "require":
      case "deny_if":
        return itemsOf(value).flatMap((predicate, index) =>
          predicateRemarks(predicate, `${at}/${key}/${index}`),
        );
      default:
        return key === "limits" ? limitsIn(rule, at) : [];
    }
  });
}

function actionWords(action: Json): string {
  if (action === "allow") return 'there is no "action"; leave it out, since a rule without it allows.';
  if (action === "deny") return 'there is no "action"; "deny_if": [{ "conditions": [] }] denies every call.';
  return "no other enforcer asks a person; deny or hide the tool there.";
}

/** The windows that the calendar knows, by their seconds: both count from the same instants. */
const namedWindows: ReadonlyMap<Json | undefined, string> = new Map([
  [60, "minute"],
  [3600, "hour"],
  [86_400, "day"],
]);

function rateWords(rate: Json): string {
  const name = isObject(rate) ? namedWindows.get(own(rate, "window")) : undefined;
  return name === undefined
    ? 'there is no "rate_limit", and windows are only minute, hour and day; choose one in "limits".'
    : `there is no "rate_limit"; write it in "limits", with the window "${name}".`;
}

function predicateRemarks(predicate: Json, at: string): readonly Remark[] {
  const conditions = isObject(predicate) ? itemsOf(own(predicate, "conditions")) : [];
  return conditions.flatMap((condition, index) =>
    isObject(condition) && own(condition, "value") === undefined
      ? [{ pointer: `${at}/conditions/${index}`, says: '"exists" needs a "value" there; write true.' }]
      : [],
  );
}

function limitsIn(holder: Json, at: string): readonly Remark[] {
  const limits = isObject(holder) ? itemsOf(own(holder, "limits")) : [];
  return limits.flatMap((limit, index) =>
    fieldsOf(limit).flatMap(([key, value]) => {
      const says = limitWords(key, value);
      return says === undefined ? [] : [{ pointer: `${at}/limits/${index}/${key}`, says }];
    }),
  );
}

function limitWords(key: string, value: Json): string | undefined {
  if (key === "cost") return "every call counts as one there; cap the argument by a condition instead.";
  if (key === "scope" && value !== "grant") return 'the only scope is "grant".';
  if (key !== "window" || typeof value !== "number") return undefined;
  const name = namedWindows.get(value);
  return name === undefined
    ? "windows are only minute, hour and day."
    : `windows have names; write "${name}", which is as long.`;
}
