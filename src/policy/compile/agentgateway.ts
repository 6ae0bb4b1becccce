import { stringify } from "yaml";
import type { Json } from "../../model/json.ts";
import { bucketFor } from "./bucket.ts";
import { celText } from "./cel.ts";
import { gatewayAbilities } from "./gateway.ts";
import type { Loss, Outline, Target } from "./target.ts";

/**
 * Rules that allow: a call that none of them matches is denied, once there is one. A rule that denies would let the call
 * through if its expression failed.
 */
export const agentgateway: Target = {
  id: "agentgateway",
  title: "agentgateway",
  file: "the policies of the route that has the server as its only target",
  abilities: {
    ...gatewayAbilities,
    limit: (limit, tool) => tool === undefined && bucketFor(limit) !== undefined,
  },
  nameOf: (tool) => tool,
  write: (outline) => {
    const policies = { mcpAuthorization: { rules: rulesOf(outline) }, ...rateLimits(outline) };
    return { kind: "text", language: "yaml", text: stringify(policies, { lineWidth: 0, schema: "core" }) };
  },
  losses: (outline) => [
    {
      kind: "default",
      effect: "narrower",
      pointer: "/default",
      says: "agentgateway may refuse prompts and resources too, which no rule for tools allows.",
    },
    ...bucketLosses(outline),
  ],
};

/** The limits of all tools: a route counts requests, whichever tool they call. */
function rateLimits({ policy }: Outline): { readonly localRateLimit?: readonly Json[] } {
  const buckets = policy.allTools.flatMap((limit) => bucketFor(limit) ?? []);
  if (buckets.length === 0) return {};
  const localRateLimit = buckets.map(({ tokens, seconds }) => ({
    maxTokens: tokens,
    tokensPerFill: tokens,
    fillInterval: `${seconds}s`,
  }));
  return { localRateLimit };
}

function bucketLosses({ policy, tools }: Outline): readonly Loss[] {
  if (!tools.some(({ access }) => access === "allow")) return [];
  return policy.allTools.flatMap((limit): readonly Loss[] => {
    const bucket = bucketFor(limit);
    if (bucket === undefined) return [];
    const { pointer } = limit;
    return [
      {
        kind: "limit",
        effect: "narrower",
        pointer,
        says: `agentgateway counts every request of the route, of all callers together, and lets ${bucket.tokens} through at once; as many come back in ${bucket.seconds} seconds.`,
      },
      {
        kind: "limit",
        effect: "wider",
        pointer,
        says: "agentgateway counts in each of its processes apart, and anew when it starts.",
      },
    ];
  });
}

function rulesOf({ tools, unlisted }: Outline): readonly string[] {
  if (unlisted === "allow") {
    const denied = tools.filter(({ access }) => access !== "allow").map(({ name }) => celText(name));
    return [denied.length === 0 ? "true" : `!(mcp.tool.name in [${denied.join(", ")}])`];
  }
  const allowed = tools.filter(({ access }) => access === "allow");
  // Without any rule every call would be let through.
  if (allowed.length === 0) return ["false"];
  return allowed.map(({ name }) => `mcp.tool.name == ${celText(name)}`);
}
