import { o as __toESM } from "./rolldown-runtime.js";
import { t as version } from "./version.js";
import { t as require_runtime } from "./runtime.js";
import { n as ours, r as say } from "./phrase.js";
import { S as trustedMarkdown, a as isMisleading, d as markdownFence, f as markdownLink, h as markdownText, i as htmlPhrase, l as markdown, m as markdownSentence, n as htmlCode, o as joinMarkdown, p as markdownPhrase, u as markdownCode } from "./escape.js";
import { a as themes, d as editUrl, l as placeLink, p as newFileUrl, r as ownFindingLine, s as docsLink, t as findingLine, u as wholeReview } from "./findings.js";
import { n as UsageError } from "./errors.js";
import { n as fragmentText, r as compilePolicy, t as targets } from "./targets.js";
import { t as parsePolicy } from "./parse.js";
import { t as applyRecommendations } from "./starter.js";
import { t as count } from "./words.js";
import { t as onRecord } from "./on-record2.js";
import { n as wordDiff } from "./word-diff.js";
import { a as own } from "./json.js";
import { n as describeStanding } from "./standing.js";
import { t as describeChange } from "./describe.js";
import { t as recommendationWords } from "./rule-words.js";
import { t as fileDiff } from "./file-diff.js";
import { r as whyPhrase, t as decidingWord } from "./why.js";
import { n as isAllClear, r as outlineOf, t as headline } from "./headline.js";
var comment_md_default = __toESM(require_runtime()).default.template({
	"0": function(container, depth0, helpers, partials, data) {
		var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
			if (Object.prototype.hasOwnProperty.call(parent, propertyName)) return parent[propertyName];
		};
		return "\n| tool | can | changed | policy today → suggested |\n| :-- | :-- | :-- | :-- |\n" + ((stack1 = lookupProperty(helpers, "each").call(depth0 != null ? depth0 : container.nullContext || {}, lookupProperty(depth0, "rows"), {
			"name": "each",
			"hash": {},
			"fn": container.program(1, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 8,
					"column": 0
				},
				"end": {
					"line": 10,
					"column": 9
				}
			}
		})) != null ? stack1 : "");
	},
	"1": function(container, depth0, helpers, partials, data) {
		var stack1, alias1 = container.strict, alias2 = container.lambda;
		return "| " + ((stack1 = alias2(alias1(depth0, "tool", {
			"start": {
				"line": 9,
				"column": 4
			},
			"end": {
				"line": 9,
				"column": 8
			}
		}), depth0)) != null ? stack1 : "") + " | " + ((stack1 = alias2(alias1(depth0, "can", {
			"start": {
				"line": 9,
				"column": 15
			},
			"end": {
				"line": 9,
				"column": 18
			}
		}), depth0)) != null ? stack1 : "") + " | " + ((stack1 = alias2(alias1(depth0, "changed", {
			"start": {
				"line": 9,
				"column": 25
			},
			"end": {
				"line": 9,
				"column": 32
			}
		}), depth0)) != null ? stack1 : "") + " | " + ((stack1 = alias2(alias1(depth0, "policy", {
			"start": {
				"line": 9,
				"column": 39
			},
			"end": {
				"line": 9,
				"column": 45
			}
		}), depth0)) != null ? stack1 : "") + " |\n";
	},
	"2": function(container, depth0, helpers, partials, data) {
		var stack1;
		return "\n" + ((stack1 = container.lambda(container.strict(depth0, "leftOut", {
			"start": {
				"line": 14,
				"column": 2
			},
			"end": {
				"line": 14,
				"column": 9
			}
		}), depth0)) != null ? stack1 : "") + "\n";
	},
	"3": function(container, depth0, helpers, partials, data) {
		var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
			if (Object.prototype.hasOwnProperty.call(parent, propertyName)) return parent[propertyName];
		};
		return "\n" + ((stack1 = lookupProperty(helpers, "each").call(depth0 != null ? depth0 : container.nullContext || {}, lookupProperty(depth0, "bullets"), {
			"name": "each",
			"hash": {},
			"fn": container.program(4, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 18,
					"column": 0
				},
				"end": {
					"line": 20,
					"column": 9
				}
			}
		})) != null ? stack1 : "");
	},
	"4": function(container, depth0, helpers, partials, data) {
		var stack1;
		return "- " + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "") + "\n";
	},
	"5": function(container, depth0, helpers, partials, data) {
		var stack1, alias1 = container.strict, alias2 = container.lambda;
		return "\n<details><summary>" + ((stack1 = alias2(alias1(depth0, "summary", {
			"start": {
				"line": 24,
				"column": 20
			},
			"end": {
				"line": 24,
				"column": 27
			}
		}), depth0)) != null ? stack1 : "") + "</summary>\n\n" + ((stack1 = alias2(alias1(depth0, "body", {
			"start": {
				"line": 26,
				"column": 2
			},
			"end": {
				"line": 26,
				"column": 6
			}
		}), depth0)) != null ? stack1 : "") + "\n\n</details>\n";
	},
	"compiler": [8, ">= 4.3.0"],
	"main": function(container, depth0, helpers, partials, data) {
		var stack1, alias1 = container.strict, alias2 = container.lambda, alias3 = depth0 != null ? depth0 : container.nullContext || {}, lookupProperty = container.lookupProperty || function(parent, propertyName) {
			if (Object.prototype.hasOwnProperty.call(parent, propertyName)) return parent[propertyName];
		};
		return "### Toolwarden: " + ((stack1 = alias2(alias1(depth0, "headline", {
			"start": {
				"line": 1,
				"column": 18
			},
			"end": {
				"line": 1,
				"column": 26
			}
		}), depth0)) != null ? stack1 : "") + "\n\n" + ((stack1 = alias2(alias1(depth0, "lead", {
			"start": {
				"line": 3,
				"column": 2
			},
			"end": {
				"line": 3,
				"column": 6
			}
		}), depth0)) != null ? stack1 : "") + "\n" + ((stack1 = lookupProperty(helpers, "if").call(alias3, lookupProperty(lookupProperty(depth0, "rows"), "length"), {
			"name": "if",
			"hash": {},
			"fn": container.program(0, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 4,
					"column": 0
				},
				"end": {
					"line": 11,
					"column": 7
				}
			}
		})) != null ? stack1 : "") + ((stack1 = lookupProperty(helpers, "if").call(alias3, lookupProperty(depth0, "leftOut"), {
			"name": "if",
			"hash": {},
			"fn": container.program(2, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 12,
					"column": 0
				},
				"end": {
					"line": 15,
					"column": 7
				}
			}
		})) != null ? stack1 : "") + ((stack1 = lookupProperty(helpers, "if").call(alias3, lookupProperty(lookupProperty(depth0, "bullets"), "length"), {
			"name": "if",
			"hash": {},
			"fn": container.program(3, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 16,
					"column": 0
				},
				"end": {
					"line": 21,
					"column": 7
				}
			}
		})) != null ? stack1 : "") + ((stack1 = lookupProperty(helpers, "each").call(alias3, lookupProperty(depth0, "folds"), {
			"name": "each",
			"hash": {},
			"fn": container.program(5, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 22,
					"column": 0
				},
				"end": {
					"line": 29,
					"column": 9
				}
			}
		})) != null ? stack1 : "") + "\n<sub>" + ((stack1 = alias2(alias1(depth0, "footer", {
			"start": {
				"line": 31,
				"column": 7
			},
			"end": {
				"line": 31,
				"column": 13
			}
		}), depth0)) != null ? stack1 : "") + "</sub>\n";
	},
	"useData": true
});
// src/render/comment/fold.ts
function listFold(summary, lines, whatToDo) {
	if (lines.length === 0) return [];
	const items = lines.map((line) => markdown`- ${line}`);
	return [{
		summary: htmlPhrase(summary),
		body: markdown`${joinMarkdown(items, "\n")}\n\n${whatToDo}`
	}];
}
function firstLines(items, most, line) {
	const more = items.length - most;
	const shown = items.slice(0, most).map(line);
	return more > 0 ? [...shown, markdown`… and ${more} more`] : shown;
}
function paragraphs(parts) {
	return joinMarkdown(parts.filter((part) => part !== ""), "\n\n");
}
// src/render/comment/accept.ts
const holdsDays = 90;
function isPlain(name) {
	return /^[\w.@/: -]{1,128}$/.test(name) && !name.startsWith("-") && name.trim() === name;
}
function shellWord(word) {
	return word.includes(" ") ? `'${word}'` : word;
}
function approveCommand(server, tool) {
	if (!isPlain(server) || !isPlain(tool)) return void 0;
	return `toolwarden approve --server ${shellWord(server)} --tool ${shellWord(tool)}`;
}
const settledByApproval = new Set([
	"tool-added",
	"tool-changed",
	"tool-renamed",
	"server-changed",
	"same-version",
	"other-content",
	"differs-from-record"
]);
function isSettledByApproval({ kind }) {
	return settledByApproval.has(kind) || themes[kind] === "definitions";
}
function acceptLine({ server, tool, findings }) {
	const command = approveCommand(server, tool.name);
	const approves = findings.some(isSettledByApproval);
	const rest = findings.filter((finding) => !isSettledByApproval(finding));
	const ids = joinMarkdown(rest.map(({ fingerprint }) => markdownText(fingerprint)), ", ");
	const ways = [
		...approves && command !== void 0 ? [markdown`run ${markdownCode(command, 400)}`] : [],
		...approves && command === void 0 ? [markdown`approve the whole server with \`toolwarden approve\`, since this name cannot be pasted`] : [],
		...rest.length > 0 ? [markdown`accept ${ids} as shown below`] : []
	];
	if (ways.length === 0) return trustedMarkdown("");
	return markdown`Right as it is? Then ${joinMarkdown(ways, ", and ")}.`;
}
function acceptFold(review, { loosened, acceptances }, most) {
	const failing = new Set(review.verdict.failing);
	const findings = review.findings.filter((finding) => failing.has(finding.fingerprint) && !isSettledByApproval(finding));
	if (findings.length === 0) return [];
	const shown = findings.slice(0, most);
	const entries = shown.map((finding) => acceptEntry(finding, review.today));
	const isSelf = [...loosened, ...acceptances].some(({ fingerprint }) => failing.has(fingerprint));
	return [{
		summary: htmlPhrase(ours("How to accept instead")),
		body: paragraphs([
			markdown`Under \`accept\` in \`.toolwarden/config.yml\`, with a reason and a name:`,
			markdownFence(`accept:\n${entries.join("\n")}`, "yaml"),
			findings.length > shown.length ? markdown`… and ${findings.length - shown.length} more.` : trustedMarkdown(""),
			isSelf ? markdownText("It counts once it stands on the base branch: this pull request cannot accept its own findings.") : trustedMarkdown("")
		])
	}];
}
function acceptEntry({ fingerprint, server, tool }, today) {
	return [
		`  - finding: ${fingerprint}`,
		...server !== "" && isPlain(server) ? [`    server: ${JSON.stringify(server)}`] : [],
		...tool !== void 0 && isPlain(tool) ? [`    tool: ${JSON.stringify(tool)}`] : [],
		"    reason: # why this is acceptable here",
		"    by: # who decided",
		`    until: ${daysLater(today, holdsDays)}`
	].join("\n");
}
function daysLater(date, days) {
	return new Date(Date.parse(`${date}T00:00:00Z`) + days * 864e5).toISOString().slice(0, 10);
}
// src/render/comment/enforcer-folds.ts
const mostShown = 4e3;
const mostServers = 3;
function enforcerFolds(enforcer, servers, decided) {
	const target = targets.find(({ id }) => id === enforcer);
	if (target === void 0) return [];
	const isDecided = (server) => decided.some((one) => one.server === server && one.tool.recommendation !== void 0);
	return servers.filter(({ server, starter }) => starter !== void 0 || isDecided(server)).slice(0, mostServers).flatMap((server) => {
		const text = suggestedPolicy(server, decided);
		return text === void 0 ? [] : [enforcerFold(target, server, text)];
	});
}
function suggestedPolicy({ server, policyText, policyFile, starter }, decided) {
	if (policyText === void 0) return starter;
	const wanted = decided.flatMap(({ server: its, tool }) => its === server && tool.recommendation !== void 0 && !isMisleading(tool.name) ? [tool.recommendation] : []);
	const after = applyRecommendations(policyText, wanted, policyFile);
	return after === policyText ? void 0 : after;
}
function enforcerFold(target, { server, policyFile, tools }, text) {
	const known = tools.map(({ name }) => name);
	return {
		summary: htmlPhrase(say`The same for ${ours(target.title)}: ${server}`),
		body: paragraphs(bodyOf(target, compiled(target, {
			server,
			policyFile,
			known
		}, text), policyFile))
	};
}
function compiled(target, { server, policyFile, known }, text) {
	const parsed = parsePolicy(policyFile, text);
	if (!parsed.ok) return "The policy is not valid, so nothing is written for this target.";
	try {
		return compilePolicy(target, parsed.file.policy, {
			server,
			tools: known
		});
	} catch (error) {
		if (error instanceof UsageError) return error.message;
		throw error;
	}
}
function bodyOf(target, given, policyFile) {
	if (typeof given === "string") return [markdownSentence(given)];
	const { fragment, losses } = given;
	const command = markdownCode(`toolwarden policy export --to ${target.id} --policy ${policyFile}`, 300);
	const language = fragment.kind === "text" ? fragment.language : "json";
	return [
		markdown`The policy with what is suggested, for ${markdownText(target.file)}:`,
		fragmentBlock(fragmentText(fragment), language),
		lossSentence(target, losses),
		markdown`Once it is committed, ${command} writes it and tells each difference.`
	];
}
function fragmentBlock(text, language) {
	if (text.length > mostShown) return markdownText(`It is ${text.length} characters long, too long to be shown here.`);
	const block = markdownFence(text.trimEnd(), language);
	return block.split("\n").slice(1, -1).join("\n") === text.trimEnd() ? block : markdownText("It holds what does not survive copying, so it is not shown here.");
}
function lossSentence({ title }, losses) {
	const wider = kindsOf(losses, "wider");
	const narrower = kindsOf(losses, "narrower");
	const parts = [...wider === "" ? [] : [markdown`**lets through more than the policy** (${markdownText(wider)})`], ...narrower === "" ? [] : [markdown`is stricter than it (${markdownText(narrower)})`]];
	if (parts.length === 0) return markdownText(`${title} stops and lets through just what the policy does.`);
	return markdown`${markdownText(title)} ${joinMarkdown(parts, " and ")}.`;
}
const kinds = {
	limit: "limit",
	condition: "condition",
	hide: "hidden tool",
	ask: "approval",
	deny: "denial",
	message: "message",
	name: "odd name"
};
function kindsOf(losses, effect) {
	const found = losses.filter((loss) => loss.effect === effect).map(({ kind }) => kind);
	return [...new Set(found)].map((kind) => kind === "default" ? "tools it does not name" : count(found.filter((other) => other === kind).length, kinds[kind])).join(", ");
}
// src/render/policy-link.ts
function policyLink({ policyFile, policyText, starter }, branch) {
	if (branch === void 0) return [];
	if (policyText !== void 0) return link("Edit the policy", editUrl(branch, policyFile));
	return starter === void 0 ? [] : link("Begin a policy", newFileUrl(branch, policyFile, starter));
}
function link(text, url) {
	return url === void 0 ? [] : [markdownLink(markdownText(text), url)];
}
// src/render/comment/group-folds.ts
function loosenedFold({ loosened }, review, most, links) {
	const failing = new Set(review.verdict.failing);
	const isRefused = loosened.some(({ fingerprint }) => failing.has(fingerprint));
	return listFold(ours(`This change makes ${count(loosened.length, "rule")} looser`), firstLines(loosened, most, (finding) => findingLine(finding, links)), markdownText(isRefused ? "No change approves itself here: take it back, or have somebody with write access make it on the base branch." : "This is said, not refused: take it back, or say in the review why it is right. `self-approval: fail` would refuse it."));
}
function recordsFold({ records, failures }, most) {
	const unseen = new Set(failures.map(({ server }) => server));
	const lines = [...records].filter(([server]) => !unseen.has(server));
	return listFold(ours(`On record in the catalogue: ${count(lines.length, "server")}`), firstLines(lines, most, ([server, entry]) => markdown`${markdownCode(server)}: ${markdownPhrase(onRecord(entry))}`), markdown`Recorded from running servers, with dummy inputs: ${docsLink("how", "catalog.md")}.`);
}
function acceptanceFolds({ acceptances }, { accepted }, most, links) {
	const soon = accepted.filter(({ daysLeft }) => daysLeft !== void 0);
	const holds = accepted.filter((one) => !soon.includes(one));
	return [
		...listFold(ours(`Acceptances: ${count(acceptances.length, "thing")} to look at`), firstLines(acceptances, most, (finding) => findingLine(finding, links)), markdown`They stand in \`.toolwarden/config.yml\`: renew one by its \`until\`, or take the entry out.`),
		...listFold(ours(`${count(soon.length, "acceptance ends", "acceptances end")} soon`), firstLines(soon, most, (one) => acceptedLine(one, links)), markdown`Decide anew, then move \`until\` in \`.toolwarden/config.yml\` or take the entry out.`),
		...listFold(ours(count(holds.length, "accepted finding")), firstLines(holds, most, (one) => acceptedLine(one, links)), markdown`To take one back, remove its entry from \`.toolwarden/config.yml\`.`)
	];
}
function acceptedLine({ finding, reason, by, until, daysLeft }, links) {
	const left = markdownText(daysLeft === void 0 ? until : `${until} (${count(daysLeft, "day")} left)`);
	return markdown`${findingLine(finding, links)}, accepted by ${markdownCode(by, 80)} until ${left}: ${markdownCode(reason)}`;
}
const smaller = [
	{
		theme: "drift",
		title: (many) => count(many, "smaller change"),
		whatToDo: markdown`Right as they are? \`toolwarden approve\` moves the lock.`
	},
	{
		theme: "definitions",
		title: (many) => count(many, "remark on a definition", "remarks on definitions"),
		whatToDo: markdown`For the author of the server to mend; \`toolwarden approve\` records them as known.`
	},
	{
		theme: "declarations",
		title: (many) => count(many, "remark on a declaration", "remarks on declarations"),
		whatToDo: markdown`Mend them where the server is declared; \`toolwarden approve\` records them as known.`
	},
	{
		theme: "together",
		title: (many) => count(many, "remark on servers together", "remarks on servers together"),
		whatToDo: markdown`Possible, not proven: deny or hide what need not be there, or accept them in \`.toolwarden/config.yml\`.`
	},
	{
		theme: "rules",
		title: (many) => count(many, "remark on a rule", "remarks on rules"),
		whatToDo: markdown`\`toolwarden policy check\` on the policy file says more.`
	}
];
function smallerFolds(outline, most, links) {
	return smaller.flatMap(({ theme, title, whatToDo }) => {
		const findings = outline.smaller.filter(({ kind }) => themes[kind] === theme);
		return listFold(ours(title(findings.length)), firstLines(findings, most, (finding) => findingLine(finding, links)), whatToDo);
	});
}
function instructionsFolds(servers) {
	return servers.flatMap(({ server, changes }) => changes.flatMap((change) => change.kind === "instructions" ? [{
		summary: htmlPhrase(say`Other instructions from ${server}`),
		body: markdown`${wordDiff(change.from ?? "", change.to ?? "")}\n\nThey go to the agent word for word. Read them; \`toolwarden approve\` takes them on.`
	}] : []));
}
const mostPrefilled = 3;
function starterFolds(servers, { branch }) {
	const without = servers.filter(({ starter }) => starter !== void 0);
	const place = without.length <= mostPrefilled ? branch : void 0;
	return without.map((server) => {
		const { policyFile, starter } = server;
		const what = markdown`Commit this as ${markdownCode(policyFile)}, or let \`toolwarden init\` write it together with the lock.`;
		const policy = markdownFence((starter ?? "").trimEnd(), "json");
		return {
			summary: htmlPhrase(say`Starter policy for ${server.server}`),
			body: paragraphs([
				what,
				policy,
				...policyLink(server, place)
			])
		};
	});
}
// src/render/comment/lead.ts
const namesShown = 5;
function lead(review) {
	const { servers, failures } = review;
	const partial = servers.filter(({ snapshot }) => snapshot.coverage === "partial").map(({ server }) => server);
	const complete = servers.length - partial.length;
	const parts = [
		...releases(servers),
		...complete > 0 ? [markdownText(`${count(complete, "server")} read completely`)] : [],
		...partial.length > 0 ? [markdown`**${partial.length} read in part** (${names(partial)})`] : [],
		...failures.length > 0 ? [markdown`**${failures.length} not reached** (${names(failures.map(({ server }) => server))})`] : []
	];
	return parts.length === 0 ? markdownText("No server was read.") : joinMarkdown(parts, " · ");
}
function names(servers) {
	const shown = servers.slice(0, namesShown).map((server) => markdownCode(server, 40));
	const more = servers.length - shown.length;
	return joinMarkdown([...shown, ...more > 0 ? [markdown`${more} more`] : []], ", ");
}
function releases(servers) {
	const steps = servers.flatMap((server) => {
		const step = release(server);
		return step === void 0 ? [] : [markdownPhrase(step, 40)];
	});
	const more = steps.length - namesShown;
	return more > 0 ? [...steps.slice(0, namesShown), markdown`${more} more new versions`] : steps;
}
function release({ server, snapshot, lockedVersion, changes }) {
	const same = changes.find((change) => change.kind === "same-version");
	if (same !== void 0) return say`${server} changed and is still called ${same.version}`;
	const version = own(snapshot.serverInfo, "version");
	return lockedVersion !== void 0 && typeof version === "string" && lockedVersion !== version ? say`${server} ${lockedVersion} → ${version}` : void 0;
}
// src/render/comment/table.ts
function tableRows(decided, most) {
	const isOfSeveral = new Set(decided.map(({ server }) => server)).size > 1;
	return decided.slice(0, most).map((decision) => tableRow(decision, isOfSeveral));
}
function tableRow(decision, isOfSeveral) {
	const { server, tool } = decision;
	const { category, risk } = tool.classification;
	const name = markdownCode(tool.name, 80);
	const today = markdownText(describeStanding(tool.standing));
	return {
		tool: isOfSeveral ? markdown`${markdownCode(server, 40)} ${name}` : name,
		can: markdown`**${markdownText(category)}** · ${markdownText(risk)}`,
		changed: changedCell(decision),
		policy: tool.recommendation === void 0 ? today : markdown`${today} → **${markdownText(recommendationWords(tool.recommendation))}**`
	};
}
function changedCell({ tool: { drift, findings: all }, findings }) {
	if (drift.kind === "added") return markdownText("new");
	if (drift.kind === "same") return markdownText(all.length > findings.length ? "its rule" : "unchanged");
	if (drift.kind === "renamed") return markdown`was ${markdownCode(drift.from, 40)}`;
	const category = drift.changes.find((change) => change.kind === "category");
	if (category?.kind === "category") return markdown`was *${markdownText(category.from)}*`;
	const [first, ...rest] = drift.changes;
	const words = first === void 0 ? markdownText("changed") : markdownPhrase(describeChange(first), 40);
	return rest.length === 0 ? words : markdown`${words}, ${rest.length} more`;
}
// src/render/comment/tool-fold.ts
const changesShown = 12;
const none$1 = trustedMarkdown("");
const saidAbove = new Set([
	"tool-added",
	"tool-changed",
	"tool-renamed"
]);
function toolFold(decision, links) {
	const { server, tool, findings } = decision;
	const { category } = tool.classification;
	const notes = findings.filter(({ kind }) => !saidAbove.has(kind));
	return {
		summary: markdown`<b>${htmlCode(tool.name, 80)}</b> on ${htmlCode(server, 40)}: ${htmlPhrase(inShort(tool), 60)}`,
		body: paragraphs([
			markdown`**Why ${markdownText(category)}.** ${markdownPhrase(whyPhrase(tool.classification), 80)}`,
			changesBlock(tool),
			notesBlock(notes, links),
			tool.recommendation === void 0 ? none$1 : ruleBlock(tool.recommendation, decision, links),
			decision.policyText === void 0 ? none$1 : acceptLine(decision)
		])
	};
}
function notesBlock(notes, links) {
	if (notes.length === 0) return none$1;
	const lines = notes.map((finding) => markdown`- ${ownFindingLine(finding, links)}`);
	return markdown`**Also found.**\n\n${joinMarkdown(lines, "\n")}`;
}
function inShort({ drift, classification }) {
	const { category } = classification;
	const word = decidingWord(classification);
	switch (drift.kind) {
		case "added": return say`new, ${ours(category)}: ${word}`;
		case "changed": {
			const was = drift.changes.find((change) => change.kind === "category");
			return was === void 0 ? say`changed, still ${ours(category)}: ${word}` : say`was ${ours(was.from)}, is now ${ours(category)}: ${word}`;
		}
		case "renamed": return say`was named ${drift.from}, ${ours(category)}: ${word}`;
		case "same": return say`${ours(category)}: ${word}`;
	}
}
function changesBlock({ drift, classification }) {
	if (!("changes" in drift) || drift.changes.length === 0) return none$1;
	return markdown`**What changed since the lock.**\n\n${changeLines(drift.changes, classification.risk)}`;
}
function changeLines(changes, risk) {
	const parts = changes.filter(({ kind }) => kind !== "category" && kind !== "risk");
	const rise = changes.find((change) => change.kind === "risk");
	const lines = [
		...parts.slice(0, changesShown).map(changeLine),
		...parts.length > changesShown ? [markdown`… and ${parts.length - changesShown} more`] : [],
		...rise === void 0 ? [] : [markdownText(`with that, risk ${rise.from} → ${risk}`)]
	];
	return joinMarkdown(lines.map((line) => markdown`- ${line}`), "\n");
}
function changeLine(change) {
	switch (change.kind) {
		case "title":
		case "description": return markdown`${markdownText(change.kind)}: ${wordDiff(change.from, change.to)}`;
		case "parameter-described": return markdown`${markdownPhrase(say`description of parameter ${change.parameter}`)}: ${wordDiff(change.from, change.to)}`;
		default: return markdownPhrase(describeChange(change));
	}
}
function ruleBlock(recommendation, { policyFile, policyText }, { branch }) {
	const { reasons, effect, gaps } = recommendation;
	const says = joinMarkdown([
		effect,
		...reasons.slice(1),
		...gaps
	].map(markdownText), " ");
	const words = markdown`**Suggested: ${markdownText(recommendationWords(recommendation))}.** ${says}`;
	if (isMisleading(recommendation.tool)) return markdown`${words} Its name holds invisible characters, so the rule cannot be pasted from here.`;
	if (policyText === void 0) return markdown`${words}\n\n${markdownFence(JSON.stringify(recommendation.policy), "json")}`;
	const after = applyRecommendations(policyText, [recommendation], policyFile);
	if (after === policyText) return words;
	return paragraphs([
		words,
		markdownFence(fileDiff(policyFile, policyText, after), "diff"),
		...policyLink({
			policyFile,
			policyText
		}, branch)
	]);
}
function allRulesFold(decided) {
	const files = new Map();
	for (const { policyFile, policyText, tool } of decided) {
		if (policyText === void 0 || tool.recommendation === void 0 || isMisleading(tool.name)) continue;
		const file = files.get(policyFile) ?? {
			text: policyText,
			wanted: []
		};
		file.wanted.push(tool.recommendation);
		files.set(policyFile, file);
	}
	const count = [...files.values()].reduce((sum, { wanted }) => sum + wanted.length, 0);
	if (count < 2) return [];
	const patches = [...files].flatMap(([path, { text, wanted }]) => {
		const after = applyRecommendations(text, wanted, path);
		return after === text ? [] : [fileDiff(path, text, after)];
	});
	return [{
		summary: htmlPhrase(ours(`All ${count} suggested rules as one patch`)),
		body: markdown`Paste it into \`git apply\`.\n\n${markdownFence(patches.join("\n"), "diff")}`
	}];
}
// src/render/comment/unseen-folds.ts
const none = trustedMarkdown("");
const most = {
	lines: 10,
	quoted: 1500,
	variables: 20
};
function failureFold(failure, record, links) {
	const { server, says, quotes, stderrTail, unresolved, declared } = failure;
	const names = joinMarkdown(unresolved.slice(0, most.variables).map((name) => markdownCode(name, 80)), ", ");
	return {
		summary: htmlPhrase(say`Not checked: ${server}`),
		body: paragraphs([
			markdownSentence(says),
			record === void 0 ? none : markdown`On record in the catalogue: ${markdownPhrase(onRecord(record))}.`,
			quotes === "" ? none : markdownFence(quotes, "text", most.quoted),
			stderrTail.length === 0 ? none : markdown`Its last words:\n\n${markdownFence(stderrTail.slice(-most.lines).join("\n"), "text", most.quoted)}`,
			unresolved.length === 0 ? none : markdown`Its declaration uses ${names}, which had no value here. A made-up value of the right form is often enough to list tools: set it in the job and name it in \`pass-env\`.`,
			declared.kind === "argument" ? none : markdown`It is declared in ${placeLink(declared, links)}.`,
			markdown`Cannot be started here? Run \`toolwarden capture\` where it can, and review that file: ${docsLink("how", "getting-started.md")}.`
		])
	};
}
function partialFold({ server, snapshot }) {
	const lines = snapshot.notes.map((note) => {
		const quotes = note.quotes === "" ? none : markdown` ${markdownCode(note.quotes)}`;
		return markdown`- ${markdownSentence(note.says)}${quotes}`;
	});
	return {
		summary: htmlPhrase(say`Not seen completely: ${server}`),
		body: paragraphs([joinMarkdown(lines.slice(0, most.lines), "\n"), markdownText("Tools that are missing here were not judged. Run it again; if it stays so, tell the author of the server.")])
	};
}
// src/render/comment.ts
const commentBudget = 59800;
const rooms = [
	{
		rows: 200,
		folds: 40,
		items: 50,
		wholes: true
	},
	{
		rows: 100,
		folds: 25,
		items: 30,
		wholes: true
	},
	{
		rows: 100,
		folds: 20,
		items: 20,
		wholes: false
	},
	{
		rows: 60,
		folds: 8,
		items: 10,
		wholes: false
	},
	{
		rows: 40,
		folds: 2,
		items: 5,
		wholes: false
	},
	{
		rows: 20,
		folds: 0,
		items: 2,
		wholes: false
	}
];
function folds(review, outline, room, links) {
	const { failures, servers } = review;
	const { folds: most, items, wholes } = room;
	const partial = servers.filter(({ snapshot }) => snapshot.coverage === "partial");
	const unseen = Math.max(2, most);
	return [
		...outline.decided.slice(0, most).map((decision) => toolFold(decision, links)),
		...wholes && outline.decided.length <= most ? allRulesFold(outline.decided) : [],
		...wholes && outline.decided.length <= most ? enforcerFolds(review.enforcer, servers, outline.decided) : [],
		...loosenedFold(outline, review, items, links),
		...acceptanceFolds(outline, review, items, links),
		...failures.slice(0, unseen).map((failure) => failureFold(failure, review.records.get(failure.server), links)),
		...partial.slice(0, unseen).map(partialFold),
		...instructionsFolds(servers).slice(0, most),
		...recordsFold(review, items),
		...wholes ? starterFolds(servers, links) : [],
		...smallerFolds(outline, items, links),
		...acceptFold(review, outline, items)
	];
}
function footer({ verdict }) {
	const shown = verdict.failing.slice(0, 12);
	const more = verdict.failing.length - shown.length;
	const ids = `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
	const parts = [
		markdownText(`Toolwarden ${version}`),
		markdown`judged offline from names, descriptions and schemas (${docsLink("how", "risk-model.md")})`,
		...shown.length === 0 ? [] : [markdownText(`findings ${ids}`)]
	];
	return joinMarkdown(parts, " · ");
}
function leftOut({ decided }, { rows, folds: most, wholes }, links) {
	if (decided.length <= Math.min(rows, most) && wholes) return trustedMarkdown("");
	const hidden = decided.length - rows;
	return hidden > 0 ? markdown`… and ${hidden} more tools. The whole review is in ${wholeReview(links)}.` : markdown`Shortened; the whole review is in ${wholeReview(links)}.`;
}
function commentIn(review, outline, room, links) {
	const { decided, others } = outline;
	return comment_md_default({
		headline: markdownPhrase(headline(review, outline), 60),
		lead: lead(review),
		rows: tableRows(decided, room.rows),
		leftOut: leftOut(outline, room, links),
		bullets: firstLines(others, Math.max(5, room.items), (finding) => findingLine(finding, links)),
		folds: folds(review, outline, room, links),
		footer: footer(review)
	});
}
function comment(review, links = {}, budget = commentBudget) {
	const outline = outlineOf(review);
	if (isAllClear(review)) return `### Toolwarden: ${markdownPhrase(headline(review, outline))}\n`;
	const sizes = new TextEncoder();
	for (const room of rooms) {
		const text = commentIn(review, outline, room, links);
		if (sizes.encode(text).length <= budget) return text;
	}
	throw new Error(`no comment of at most ${budget} bytes can be made of this review`);
}
export { commentBudget as n, policyLink as r, comment as t };
