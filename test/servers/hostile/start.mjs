// `node start.mjs NAME WORDS...`: one of the servers, over standard streams.
import { overStreams } from "./index.mjs";
import { serve } from "./rpc.mjs";

const behaviour = overStreams[process.argv[2]];
if (behaviour === undefined) throw new Error(`no behaviour is named ${process.argv[2]}`);
await serve(behaviour);
