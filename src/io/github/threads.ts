import type { PullTarget } from "./pull-files.ts";

/** A conversation at a line of a pull request that a comment of the token's identity began. */
export interface OwnThread {
  readonly id: string;
  /** Of its first comment, for REST. */
  readonly commentId: number;
  readonly body: string;
  readonly path: string;
  /** Where it stands now; undefined once the line is gone from the diff. */
  readonly line?: number;
  readonly startLine?: number;
  readonly isResolved: boolean;
  /** Whether somebody else has written in it. */
  readonly isAnswered: boolean;
  readonly canResolve: boolean;
}

const query = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id path line startLine isOutdated isResolved viewerCanResolve
          comments(first: 20) { totalCount nodes { databaseId body viewerDidAuthor } }
        }
      }
    }
  }
}`;

interface Answer {
  readonly repository: {
    readonly pullRequest: {
      readonly reviewThreads: {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        readonly nodes: readonly Thread[];
      };
    };
  };
}

interface Thread {
  readonly id: string;
  readonly path: string;
  readonly line: number | null;
  readonly startLine: number | null;
  readonly isOutdated: boolean;
  readonly isResolved: boolean;
  readonly viewerCanResolve: boolean;
  readonly comments: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly databaseId: number;
      readonly body: string;
      readonly viewerDidAuthor: boolean;
    }[];
  };
}

/** The threads of a pull request that begin with a text of ours, oldest first. REST does not know which are resolved. */
export async function ownThreads(
  { octokit, owner, repo, number }: PullTarget,
  start: string,
): Promise<readonly OwnThread[]> {
  const threads: Thread[] = [];
  for (let after: string | null = null; ;) {
    const answer: Answer = await octokit.graphql<Answer>(query, { owner, repo, number, after });
    const { nodes, pageInfo } = answer.repository.pullRequest.reviewThreads;
    threads.push(...nodes);
    after = pageInfo.endCursor;
    if (!pageInfo.hasNextPage || after === null) break;
  }
  return threads.flatMap((thread) => ownThread(thread, start)).toSorted((a, b) => a.commentId - b.commentId);
}

function ownThread(thread: Thread, start: string): readonly OwnThread[] {
  const {
    id,
    path,
    line,
    startLine,
    isOutdated,
    isResolved,
    viewerCanResolve: canResolve,
    comments,
  } = thread;
  const [first] = comments.nodes;
  if (first === undefined || !first.viewerDidAuthor || !first.body.startsWith(start)) return [];
  const isSeen = comments.totalCount === comments.nodes.length;
  const isAnswered = !isSeen || comments.nodes.some(({ viewerDidAuthor }) => !viewerDidAuthor);
  const place = isOutdated || line === null ? {} : { line, startLine: startLine ?? line };
  const { databaseId: commentId, body } = first;
  return [{ id, commentId, body, path, ...place, isResolved, isAnswered, canResolve }];
}
