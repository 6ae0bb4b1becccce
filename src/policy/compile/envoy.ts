import { stringify } from "yaml";
import type { Json } from "../../model/json.ts";
import { celPredicate, isCelPredicate } from "./cel.ts";
import { gatewayAbilities, unlistedTools } from "./gateway.ts";
import type { Outline, Target, ToolAccess } from "./target.ts";

const args = "request.mcp.params.arguments";
const title = "Envoy AI Gateway";

/**
 * The rules of an MCPRoute. The first that matches decides, and one whose expression fails is passed over: so conditions
 * stand in rules that allow, never in rules that deny.
 */
export const envoy: Target = {
  id: "envoy",
  title,
  file: "the `spec` of an MCPRoute that has the server as its only backend",
  abilities: { ...gatewayAbilities, predicate: isCelPredicate },
  nameOf: (tool) => tool,
  write: (outline) => ({
    kind: "text",
    language: "yaml",
    text: stringify(routeOf(outline), { lineWidth: 0, schema: "core" }),
  }),
  losses: (outline) => unlistedTools(outline, title),
};

function routeOf({ server, tools, unlisted }: Outline): Json {
  const rules = tools.flatMap((tool) => rulesOf(tool, server, unlisted));
  return {
    securityPolicy: { authorization: { defaultAction: unlisted === "deny" ? "Deny" : "Allow", rules } },
  };
}

function rulesOf(
  { name, access, rule }: ToolAccess,
  server: string,
  unlisted: "allow" | "deny",
): readonly Json[] {
  const on = (action: string, cel?: string) => ({
    target: { tools: [{ backend: server, tool: name }] },
    ...(cel === undefined ? {} : { cel }),
    action,
  });
  const otherwise = unlisted === "deny" ? [] : [on("Deny")];
  if (access !== "allow") return otherwise;
  const conditions = [
    ...(rule?.require ?? []).map((given) => `(${celPredicate(given, args)})`),
    ...(rule?.denyIf ?? []).map((given) => `!(${celPredicate(given, args)})`),
  ];
  if (conditions.length > 0) return [on("Allow", conditions.join(" && ")), ...otherwise];
  return unlisted === "deny" ? [on("Allow")] : [];
}
