import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../../model/errors.ts";
import type { EntryFile } from "./read-entries.ts";

/** Folder within a site that holds what the next build needs to know; its dot keeps most hosts from publishing it. */
export const stateFolder = ".toolwarden-build";
/** Of the state, within a site. */
export const statePath = `${stateFolder}/state.json`;
const schema = "toolwarden.site-state/1";

/** What was written for one group of pages. */
export interface WrittenGroup {
  /** As the group gave them, if that was a text, else the digest of their JSON. */
  readonly inputs: string;
  /** Paths of its files, without those in the folder of its id if that is its own. */
  readonly files: readonly string[];
  readonly isFolder?: true;
}

/** What the last build of a site knew, so that the next one need not find it out again. */
export interface SiteState {
  /** Digest of the program and of what every page says of the site: a page of another one is stale. */
  readonly program: string;
  readonly entries: Readonly<Record<string, EntryFile>>;
  readonly groups: Readonly<Record<string, WrittenGroup>>;
}

/**
 * What the last build left in a site's folder; undefined where there is no such folder, or an empty one.
 * @throws UsageError for a folder of something else, which a build would mix with its pages.
 */
export function readState(site: string): SiteState | undefined {
  if (!existsSync(site) || readdirSync(site).length === 0) return undefined;
  try {
    const state = JSON.parse(readFileSync(join(site, statePath), "utf8")) as SiteState & {
      readonly schema: unknown;
    };
    // Our own file in our own folder: its form follows from the name of the schema.
    if (state.schema === schema) return state;
  } catch (error) {
    throw new UsageError(
      `${site}: is a folder of something else than a site that catalog build wrote; name a new folder, or empty it.`,
      { cause: error },
    );
  }
  return { program: "", entries: {}, groups: {} };
}

/** The state as a file, relative to the site. */
export function stateAsFile(state: SiteState): { readonly path: string; readonly content: string } {
  return { path: statePath, content: JSON.stringify({ schema, ...state }) };
}
