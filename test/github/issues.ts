import {
  type Answer,
  type Call,
  type Endpoint,
  forbidden,
  mayRead,
  mayWrite,
  notFound,
  numberIn,
  refusal,
  tooLong,
} from "./endpoint.ts";
import { issueShape } from "./shapes.ts";
import { addIssue, type Issue } from "./state.ts";

const switchedOff = refusal(410, "Issues has been disabled in this repository.");

/** Issues. A listing holds pull requests too, as on GitHub: clients must leave those out themselves. */
export const issueEndpoints: readonly Endpoint[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/issues",
    operationId: "issues/list-for-repo",
    handle: (call) => {
      if (!mayRead(call, "issues")) return notFound;
      const page = [...pullsAsIssues(call), ...call.state.issues.values()]
        .filter((issue) => isAskedFor(call, issue))
        .sort((a, b) => b.number - a.number)
        .map((issue) => issueShape(call.base, call.state, issue));
      return { status: 200, page };
    },
  },
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/issues",
    operationId: "issues/create",
    handle: (call) =>
      writing(call, () => {
        const { title, body } = call.body;
        const issue = { title: String(title), body: typeof body === "string" ? body : "" };
        const opened = addIssue(call.state, call.token.identity, issue);
        return { status: 201, body: issueShape(call.base, call.state, opened) };
      }),
  },
  {
    method: "PATCH",
    path: "/repos/{owner}/{repo}/issues/{issue_number}",
    operationId: "issues/update",
    handle: (call) =>
      writing(call, () => {
        const { state } = call;
        const issue = state.issues.get(numberIn(call, "issue_number"));
        if (issue === undefined) return notFound;
        state.clock += 1;
        const {
          title = issue.title,
          body = issue.body,
          state: wanted = issue.state,
        } = call.body as Partial<Issue>;
        const edited = { ...issue, title, body, state: wanted, updatedAt: state.clock };
        state.issues.set(issue.number, edited);
        return { status: 200, body: issueShape(call.base, state, edited) };
      }),
  },
];

function writing(call: Call, act: () => Answer): Answer {
  if (!mayRead(call, "issues")) return notFound;
  if (!mayWrite(call, "issues")) return forbidden;
  if (!call.state.hasIssues) return switchedOff;
  return tooLong("Issue", call.body["body"]) ?? act();
}

function isAskedFor({ query }: Call, { state, author }: Issue): boolean {
  const [wanted, creator] = [query.get("state") ?? "open", query.get("creator")];
  return (wanted === "all" || wanted === state) && (creator === null || creator === author.login);
}

function pullsAsIssues({ state }: Call): readonly Issue[] {
  return [...state.pulls.values()].map(({ number, title, author, state: stands }) => {
    return { number, title, body: "", author, state: stands, labels: [], createdAt: 0, updatedAt: 0 };
  });
}
