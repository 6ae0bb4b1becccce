/** What says that a list of a server has changed, with the member of a filter that asks for it (MCP 2026-07-28). */
export const listChanges: ReadonlyMap<string, string> = new Map([
  ["notifications/tools/list_changed", "toolsListChanged"],
  ["notifications/prompts/list_changed", "promptsListChanged"],
  ["notifications/resources/list_changed", "resourcesListChanged"],
]);

export const toolsChanged = "notifications/tools/list_changed";

/** A session with the server. */
export interface Follower {
  /** A list of the server has changed; `isNews` unless the server tells its subscribers itself. */
  readonly changed: (method: string, isNews: boolean) => void;
  readonly hasSubscribers: () => boolean;
}

/**
 * What one caller is shown of a server, whose requests may reach several processes of it: what one of them says, or is found to
 * be, is told to those who listen at another.
 */
export interface Surface {
  /** Whether a tool was shown when it was listed last, by its name. */
  readonly shown: Map<string, boolean>;
  /** The function that comes back ends it. */
  readonly follow: (follower: Follower) => () => void;
  readonly hasSubscribers: () => boolean;
  /** Tells all but the one that says it. */
  readonly changed: (method: string, isNews: boolean, by?: Follower) => void;
}

export function surfaceOf(): Surface {
  const followers = new Set<Follower>();
  return {
    shown: new Map(),
    follow(follower) {
      followers.add(follower);
      return () => void followers.delete(follower);
    },
    hasSubscribers: () => [...followers].some((one) => one.hasSubscribers()),
    changed(method, isNews, by) {
      for (const one of followers) if (one !== by) one.changed(method, isNews);
    },
  };
}
