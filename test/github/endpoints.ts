import { checkEndpoints } from "./checks.ts";
import { codeScanningEndpoints } from "./code-scanning.ts";
import { commentEndpoints } from "./comments.ts";
import { contentEndpoints } from "./contents.ts";
import { type Endpoint, forbidden } from "./endpoint.ts";
import { issueEndpoints } from "./issues.ts";
import { pullEndpoints } from "./pulls.ts";
import { ownUserShape } from "./shapes.ts";

/** All that the fake answers, besides `POST /graphql`. */
export const endpoints: readonly Endpoint[] = [
  {
    method: "GET",
    path: "/user",
    operationId: "users/get-authenticated",
    handle: ({ base, token }) =>
      token.isInstallation ? forbidden : { status: 200, body: ownUserShape(base, token.identity) },
  },
  ...checkEndpoints,
  ...codeScanningEndpoints,
  ...commentEndpoints,
  ...contentEndpoints,
  ...issueEndpoints,
  ...pullEndpoints,
];
