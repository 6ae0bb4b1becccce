import { isSame, itemsOf, markedText, markerStart, type RepositoryTarget, viewerLogin } from "./marked.ts";
import { permissions } from "./permissions.ts";
import { type Refusal, refusalOrThrow } from "./refusal.ts";

/** The one issue of an instance as it should be. */
export interface IssueRequest extends RepositoryTarget {
  /** Tells several Toolwardens of one repository apart: 1 to 64 letters, digits, `.`, `_` or `-`. */
  readonly instance: string;
  /** One line of our own words. */
  readonly title: string;
  /** Markdown, at most `maxBodyBytes` long, without the marker. */
  readonly body: string;
  /** Whether there is anything to do: opens the issue if true, closes it if false. */
  readonly isNeeded: boolean;
}

/** What became of it. `silent`: none was there and none was needed. `refused`: GitHub did not let us. */
export interface IssueOutcome {
  readonly kind: "opened" | "updated" | "unchanged" | "closed" | "silent" | "refused";
  readonly url?: string;
  readonly refused: readonly Refusal[];
}

interface Issue {
  readonly number: number;
  readonly html_url: string;
  readonly title: string;
  readonly body?: string | null | undefined;
  readonly user: { readonly login: string } | null;
  readonly pull_request?: unknown;
}

/**
 * Keeps the one open issue of this instance: opens it when something needs doing, edits it when there is something else to say,
 * closes it when all is done. A person who closes it has dealt with it; the next run that finds something opens
 * another. Refusals and faults of GitHub are outcomes, not errors.
 *
 * Throws `UsageError` for an instance that cannot be a key, and a plain error for a body that is too long.
 */
export async function deliverIssue(request: IssueRequest): Promise<IssueOutcome> {
  const text = markedText("issue", request.instance, request.body);
  try {
    return await bringUpToDate(request, text);
  } catch (error) {
    return {
      kind: "refused",
      refused: [refusalOrThrow(error, "write the issue", permissions.issue.permission)],
    };
  }
}

async function bringUpToDate(request: IssueRequest, text: string): Promise<IssueOutcome> {
  const { octokit, owner, repo, title, isNeeded } = request;
  const author = await viewerLogin(octokit);
  const found = await findOpen(request, author);
  if (found.length > 0) return settle(request, text, found);
  if (!isNeeded) return { kind: "silent", refused: [] };
  const { data: opened } = await octokit.rest.issues.create({ owner, repo, title, body: text });
  // A retried request may have opened two, and another run one meanwhile.
  const all = await findOpen(request, author);
  const outcome = await settle(request, text, all.length > 0 ? all : [opened]);
  return outcome.kind === "unchanged" ? { ...outcome, kind: "opened" } : outcome;
}

/** Edits the oldest, or closes it; all others go either way. */
async function settle(
  request: IssueRequest,
  text: string,
  [oldest, ...duplicates]: readonly Issue[],
): Promise<IssueOutcome> {
  const { octokit, owner, repo, title, isNeeded } = request;
  for (const { number: issue_number } of duplicates) {
    await octokit.rest.issues.update({
      owner,
      repo,
      issue_number,
      state: "closed",
      state_reason: "not_planned",
    });
  }
  if (oldest === undefined) return { kind: "silent", refused: [] };
  const { number: issue_number, html_url: url } = oldest;
  const isCurrent = oldest.title === title && isSame(oldest.body ?? "", text);
  if (isCurrent && isNeeded) return { kind: "unchanged", url, refused: [] };
  const end = isNeeded ? {} : ({ state: "closed", state_reason: "completed" } as const);
  await octokit.rest.issues.update({ owner, repo, issue_number, title, body: text, ...end });
  return { kind: isNeeded ? "updated" : "closed", url, refused: [] };
}

/** Our open issues of this instance, oldest first. GitHub lists pull requests among issues. */
async function findOpen(
  { octokit, owner, repo, instance }: IssueRequest,
  creator: string,
): Promise<readonly Issue[]> {
  const listing = { owner, repo, state: "open", creator, per_page: 100 } as const;
  const start = markerStart("issue", instance);
  const issues: readonly Issue[] = await octokit.paginate(octokit.rest.issues.listForRepo, listing, itemsOf);
  return issues
    .filter(({ body, user }) => body?.startsWith(start) === true && user?.login === creator)
    .filter((issue) => issue.pull_request === undefined)
    .toSorted((a, b) => a.number - b.number);
}
