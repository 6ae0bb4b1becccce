import { byText } from "../model/json.ts";
import type { Launch, LaunchSummary } from "../model/server.ts";
import { withoutKnownSecrets } from "../model/known-secret.ts";

const mask = "***";
/** A name of a variable, header, option or parameter that speaks of a secret. */
export const secretName =
  /(?:token|secret|passw|pwd|api-?_?key|access-?_?key|credential|bearer|auth|private-?_?key)/i;

/** A URL as declared, without user information and without the values of its query. Not parsed: it may hold variables. */
function maskUrl(url: string): string {
  const withoutUser = withoutKnownSecrets(url, mask).replace(
    /^([A-Za-z][A-Za-z0-9+.-]*:\/\/)[^/?#]*@/,
    `$1${mask}@`,
  );
  const [path = "", ...query] = withoutUser.split("?");
  if (query.length === 0) return withoutUser;
  return `${path}?${query.join("?").replace(/=[^&#]*/g, `=${mask}`)}`;
}

/** Masks what stands after `=` in an option whose name speaks of a secret, and the parts of a URL that may hold one. */
function maskArgument(argument: string): string {
  const cut = argument.indexOf("=");
  if (cut > 0 && secretName.test(argument.slice(0, cut)) && !argument.slice(0, cut).includes("://")) {
    return `${argument.slice(0, cut)}=${mask}`;
  }
  return withoutKnownSecrets(argument.replace(/[A-Za-z][A-Za-z0-9+.-]{0,20}:\/\/\S*/g, maskUrl), mask);
}

/** `--api-key VALUE` gives its value away in the argument that follows. */
function followsSecretOption(args: readonly string[], index: number): boolean {
  const before = args[index - 1] ?? "";
  const isValue = !(args[index] ?? "").startsWith("-");
  return isValue && before.startsWith("-") && !before.includes("=") && secretName.test(before);
}

/**
 * What may be shown and saved of a launch. Values of environment variables and headers are left out; in arguments
 * and URLs, whatever looks like a secret is `***`. A secret of no known shape in a place that nothing betrays (a bare positional
 * argument) cannot be known and stays: declarations should name a variable instead.
 */
export function summariseLaunch(launch: Launch): LaunchSummary {
  if (launch.kind === "http") {
    return { kind: "http", url: maskUrl(launch.url), headers: Object.keys(launch.headers).sort(byText) };
  }
  const { command, args, env } = launch;
  return {
    kind: "stdio",
    command,
    args: args.map((argument, index) => (followsSecretOption(args, index) ? mask : maskArgument(argument))),
    env: Object.keys(env).sort(byText),
  };
}
