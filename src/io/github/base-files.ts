import { CannotJudgeError } from "../../model/errors.ts";
import { holdsCommit } from "../files/git.ts";
import { gitFiles, type ProjectFiles } from "../files/project-files.ts";

/**
 * The files at a commit, from GitHub or from git, whichever is there: `remote` where it answers, otherwise the clone at `root`
 * if that holds the commit. GitHub comes first, since whatever ran in the job before could have written to the
 * clone. Undefined if there is no `remote` and no such clone; the methods throw `CannotJudgeError` if neither can say.
 */
export async function baseFiles(
  remote: ProjectFiles | undefined,
  root: string,
  commit: string,
): Promise<ProjectFiles | undefined> {
  if (remote === undefined) return (await holdsCommit(root, commit)) ? gitFiles(root, commit) : undefined;
  // What GitHub did not answer once, with all its retries, is not asked again for every further file.
  let files = remote;
  const ask = async <T>(question: (files: ProjectFiles) => Promise<T>): Promise<T> => {
    try {
      return await question(files);
    } catch (error) {
      if (!(error instanceof CannotJudgeError) || !(await holdsCommit(root, commit))) throw error;
      files = gitFiles(root, commit);
      return question(files);
    }
  };
  return {
    read: (path) => ask((files) => files.read(path)),
    list: (folder) => ask((files) => files.list(folder)),
  };
}
