// The scripted server over Streamable HTTP in a process of its own, for `bench/proxy.ts`: prints its address.
import { scriptedHttp } from "../test/servers/scripted-http.ts";

console.log((await scriptedHttp()).url);
