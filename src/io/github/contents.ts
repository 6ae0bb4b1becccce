import { RequestError } from "octokit";
import { CannotJudgeError, UsageError } from "../../model/errors.ts";
import { byText } from "../../model/json.ts";
import { checkFileSize, checkProjectPath, type ProjectFiles } from "../files/project-files.ts";
import type { GitHub } from "./client.ts";
import { permissions } from "./permissions.ts";

/** GitHub lists no more entries of a folder than this, and does not say that it left some out. */
const longestListing = 1000;

/**
 * The files of a repository at `ref` through GitHub's API, for jobs without a clone or with a shallow one. Its
 * methods throw `CannotJudgeError` where GitHub cannot say: a file that the token may not see looks like one that is not
 * there, and a policy taken for missing would open the gate. So a first "not found" is believed only if the
 * revision itself can be seen.
 */
export function githubFiles(octokit: GitHub, owner: string, repo: string, ref: string): ProjectFiles {
  const revision: Revision = { octokit, owner, repo, ref };
  let seen: Promise<void> | undefined;
  const find = async (path: string): Promise<Content | undefined> => {
    checkProjectPath(path);
    const content = await getContent(revision, path);
    if (content === undefined) await (seen ??= checkRevision(revision));
    return content;
  };
  return {
    async read(path) {
      const content = await find(path);
      if (content === undefined) return undefined;
      if (Array.isArray(content) || content.type !== "file") throw notReadable(path, content);
      checkFileSize(path, content.size);
      // GitHub leaves the content out above 1 MB and gives it only raw.
      const text = content.encoding === "base64" ? decode(content.content) : await getRaw(revision, path);
      return text.replace(/^\uFEFF/, "");
    },
    async list(folder) {
      const content = await find(folder);
      if (content === undefined) return [];
      if (!Array.isArray(content)) throw new UsageError(`${folder}: is not a folder at revision ${ref}`);
      if (content.length >= longestListing) {
        throw new UsageError(
          `${folder}: has ${longestListing} entries or more, which GitHub does not list completely`,
        );
      }
      const files = content.filter((entry) => entry.type === "file" || entry.type === "symlink");
      return files.map((entry) => entry.name).sort(byText);
    },
  };
}

interface Revision {
  readonly octokit: GitHub;
  readonly owner: string;
  readonly repo: string;
  readonly ref: string;
}

type Content = Awaited<ReturnType<GitHub["rest"]["repos"]["getContent"]>>["data"];

/** GitHub follows a link to a file of the same repository itself; what it reports as a link leads elsewhere. */
function notReadable(path: string, content: Content): UsageError {
  const isLink = !Array.isArray(content) && content.type === "symlink";
  return new UsageError(
    isLink
      ? `${path}: a symbolic link that leads out of the repository; commit the file itself`
      : `${path}: is not a file`,
  );
}

async function getContent(
  { octokit, owner, repo, ref }: Revision,
  path: string,
): Promise<Content | undefined> {
  try {
    return (await octokit.rest.repos.getContent({ owner, repo, path, ref })).data;
  } catch (error) {
    if (error instanceof RequestError && error.status === 404) return undefined;
    throw cannotRead(error, path, ref);
  }
}

async function getRaw({ octokit, owner, repo, ref }: Revision, path: string): Promise<string> {
  try {
    const raw = await octokit.rest.repos.getContent({ owner, repo, path, ref, mediaType: { format: "raw" } });
    const data: unknown = raw.data;
    return typeof data === "string" ? data : Buffer.from(data as ArrayBuffer).toString("utf8");
  } catch (error) {
    throw cannotRead(error, path, ref);
  }
}

async function checkRevision({ octokit, owner, repo, ref }: Revision): Promise<void> {
  try {
    await octokit.rest.repos.getCommit({ owner, repo, ref, mediaType: { format: "sha" } });
  } catch (error) {
    throw cannotRead(error, "any file", ref);
  }
}

function cannotRead(error: unknown, path: string, ref: string): unknown {
  if (!(error instanceof RequestError)) return error;
  const what = `could not read ${path} at revision ${ref} from GitHub: it answered ${error.status}`;
  return new CannotJudgeError(`${what}; ${nextStep(error.status)}`, { cause: error });
}

function decode(content: string): string {
  return Buffer.from(content, "base64").toString("utf8");
}

function nextStep(status: number): string {
  if (status === 403 || status === 404) return `give the job \`permissions: ${permissions.base.permission}\``;
  return status === 422 ? "it knows no such revision" : "run it again later";
}
