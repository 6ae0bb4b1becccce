import type { Launch } from "../../model/server.ts";
import type { LaunchFault } from "./faults.ts";

/** A remote server that is reached in the clear, or with credentials in its address. */
export function urlFaults(launch: Launch): readonly LaunchFault[] {
  if (launch.kind !== "http") return [];
  const { url } = launch;
  const [, scheme = "", user = "", host = ""] =
    /^([A-Za-z][\w+.-]*):\/\/(?:([^/?#]*)@)?([^/?#]*)/.exec(url) ?? [];
  const faults: LaunchFault[] = [];
  if (/:[^$]/.test(user)) faults.push({ fault: "url-credentials", quotes: ["the URL"], at: url });
  if (scheme.toLowerCase() === "http" && !isLocal(host))
    faults.push({ fault: "http-url", quotes: [host], at: url });
  return faults;
}

/** This machine, by its names and addresses; a host that a variable names may be. */
function isLocal(host: string): boolean {
  const name = host.replace(/:\d*$/, "").toLowerCase();
  return (
    name.includes("$") ||
    name.includes("{") ||
    name === "" ||
    /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1\]|host\.docker\.internal)$/.test(name)
  );
}
