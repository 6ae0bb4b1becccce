import { gunzipSync } from "node:zlib";
import { type Answer, type Endpoint, forbidden, mayRead, mayWrite, notFound, refusal } from "./endpoint.ts";
import { stamp } from "./state.ts";

/** GitHub takes no more than this, packed. */
const longestSarif = 10 * 1024 * 1024;

/** SARIF for code scanning. */
export const codeScanningEndpoints: readonly Endpoint[] = [
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/code-scanning/sarifs",
    operationId: "code-scanning/upload-sarif",
    handle: (call) => {
      if (!mayWrite(call, "security_events")) return forbidden;
      const packed = Buffer.from(String(call.body["sarif"]), "base64");
      if (packed.length > longestSarif) return refusal(413, "Payload Too Large");
      const text = unpack(packed);
      if (text === undefined) return refusal(400, "Invalid SARIF. It is not gzipped JSON of a SARIF log.");
      const id = `${String(stamp(call.state).id).padStart(8, "0")}-0000-4000-8000-000000000000`;
      const upload = { id, commit: String(call.body["commit_sha"]), ref: String(call.body["ref"]), text };
      call.state.sarifs = [...call.state.sarifs, upload];
      const url = `${call.base}/repos/${call.state.owner}/${call.state.repo}/code-scanning/sarifs/${id}`;
      return { status: 202, body: { id, url } };
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}",
    operationId: "code-scanning/get-sarif",
    handle: (call): Answer => {
      const upload = call.state.sarifs.find(({ id }) => id === call.parameters["sarif_id"]);
      if (!mayRead(call, "security_events") || upload === undefined) return notFound;
      const { owner, repo } = call.state;
      const analyses = `${call.base}/repos/${owner}/${repo}/code-scanning/analyses?sarif_id=${upload.id}`;
      return { status: 200, body: { processing_status: "complete", analyses_url: analyses } };
    },
  },
];

function unpack(packed: Buffer): string | undefined {
  try {
    const text = gunzipSync(packed).toString("utf8");
    const log: unknown = JSON.parse(text);
    return typeof log === "object" && log !== null && "runs" in log ? text : undefined;
  } catch {
    return undefined;
  }
}
