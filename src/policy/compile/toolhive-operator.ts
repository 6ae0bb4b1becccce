import { stringify } from "yaml";
import type { Json } from "../../model/json.ts";
import type { Limit } from "../../model/policy.ts";
import { bucketFor, type Bucket } from "./bucket.ts";
import { unlistedTools } from "./gateway.ts";
import type { Loss, Outline, Target } from "./target.ts";
import { toolhive, toolhivePolicies } from "./toolhive.ts";

const title = "ToolHive in Kubernetes";

/** The same Cedar in an MCPServer, which has rate limits too: one bucket for each tool and one for all, of each user. */
export const toolhiveOperator: Target = {
  id: "toolhive-operator",
  title,
  file: "the `spec` of an MCPServer that knows its users; rate limits need its Redis",
  abilities: { ...toolhive.abilities, limit: (limit) => bucketFor(limit) !== undefined },
  nameOf: toolhive.nameOf,
  write: (outline) => ({
    kind: "text",
    language: "yaml",
    text: stringify(specOf(outline), { lineWidth: 0, schema: "core", aliasDuplicateObjects: false }),
  }),
  losses: (outline) => [...unlistedTools(outline, title), ...bucketLosses(outline)],
};

function specOf(outline: Outline): Json {
  const policies = toolhivePolicies(outline);
  const limits = rateLimits(outline);
  return {
    authzConfig: { type: "inline", inline: { policies, entitiesJson: "[]" } },
    ...(Object.keys(limits).length === 0 ? {} : { rateLimiting: limits }),
  };
}

function rateLimits({ policy, tools }: Outline): { readonly [key: string]: Json } {
  const shared = perUser(policy.allTools);
  const named = tools.flatMap(({ name, access, rule }) => {
    const own = access === "allow" ? perUser(rule?.limits ?? []) : undefined;
    return own === undefined ? [] : [{ name, perUser: own }];
  });
  return {
    ...(shared === undefined ? {} : { perUser: shared }),
    ...(named.length === 0 ? {} : { tools: named }),
  };
}

/** The first of the limits that a bucket can stand for; there is room for one. */
function perUser(limits: readonly Limit[]): Json | undefined {
  const [bucket] = limits.flatMap((limit) => bucketFor(limit) ?? []);
  return bucket === undefined ? undefined : { maxTokens: bucket.tokens, refillPeriod: `${bucket.seconds}s` };
}

function bucketLosses({ policy, tools }: Outline): readonly Loss[] {
  const callable = tools.filter(({ access }) => access === "allow");
  const places = [policy.allTools, ...callable.map(({ rule }) => rule?.limits ?? [])];
  return callable.length === 0 ? [] : places.flatMap(lossesOf);
}

function lossesOf(limits: readonly Limit[]): readonly Loss[] {
  const kept = limits.flatMap((limit) => {
    const bucket = bucketFor(limit);
    return bucket === undefined ? [] : [{ limit, bucket }];
  });
  return kept.flatMap(({ limit, bucket }, place) =>
    place === 0 ? firstLosses(limit, bucket) : [next(limit)],
  );
}

function firstLosses({ pointer }: Limit, { tokens, seconds }: Bucket): readonly Loss[] {
  return [
    {
      kind: "limit",
      effect: "narrower",
      pointer,
      says: `${title} lets a user make ${tokens} calls at once; as many come back bit by bit in ${seconds} seconds.`,
    },
    {
      kind: "limit",
      effect: "wider",
      pointer,
      says: `${title} lets every call through while its Redis cannot be reached, and no two tools share a counter.`,
    },
  ];
}

function next({ pointer }: Limit): Loss {
  return {
    kind: "limit",
    effect: "wider",
    pointer,
    says: `${title} has room for one limit of a tool; this one is not kept.`,
  };
}
