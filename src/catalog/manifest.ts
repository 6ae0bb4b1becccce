import { isObject, own, type Json } from "../model/json.ts";

const maxAddress = 300;

/** Where the source code of a package is, else its home, by its `package.json`; undefined if that names no https address. */
export function homepageOf(manifest: Json): string | undefined {
  if (!isObject(manifest)) return undefined;
  const repository = own(manifest, "repository");
  const told = isObject(repository) ? own(repository, "url") : repository;
  return address(told) ?? address(own(manifest, "homepage"));
}

function address(told: Json | undefined): string | undefined {
  if (typeof told !== "string" || told.length > maxAddress) return undefined;
  const [, host = "github", path = ""] =
    /^(?:(github|gitlab|bitbucket):)?([\w.-]+\/[\w.-]+)$/.exec(told) ?? [];
  const full =
    path === "" ? withHttps(told) : `https://${host}.${host === "bitbucket" ? "org" : "com"}/${path}`;
  if (!URL.canParse(full)) return undefined;
  const { protocol, host: site, pathname } = new URL(full);
  // Whatever else an address may hold is no part of where something is: a user's name, a token, a query.
  return protocol === "https:" ? `https://${site}${pathname.replace(/\.git$/, "")}` : undefined;
}

/** `git+https://`, `git://` and `git@host:path` all lead to what a browser opens over https. */
function withHttps(told: string): string {
  return told
    .replace(/^git\+/, "")
    .replace(/^(?:git|ssh):\/\/(?:git@)?/, "https://")
    .replace(/^git@([\w.-]+):/, "https://$1/");
}
