import { a as encodedText, c as redirectsTool, d as beaconLink, f as asksForSecrets, i as hiddenText, l as instructsModel, n as secretInside, p as asksForContext, r as poisonedValue, t as terminalSequence, u as hidesFromUser } from "./terminal-sequence.js";
// src/render/finding-help.ts
const approve = "If it is right as it is, `toolwarden approve` moves the lock; otherwise add the recommended rule to the policy.";
const restore = "Take the change back, or have somebody who may decide make it on the base branch.";
const findingHelp = {
	"tool-added": {
		means: "The server offers a tool that the lock does not know, and the policy does not yet answer for it.",
		todo: approve
	},
	"tool-changed": {
		means: "What the server says of a tool differs from what was approved, so what an agent reads differs too.",
		todo: approve
	},
	"tool-renamed": {
		means: "A tool goes by another name, so rules that name the old one no longer hold for it.",
		todo: "Rename its rule in the policy, then run `toolwarden approve`."
	},
	"tool-removed": {
		means: "The server no longer offers a tool that was approved. Agents that relied on it will fail.",
		todo: "Run `toolwarden approve` once that is intended."
	},
	"tool-uncovered": {
		means: "Nothing in the policy names the tool, and it may be called without limit.",
		todo: "Add the recommended rule, or set `default` to `deny`."
	},
	"rule-looser": {
		means: "The policy allows more than what the tool can do calls for.",
		todo: "Take the recommended rule, or accept the finding in `.toolwarden/config.yml` with a reason."
	},
	"rule-stale": {
		means: "A rule names a tool that the server does not offer, so it holds for nothing.",
		todo: "Mend the name or remove the rule."
	},
	"rule-loosened": {
		means: "The change under review itself makes a rule looser, and so judges itself more mildly.",
		todo: restore
	},
	"acceptance-added": {
		means: "The change under review itself accepts a finding or approves a tool in the lock.",
		todo: restore
	},
	"acceptance-expired": {
		means: "The last day of an acceptance is past, and the finding it was for is open again.",
		todo: "Decide anew: settle the finding, or move `until` in `.toolwarden/config.yml`."
	},
	"acceptance-unused": {
		means: "An acceptance matches no finding any more.",
		todo: "Remove it from `.toolwarden/config.yml`."
	},
	"server-added": {
		means: "A server is declared that the lock does not know.",
		todo: "Look at all its tools, then run `toolwarden approve`."
	},
	"server-removed": {
		means: "A locked server is no longer declared.",
		todo: "Run `toolwarden approve` to take it out of the lock."
	},
	"server-changed": {
		means: "What a server says of itself changed; its instructions go to the agent word for word.",
		todo: "Read what it says now, then run `toolwarden approve`."
	},
	"same-version": {
		means: "The server offers something else than was approved and calls it the same version.",
		todo: "Ask the author why, and pin what is started by its digest; approve only what was looked at."
	},
	"other-content": {
		means: "The archive of a release is not the one that was approved, though releases do not change.",
		todo: "Do not start it before you know why: compare both with what the author published."
	},
	"differs-from-record": {
		means: "What a release offers, or its archive, is not what the catalogue recorded, though releases do not change. Where a server asks another place what to offer, that place decides.",
		todo: "Look at the tools that differ; `toolwarden approve` records them as known. Another archive: do not start it before you know why."
	},
	"malformed-tool": {
		means: "A tool definition is not what the protocol calls for, so clients may read it in different ways.",
		todo: "Tell the author; `toolwarden approve` records it as known."
	},
	"duplicate-tool": {
		means: "Two tools have one name, and which of them a call reaches depends on the client.",
		todo: "Tell the author; until then hide the name."
	},
	"colliding-names": {
		means: "Some clients, and most people, take these names for one another, so a rule for one is read as a rule for both.",
		todo: "Give each of them a rule of its own, or hide all but one; tell the author."
	},
	"external-schema": {
		means: "What a call may hold is read from another place, which can change without the server, and a client may fetch it.",
		todo: "Ask the author to put the whole schema into the definition; `toolwarden approve` records it as known."
	},
	"broken-text": {
		means: "A NUL or bytes that are not Unicode stand in a text, and clients cut or change them in different ways.",
		todo: "Tell the author; `toolwarden approve` records it as known."
	},
	"oversized-definition": {
		means: "More than people read, or deeper than programs read, so something may stand there that nobody has seen.",
		todo: "Ask the author why; until then hide the tool."
	},
	"surface-moves": {
		means: "The list of tools was another when it was asked for again at once, so what is approved may not be what an agent is given.",
		todo: "Ask the author why. If it is intended, accept the finding in `.toolwarden/config.yml` with a reason."
	},
	"tool-name": {
		means: "A name has characters outside the set that the specification recommends.",
		todo: "Tell the author; `toolwarden approve` records it as known."
	},
	"hidden-text": helpOf(hiddenText),
	"hint-contradicts": {
		means: "A hint says less than the rest of the definition does, and a client that trusts hints is misled.",
		todo: "Tell the author, and do not let a client skip its question because of this hint."
	},
	"missing-hints": {
		means: "A client has to take a tool without hints for one that may destroy something, and asks before every call of it. Only told to whoever writes the server.",
		todo: "Add the lines to the definitions of the tools, or `toolwarden approve` records it as known."
	},
	"instructs-model": helpOf(instructsModel),
	"hides-from-user": helpOf(hidesFromUser),
	"asks-for-secrets": helpOf(asksForSecrets),
	"asks-for-context": helpOf(asksForContext),
	"redirects-tool": helpOf(redirectsTool),
	"terminal-sequence": helpOf(terminalSequence),
	"encoded-text": helpOf(encodedText),
	"beacon-link": helpOf(beaconLink),
	"poisoned-value": helpOf(poisonedValue),
	"secret-inside": helpOf(secretInside),
	"version-not-pinned": {
		means: "What is started may be another release tomorrow, with other tools, and no change here would show it.",
		todo: "Name one release (`npx pkg@1.2.3`, `uvx pkg==1.2.3`), an image by its digest, a repository by a full commit."
	},
	"secret-in-config": {
		means: "A token or password stands in a file that everybody with access to the repository can read.",
		todo: "Revoke it where it was issued, then name a variable in its place and set that where the server runs."
	},
	"insecure-url": {
		means: "Tools, arguments and results cross the network in the clear.",
		todo: "Use the `https` address of the server; `http` is fine only on this machine."
	},
	"shell-wrapper": {
		means: "A shell interprets the line that starts the server, and may do more than it seems to.",
		todo: "Give the program and its arguments as they are; put what needs a shell into a script that is reviewed."
	},
	"host-access": {
		means: "The container that should keep the server apart is given the machine or the keys on it.",
		todo: "Leave the option out, and mount only the folder that the server works on, read-only if that is enough."
	},
	"approval-off": {
		means: "The client runs tools of this server without asking, or a sandbox around it is off.",
		todo: "Leave the setting out, or keep only tools that change nothing in the list."
	},
	"look-alike-package": {
		means: "The name differs by one letter from that of a well-known package, which is how impostors are named.",
		todo: "Check whose package it is; it is started once the finding is accepted in `.toolwarden/config.yml` with a reason."
	},
	"shadows-tool": {
		means: "All definitions stand in one context, so a text of one server can change what a tool of another is called with. That is possible, not proven.",
		todo: "Read the text; if it has no business with that tool, deny the server, else accept the finding with a reason."
	},
	"open-flow": {
		means: "One tool brings in words that anybody may have written, another reads what is private, a third carries something out. Whether an agent ever does all three is not known.",
		todo: "Deny the named tool or have a person approve its calls; that breaks most of the ways."
	},
	"look-alike-tool": {
		means: "A model or a person who means one of the two may name the other, and what was meant for one server goes to the other. That is possible, not proven.",
		todo: "Check who is behind both servers; hide the tool that imitates, or accept the finding with a reason."
	},
	"shared-tool-name": {
		means: "A client that does not put the server's name before a tool's reaches only one of the two. That is possible, not proven.",
		todo: "Hide one of the two, or accept the finding if every client in use tells the servers apart."
	}
};
function helpOf({ why, fix }) {
	return {
		means: why,
		todo: fix
	};
}
export { findingHelp as t };
