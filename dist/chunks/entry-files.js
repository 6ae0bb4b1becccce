import { n as UsageError } from "./errors.js";
import { t as byText } from "./json.js";
import { n as readTextFile, t as checkPlainFile } from "./text-files.js";
import { O as url, S as record, b as partialRecord, c as boolean, f as int, h as literal, i as _enum, s as array, u as discriminatedUnion, w as string } from "./schemas.js";
import { n as datetime } from "./iso.js";
import { t as describeProblem } from "./problem.js";
import { c as strict, t as agreesWith } from "./check.js";
import { a as signals } from "./classification.js";
import { i as jsonObject, l as toolFacets, n as categorySchema, o as packageSchema, r as digestSchema, s as riskSchema, t as readMachineFile } from "./machine-file.js";
import { t as failureKindSchema } from "./snapshots-file.js";
import { r as findingKinds } from "./finding.js";
import { i as toolRuleSchema } from "./policy-file.js";
import { join } from "node:path";
import { existsSync, readdirSync } from "node:fs";
// src/model/files/assessment-file.ts
const reasonSchema = agreesWith()(strict({
	heuristic: string().describe("Id of the heuristic that gave the reason."),
	pointer: string().describe("RFC 6901 path into the tool definition."),
	text: string().describe("The exact characters that were found there; the server's, not ours."),
	says: string().describe("Why they matter."),
	category: categorySchema.exactOptional().describe("The category that it speaks for."),
	signal: _enum(signals).exactOptional().describe("The signal that it raises.")
}));
const judgement = {
	category: categorySchema.describe("What a call can do; the strongest that applies."),
	risk: riskSchema.describe("How much harm a call, or a loop of calls, can do."),
	confidence: _enum([
		"high",
		"medium",
		"low"
	]).describe("Whether several parts of the definition agree on it."),
	signals: array(_enum(signals)).describe("Named properties beside the category."),
	reasons: array(reasonSchema).describe("Why, the deciding ones first."),
	summary: string().describe("One paragraph to act on.")
};
const classification = agreesWith()(strict(judgement));
const metadata = agreesWith()(strict({
	riskLevel: riskSchema.describe("The risk, unchanged."),
	category: _enum([
		"read",
		"mutate",
		"delete",
		"destroy"
	]).exactOptional().describe("What a call does to things, in SEP-2793's words."),
	blastRadius: _enum([
		"item",
		"namespace",
		"organization",
		"global"
	]).exactOptional().describe("How far one call reaches."),
	reversibility: _enum([
		"auto",
		"manual",
		"none"
	]).exactOptional().describe("How what a call did can be undone."),
	sideEffects: array(_enum(signals)).describe("The signals."),
	approvalRecommendation: _enum([
		"none",
		"single",
		"multi"
	]).describe("How many people should approve a call.")
}));
const judgedToolSchema = strict({
	name: string().describe("The tool's name, as the server says it."),
	...classification.shape
}).meta({ title: "Judged tool" });
const assessedToolSchema = strict({
	...judgedToolSchema.shape,
	sep2793: metadata.describe("The same in the words of SEP-2793, a proposal for risk metadata in annotations; what a definition does not tell is left out.")
}).meta({ title: "Assessed tool" });
const findingKindSchema = _enum(Object.keys(findingKinds));
const fault = {
	kind: findingKindSchema.describe("What is wrong."),
	severity: riskSchema.describe("How much it matters."),
	says: string().describe("One sentence that says what is wrong where.")
};
const assessedLineSchema = strict({
	...assessedToolSchema.shape,
	findings: array(strict(fault)).exactOptional().describe("What is wrong with the definition itself.")
}).meta({
	title: "Toolwarden judged line",
	description: "What one tool can do, and why Toolwarden thinks so; one line of JSON Lines."
});
const assessmentSchema = strict({
	schema: literal("toolwarden.assessment/1"),
	tools: array(assessedToolSchema).describe("In the order of the input."),
	findings: array(strict({
		...fault,
		tool: string().exactOptional().describe("The tool that it is about.")
	})).describe("What is wrong with the definitions themselves, worst first.")
}).meta({
	title: "Toolwarden assessment",
	description: "What tools can do, and why Toolwarden thinks so."
});
// src/model/files/catalog-file.ts
const maxEntryBytes = 8388608;
const moment = datetime().describe("ISO 8601, UTC.");
const release = string().min(1);
const slugSchema = string().regex(/^[a-z0-9](?:[a-z0-9._-]{0,212}[a-z0-9_-])?$/, { error: "a slug of a-z, 0-9, dot, underscore and hyphen, which begins with a letter or a digit" }).describe("The entry's file name, and the last part of its address.");
const source = agreesWith()(discriminatedUnion("kind", [
	strict({
		kind: literal("npm"),
		package: packageSchema.describe("The package that is started.")
	}),
	strict({
		kind: literal("url"),
		url: url({ protocol: /^https?$/ }).describe("Where it is reached.")
	}),
	strict({ kind: literal("snapshots") })
]));
const start = agreesWith()(strict({
	program: string().min(1).exactOptional().describe("Which of the package's programs; absent where npx would find it."),
	args: array(string()).describe("Arguments after the program."),
	env: record(string(), string()).describe("Variables with dummy values, never real ones."),
	node: release.exactOptional().describe("The release of Node that ran it, and that npm chose the package's release for."),
	sandbox: _enum([
		"none",
		"bwrap",
		"docker"
	]).describe("What it was started in."),
	network: boolean().describe("Whether it could reach the network.")
}));
const parameter = agreesWith()(strict({
	name: string().describe("Its name."),
	kind: string().describe("The kind of value that it takes, in the words of JSON Schema."),
	required: boolean().describe("Whether a call must give it.")
}));
const hints = agreesWith()(strict({
	readOnlyHint: boolean().exactOptional().describe("That a call changes nothing."),
	destructiveHint: boolean().exactOptional().describe("That a call may remove or overwrite."),
	idempotentHint: boolean().exactOptional().describe("That the same call again adds nothing."),
	openWorldHint: boolean().exactOptional().describe("That a call reaches beyond the server.")
}));
const tool = agreesWith()(strict({
	name: string().describe("Its name, as the server says it."),
	category: categorySchema.describe("What a call can do; the strongest that applies."),
	risk: riskSchema.describe("How much harm a call, or a loop of calls, can do."),
	confidence: _enum([
		"high",
		"medium",
		"low"
	]).describe("Whether several parts of the definition agree."),
	signals: array(_enum(signals)).describe("Named properties beside the category."),
	reasons: array(reasonSchema).describe("Why, the deciding ones first."),
	summary: string().describe("One paragraph to act on."),
	hints: hints.describe("The hints that the server gives."),
	parameters: array(parameter).describe("In the order of the definition."),
	rule: jsonObject.refine((rule) => toolRuleSchema.safeParse(rule).success, "a rule of the policy language").exactOptional().describe("The recommended rule; absent where hiding is recommended."),
	digests: strict(Object.fromEntries(toolFacets.map((facet) => [facet, digestSchema]))).describe("A digest for each part of the definition."),
	local: literal(true).exactOptional().describe("Set if the definition names the folder that it ran in, and so differs from place to place.")
}).meta({ title: "Tool on record" }));
const item = agreesWith()(strict({
	name: string().describe("Its name, or its URI."),
	digest: digestSchema
}));
const finding = agreesWith()(strict({
	kind: findingKindSchema.describe("What is wrong."),
	severity: riskSchema.describe("How much it matters."),
	fingerprint: string().describe("As a review gives it to a server that is declared under the slug."),
	tool: string().exactOptional().describe("The tool that it is about.")
}));
const surface = agreesWith()(strict({
	capturedAt: moment,
	toolwarden: release.describe("The release of Toolwarden that captured and judged it."),
	version: release.exactOptional().describe("The release that was captured."),
	coverage: _enum(["complete", "partial"]).describe("Whether everything was seen."),
	protocol: string().describe("The MCP revision that was agreed on."),
	serverInfo: strict({
		name: string().describe("Its name."),
		version: string().describe("Its version; its word only.")
	}).describe("What the server calls itself."),
	notes: array(string()).describe("What was not seen, or was mended."),
	instructions: digestSchema.exactOptional().describe("Digest of the server's instructions."),
	tools: array(tool).describe("By name."),
	prompts: array(item).describe("By name."),
	resources: array(item).describe("Resources and resource templates, by URI."),
	findings: array(finding).describe("Worst first.")
}).meta({ title: "Surface on record" }));
const failure = agreesWith()(strict({
	triedAt: moment,
	version: release.exactOptional().describe("The release that was tried."),
	failure: failureKindSchema.describe("Why, in a word that stays the same."),
	says: string().describe("What happened and what to do next.")
}));
const named = { tool: string().describe("The tool.") };
const judged = {
	category: categorySchema.describe("Its category."),
	risk: riskSchema.describe("Its risk.")
};
const step = (schema) => ({
	from: schema.describe("What it was."),
	to: schema.describe("What it is.")
});
const move = agreesWith()(discriminatedUnion("kind", [
	strict({
		kind: literal("added"),
		...named,
		...judged
	}),
	strict({
		kind: literal("removed"),
		...named,
		...judged
	}),
	strict({
		kind: literal("category"),
		...named,
		...step(categorySchema)
	}),
	strict({
		kind: literal("risk"),
		...named,
		...step(riskSchema)
	}),
	strict({
		kind: literal("definition"),
		...named,
		facets: array(_enum(toolFacets)).describe("The parts that changed.")
	})
]));
const change = agreesWith()(strict({
	on: moment,
	from: release.exactOptional().describe("The release before."),
	to: release.exactOptional().describe("The release that showed it."),
	judgement: strict({
		from: release.describe("The release of Toolwarden before."),
		to: release.describe("The release of Toolwarden that showed it.")
	}).exactOptional().describe("Set where only our judgement moved: the releases of Toolwarden."),
	moves: array(move).min(1).describe("What moved, by tool.")
}));
const catalogEntrySchema = strict({
	schema: literal("toolwarden.catalog/1"),
	...agreesWith()(strict({
		slug: slugSchema,
		name: string().min(1).describe("What people call it: the package's name, or the host."),
		source: source.describe("What the entry is about, and how it is captured again."),
		homepage: url({ protocol: /^https$/ }).exactOptional().describe("Where its source code or its home is."),
		start: start.describe("How it was started for the capture."),
		surface: surface.exactOptional().describe("The newest surface that was seen."),
		failure: failure.exactOptional().describe("Why the newest attempt gave no surface."),
		history: array(change).describe("What moved between captures, newest first.")
	})).shape
}).meta({
	title: "Toolwarden catalogue entry",
	description: "What one MCP server offered when it was captured, and how it was judged. Written by `toolwarden catalog`."
});
const catalogIndexSchema = strict({
	schema: literal("toolwarden.catalog-index/1"),
	servers: array(strict({
		slug: slugSchema,
		name: string().describe("What people call it."),
		version: release.exactOptional().describe("The release that was captured."),
		capturedAt: moment.exactOptional().describe("When; absent where no surface is on record."),
		coverage: _enum([
			"complete",
			"partial",
			"none"
		]).describe("How much of it was seen."),
		failure: failureKindSchema.exactOptional().describe("Why the newest attempt gave no surface."),
		categories: partialRecord(categorySchema, int().min(0)).describe("How many tools are of each category."),
		risk: riskSchema.exactOptional().describe("The highest risk among its tools."),
		entry: string().describe("Address of its entry, relative to this file.")
	})).describe("By slug.")
}).meta({
	title: "Toolwarden catalogue index",
	description: "Every server of a catalogue, in short."
});
function parseCatalogEntry(file, text) {
	const read = readMachineFile(file, text, catalogEntrySchema);
	if (!read.ok) return read;
	const { schema: _, ...entry } = read.value;
	if (file.split("/").at(-1) === `${entry.slug}.json`) return {
		ok: true,
		entry
	};
	const says = `the slug is ${entry.slug}, so the file must be named ${entry.slug}.json.`;
	return {
		ok: false,
		problems: [{
			file,
			...read.place(["slug"]),
			pointer: "/slug",
			says
		}]
	};
}
function formatCatalogEntry(entry) {
	const document = catalogEntrySchema.parse({
		schema: "toolwarden.catalog/1",
		...entry
	});
	return `${JSON.stringify(document, void 0, 2)}\n`;
}
// src/catalog/slug.ts
function slugOfPackage(name) {
	return checked(name.replace(/^@/, "").replace("/", "--").toLowerCase());
}
function slugOfUrl(url) {
	return checked(plain([url.host, ...url.pathname.split("/")].filter((part) => part !== "").join("--")));
}
function slugOfName(name) {
	return checked(plain(name));
}
function plain(text) {
	return text.toLowerCase().replace(/[^a-z0-9._-]/g, "-");
}
function checked(slug) {
	return slugSchema.safeParse(slug).success ? slug : void 0;
}
function isSameSource(a, b) {
	return sourceKey(a) === sourceKey(b);
}
function sourceKey({ source, name }) {
	switch (source.kind) {
		case "npm": return `npm ${source.package.name}`;
		case "url": return `url ${source.url}`;
		case "snapshots": return `snapshots of ${name}`;
	}
}
// src/io/catalog/entry-files.ts
function entryPath(folder, slug) {
	return join(folder, `${slug}.json`);
}
function entrySlugs(folder) {
	if (!existsSync(folder)) return [];
	return readdirSync(folder).filter((file) => file.endsWith(".json")).map((file) => file.slice(0, -5)).sort(byText);
}
function readEntry(folder, slug) {
	const path = entryPath(folder, slug);
	if (!existsSync(path)) return void 0;
	checkPlainFile(path);
	return entryIn(path, readTextFile(path, maxEntryBytes));
}
function entryIn(path, text) {
	const parsed = parseCatalogEntry(path, text);
	if (parsed.ok) return parsed.entry;
	throw new UsageError(parsed.problems.map(describeProblem).join("\n"));
}
function entryFile(folder, entry) {
	const path = entryPath(folder, entry.slug);
	const text = formatCatalogEntry(entry);
	const size = Buffer.byteLength(text);
	if (size <= 8388608) return {
		path,
		text
	};
	throw new UsageError(`${path}: ${size} bytes is more than the ${maxEntryBytes} that an entry may have.`);
}
export { judgedToolSchema as _, isSameSource as a, slugOfUrl as c, catalogIndexSchema as d, formatCatalogEntry as f, findingKindSchema as g, assessmentSchema as h, readEntry as i, sourceKey as l, assessedLineSchema as m, entryPath as n, slugOfName as o, slugSchema as p, entrySlugs as r, slugOfPackage as s, entryFile as t, catalogEntrySchema as u };
