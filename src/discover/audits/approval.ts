import type { DeclarationFault, FaultCode } from "../../model/declaration-fault.ts";
import { treeAt, type Tree } from "../../model/files/tree.ts";

type Place = (text: string, within?: Tree) => { readonly file: string; readonly line: number };

/** Keys of an entry whose lists (or `true`) let tools run without a question: Roo and Kilo, Cline and Kiro, Gemini. */
const approvals = ["alwaysAllow", "autoApprove", "auto_approve", "trust"];

/** Settings that switch a question or a sandbox off, by where they stand from the entry or from the root of the file. */
const switches: readonly {
  readonly from: "entry" | "root";
  readonly key: string;
  readonly value: boolean | string;
  readonly fault: FaultCode;
}[] = [
  { from: "entry", key: "sandboxEnabled", value: false, fault: "sandbox-off" },
  { from: "entry", key: "default_tools_approval_mode", value: "approve", fault: "trusted" },
  { from: "root", key: "approval_policy", value: "never", fault: "trusted" },
  { from: "root", key: "sandbox_mode", value: "danger-full-access", fault: "sandbox-off" },
];

/** What a declaration says of questions and sandboxes that a reviewer should know. */
export function approvalFaults(root: Tree, entry: Tree, place: Place): readonly DeclarationFault[] {
  const settings = switches.flatMap(({ from, key, value, fault }): readonly DeclarationFault[] => {
    const within = from === "entry" ? entry : root;
    const tree = treeAt(within, [key]);
    const isSet = tree?.kind === "scalar" && tree.value === value;
    return isSet ? [{ fault, ...place(key, within), quotes: [`${key} = ${value}`] }] : [];
  });
  return [...approvals.flatMap((key) => approvedBy(key, treeAt(entry, [key]), place)), ...settings];
}

function approvedBy(key: string, tree: Tree | undefined, place: Place): readonly DeclarationFault[] {
  if (tree?.kind === "scalar" && tree.value === true)
    return [{ fault: "trusted", ...place(key), quotes: [`${key} = true`] }];
  if (tree?.kind !== "array" || tree.items.length === 0) return [];
  const names = tree.items.map((item) => (item.kind === "scalar" ? String(item.value) : "?"));
  if (names.includes("*")) return [{ fault: "trusted", ...place(key), quotes: [`${key} = *`] }];
  return [{ fault: "auto-approved", ...place(key), quotes: [key, names.join(", ").slice(0, 200)] }];
}
