import { randomBytes } from "node:crypto";
import type { Link } from "./link.ts";

/** The sessions of older revisions, by the id that their client was given. */
export interface Sessions {
  /** The id of a new one. */
  readonly add: (link: Link, whose: string) => string;
  /** Undefined for one that is not there, that has ended, or that belongs to somebody else: those cannot be told apart. */
  readonly find: (id: string, whose: string) => Link | undefined;
}

export function sessionTable(): Sessions {
  const sessions = new Map<string, { readonly link: Link; readonly whose: string }>();
  return {
    add(link, whose) {
      const id = randomBytes(24).toString("base64url");
      sessions.set(id, { link, whose });
      void link.gone.then(() => sessions.delete(id));
      return id;
    },
    find(id, whose) {
      const session = sessions.get(id);
      return session?.whose === whose ? session.link : undefined;
    },
  };
}
