import { programOf } from "../../model/package.ts";
import type { Launch } from "../../model/server.ts";
import type { LaunchFault } from "./faults.ts";

const engines = new Set(["docker", "podman", "nerdctl"]);

/** Folders of the machine that hold keys, settings or everything; the workspace and plain data folders do not count. */
const hostFolder =
  /^(?:\/|~\/?|\$\{?HOME\}?\/?|\$\{(?:env:HOME|userHome)\}\/?|%USERPROFILE%\\?|[A-Za-z]:[\\/]?|\/(?:etc|root|home|Users|var|proc|sys|dev|boot)\/?|\/(?:home|Users)\/[^/]+\/?|.*[/\\]\.(?:ssh|aws|gnupg|kube|docker|azure|config)(?:[/\\].*)?)$/;

const powers: readonly { readonly option: string; readonly value?: RegExp }[] = [
  { option: "--privileged" },
  {
    option: "--cap-add",
    value: /^(?:CAP_)?(?:ALL|SYS_ADMIN|SYS_PTRACE|SYS_MODULE|DAC_READ_SEARCH|NET_ADMIN)$/i,
  },
  { option: "--security-opt", value: /(?:unconfined|label[=:]disable)/i },
  { option: "--pid", value: /^host$/ },
  { option: "--ipc", value: /^host$/ },
  { option: "--userns", value: /^host$/ },
  { option: "--network", value: /^host$/ },
  { option: "--net", value: /^host$/ },
  { option: "--device", value: /./ },
];

/** Options of a container engine that give the container the machine, and switches that turn a protection off. */
export function containerFaults(launch: Launch): readonly LaunchFault[] {
  if (launch.kind !== "stdio") return [];
  const { command, args } = launch;
  const switches = args.flatMap((arg): readonly LaunchFault[] =>
    /^--(?:dangerously-[\w-]+|yolo|no-sandbox|disable-sandbox|auto-approve)$/.test(arg)
      ? [{ fault: "sandbox-off", quotes: [arg], at: arg }]
      : [],
  );
  return engines.has(programOf(command)) ? [...switches, ...engineFaults(args)] : switches;
}

/** An option of the command line, with the value that belongs to it. */
interface Option {
  readonly option: string;
  readonly value: string;
  readonly at: string;
}

function engineFaults(args: readonly string[]): readonly LaunchFault[] {
  return optionsOf(args).flatMap(({ option, value, at }): readonly LaunchFault[] => {
    const power = powers.find((one) => one.option === option);
    if (power !== undefined && (power.value?.test(value) ?? value !== "false")) {
      const shown = power.value === undefined ? option : `${option} ${value}`;
      return [{ fault: "privileged", quotes: [shown], at }];
    }
    const source = mountSource(option, value);
    if (source === undefined) return [];
    if (/(?:docker|podman|containerd)\.sock$/.test(source))
      return [{ fault: "docker-socket", quotes: [source], at }];
    return hostFolder.test(source) ? [{ fault: "host-mount", quotes: [source], at }] : [];
  });
}

function optionsOf(args: readonly string[]): readonly Option[] {
  return args.flatMap((arg, index): readonly Option[] => {
    if (!arg.startsWith("-")) return [];
    const cut = arg.indexOf("=");
    if (cut > 0) return [{ option: arg.slice(0, cut), value: arg.slice(cut + 1), at: arg }];
    const next = args[index + 1] ?? "";
    return [{ option: arg, value: next, at: arg === "--privileged" ? arg : next }];
  });
}

/** The folder or file of the machine that a mount opens; undefined for a named volume or another option. */
function mountSource(option: string, value: string): string | undefined {
  if (option === "--mount") {
    const fields = new Map(
      value.split(",").map((field) => [field.split("=")[0] ?? "", field.slice(field.indexOf("=") + 1)]),
    );
    return fields.get("type") === "bind" ? (fields.get("source") ?? fields.get("src")) : undefined;
  }
  if (option !== "-v" && option !== "--volume") return undefined;
  // A drive letter, or a variable in braces, has a colon of its own.
  return /^(?:[A-Za-z]:[\\/][^:]*|(?:\$\{[^}]*\}|[^:])*)/.exec(value)?.[0];
}
