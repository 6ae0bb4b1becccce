import { packageWord } from "../../model/package.ts";
import type { Launch } from "../../model/server.ts";
import type { LaunchFault } from "./faults.ts";

/** Packages, images and sources that are named such that something else may run tomorrow. */
export function versionFaults(launch: Launch): readonly LaunchFault[] {
  const started = launch.kind === "stdio" ? packageWord(launch) : undefined;
  if (started === undefined || /\$\{|^\$|^\{/.test(started.word)) return [];
  const { registry, word } = started;
  const fault = registry === "oci" ? imageFault(word) : packageFault(registry, word);
  return fault === undefined ? [] : [{ fault, quotes: [word], at: word }];
}

function packageFault(registry: "npm" | "pypi", word: string): LaunchFault["fault"] | undefined {
  // What lies in the repository is reviewed with it.
  if (/^(?:\.{1,2}(?:[/\\]|$)|[/\\~]|file:|[A-Za-z]:\\)/.test(word)) return undefined;
  if (isSource(word)) return /[#@][0-9a-f]{40}(?:[#?&]|$)/i.test(word) ? undefined : "source-reference";
  if (registry === "npm") {
    const cut = word.indexOf("@", 1);
    if (cut < 0) return "no-version";
    return exactNpm.test(word.slice(cut + 1)) ? undefined : "moving-version";
  }
  if (/^[\w.-]+(?:\[[\w,. -]*\])?(?:===?|@)v?\d[\w.+!-]*$/.test(word)) return undefined;
  return /^[\w.-]+(?:\[[\w,. -]*\])?$/.test(word) ? "no-version" : "moving-version";
}

const exactNpm = /^[v=]?\d+\.\d+\.\d+(?:[-+][\w.+-]*)?$/;

function isSource(word: string): boolean {
  if (/^(?:git\+|git:|github:|gitlab:|bitbucket:|gist:|https?:|ssh:)/i.test(word)) return true;
  return /@\s*git\+/.test(word) || /^[\w.-]+\/[\w.-]+(?:#.*)?$/.test(word);
}

function imageFault(word: string): LaunchFault["fault"] | undefined {
  if (/@sha256:[0-9a-f]{64}$/i.test(word)) return undefined;
  const tag = /:([\w.-]+)$/.exec(word.slice(word.lastIndexOf("/") + 1))?.[1];
  return tag === undefined || tag === "latest" ? "image-latest" : "image-tag";
}
