import { CannotJudgeError } from "../../model/errors.ts";
import { type PullRequest, pullRequestOf, type WorkflowRunEvent } from "./event.ts";
import { itemsOf, type RepositoryTarget } from "./marked.ts";
import { permissions } from "./permissions.ts";
import { type Refusal, refusalOf, refusalOrThrow } from "./refusal.ts";

/** The pull request that was looked for, if there is one, and what GitHub refused. */
export interface FoundPull {
  readonly pull?: PullRequest;
  readonly refused: readonly Refusal[];
}

const { permission } = permissions.pull;

/**
 * The open pull request whose head is this commit; the one with the lowest number if one branch is offered to several. GitHub
 * also names those that merely contain the commit, or were merged by it: what is said of the commit is not about those.
 */
export async function pullOfCommit(
  { octokit, owner, repo }: RepositoryTarget,
  commit: string,
): Promise<FoundPull> {
  const asked = { owner, repo, commit_sha: commit, per_page: 100 };
  try {
    const all = await octokit.paginate(
      octokit.rest.repos.listPullRequestsAssociatedWithCommit,
      asked,
      itemsOf,
    );
    const [first] = all
      .filter(({ state, head }) => state === "open" && head.sha === commit)
      .toSorted((a, b) => a.number - b.number);
    return first === undefined ? { refused: [] } : { pull: pullRequestOf(first), refused: [] };
  } catch (error) {
    return { refused: [refusalOrThrow(error, "look for the pull request of this commit", permission)] };
  }
}

/**
 * The pull request that a run of another workflow was about. `number` comes from that run's artifact, which the pull request
 * itself may have written: it is believed only if that pull request's head is what the run saw, in the repository
 * where the run saw it. Otherwise anybody could have the review of one pull request written under another.
 *
 * Throws `CannotJudgeError` if it is another, has moved on since, or if GitHub does not say.
 */
export async function pullOfRun(
  { octokit, owner, repo }: RepositoryTarget,
  run: WorkflowRunEvent,
  number: number,
): Promise<PullRequest> {
  try {
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
    if (data.head.sha === run.headSha && data.head.repo?.id === run.headRepository)
      return pullRequestOf(data);
  } catch (error) {
    const refusal = refusalOf(error, "", permission);
    if (refusal === undefined) throw error;
    const says = `could not read pull request ${number} from GitHub; give the job \`permissions: ${permission}\``;
    throw new CannotJudgeError(says, { cause: error });
  }
  const says = `the artifact names pull request ${number}, whose head is not the commit ${run.headSha} that the run was about`;
  throw new CannotJudgeError(
    `${says}; nothing was written there. If it has moved on, its newer run will report.`,
  );
}
