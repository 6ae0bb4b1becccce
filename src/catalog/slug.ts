import type { CatalogEntry } from "../model/catalog.ts";
import { slugSchema } from "../model/files/catalog-file.ts";

/**
 * The slug of an npm package: `@scope/name` is `scope--name`, lower case. Undefined for a name that no file can bear.
 * Two packages may have one slug; see `isSameSource`.
 */
export function slugOfPackage(name: string): string | undefined {
  return checked(name.replace(/^@/, "").replace("/", "--").toLowerCase());
}

/** The slug of an address: its host, then the parts of its path. */
export function slugOfUrl(url: URL): string | undefined {
  const parts = [url.host, ...url.pathname.split("/")].filter((part) => part !== "");
  return checked(plain(parts.join("--")));
}

/** The slug of a server of which only a name is known. */
export function slugOfName(name: string): string | undefined {
  return checked(plain(name));
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9._-]/g, "-");
}

function checked(slug: string): string | undefined {
  return slugSchema.safeParse(slug).success ? slug : undefined;
}

type Named = Pick<CatalogEntry, "source" | "name">;

/** Whether two entries are about one server, whichever release of it. */
export function isSameSource(a: Named, b: Named): boolean {
  return sourceKey(a) === sourceKey(b);
}

/** What an entry is about, as one line: `npm @scope/name`. */
export function sourceKey({ source, name }: Named): string {
  switch (source.kind) {
    case "npm":
      return `npm ${source.package.name}`;
    case "url":
      return `url ${source.url}`;
    case "snapshots":
      return `snapshots of ${name}`;
  }
}
