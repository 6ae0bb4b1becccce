/** What a job needs for one thing that is done on GitHub; docs/permissions.md is held to this. */
interface Need {
  /** As it is written under `permissions` in a workflow. */
  readonly permission: string;
  readonly purpose: string;
  /** What happens if the token may not. */
  readonly without: string;
}

/** Everything that is asked of GitHub, by what it is for. */
export const permissions = {
  base: {
    permission: "contents: read",
    purpose: "`config.yml`, policies and lock of the base revision",
    without:
      "git is asked instead if the checkout holds the base; otherwise the review cannot judge (exit code 2)",
  },
  pull: {
    permission: "pull-requests: read",
    purpose: "the pull request that a push or another workflow's run belongs to",
    without:
      "after a push no comment, and a warning names the permission; after another workflow's run the review cannot judge (exit code 2)",
  },
  comment: {
    permission: "pull-requests: write",
    purpose: "the comment on the pull request",
    without: "no comment; a warning names the permission",
  },
  inline: {
    permission: "pull-requests: write",
    purpose: "comments in the diff",
    without: "none of them; a warning names the permission",
  },
  issue: {
    permission: "issues: write",
    purpose: "the issue about drift, where one was asked for",
    without: "no issue; a warning names the permission",
  },
} as const satisfies Readonly<Record<string, Need>>;
