import { stringify } from "yaml";
import { celText } from "./cel.ts";
import { gatewayAbilities } from "./gateway.ts";
import type { Outline, Target } from "./target.ts";

/**
 * Rules that allow: a call that none of them matches is denied, once there is one. A rule that denies would let the call
 * through if its expression failed.
 */
export const agentgateway: Target = {
  id: "agentgateway",
  title: "agentgateway",
  file: "the policies of the route that has the server as its only target",
  abilities: gatewayAbilities,
  nameOf: (tool) => tool,
  write: (outline) => ({
    kind: "text",
    language: "yaml",
    text: stringify({ mcpAuthorization: { rules: rulesOf(outline) } }, { lineWidth: 0, schema: "core" }),
  }),
  losses: () => [
    {
      kind: "default",
      effect: "narrower",
      pointer: "/default",
      says: "agentgateway may refuse prompts and resources too, which no rule for tools allows.",
    },
  ],
};

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
