// Captures a server that hangs and that writes the id of a process it has started to the file named: for a test that
// ends us in the middle of it.
import { captureServer } from "../../src/io/mcp/capture.ts";
import { hostile, optionsWith } from "../io/mcp/capturing.ts";

await captureServer(hostile("orphan-and-hang", process.argv[2] ?? ""), optionsWith({ timeoutMs: 100_000 }));
