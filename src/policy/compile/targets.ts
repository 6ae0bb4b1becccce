import { agentcore } from "./agentcore.ts";
import { agentgateway } from "./agentgateway.ts";
import { amazonQ } from "./amazon-q.ts";
import { claudeCode } from "./claude-code.ts";
import { codex } from "./codex.ts";
import { copilot } from "./copilot.ts";
import { cursor } from "./cursor.ts";
import { docker } from "./docker.ts";
import { envoy } from "./envoy.ts";
import { geminiCli } from "./gemini-cli.ts";
import { geminiPolicy } from "./gemini-policy.ts";
import { intercept } from "./intercept.ts";
import { opa } from "./opa.ts";
import { opencode } from "./opencode.ts";
import type { Target } from "./target.ts";
import { toolhive } from "./toolhive.ts";
import { toolhiveOperator } from "./toolhive-operator.ts";
import { vscode } from "./vscode.ts";
import { zed } from "./zed.ts";

/** Every place that a policy can be compiled for: clients by name, then gateways. */
export const targets: readonly Target[] = [
  amazonQ,
  claudeCode,
  codex,
  copilot,
  cursor,
  geminiCli,
  geminiPolicy,
  opencode,
  vscode,
  zed,
  agentcore,
  agentgateway,
  docker,
  envoy,
  intercept,
  opa,
  toolhive,
  toolhiveOperator,
];
