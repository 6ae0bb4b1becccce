// Every behaviour: what it does, what it gives, and how. Over standard streams by name for `node start.mjs NAME`.
import { endings } from "./endings.mjs";
import { lists } from "./lists.mjs";
import { processes } from "./processes.mjs";
import { streams } from "./streams.mjs";
import { talk } from "./talk.mjs";

export const overStreams = { ...endings, ...streams, ...lists, ...talk, ...processes };
export { overHttp, startHttp } from "./http.mjs";
