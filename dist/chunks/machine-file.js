import { r as messageOf } from "./errors.js";
import { n as isObject } from "./json.js";
import { h as literal, i as _enum, l as custom, s as array, w as string } from "./schemas.js";
import { c as strict, i as checkValue, t as agreesWith } from "./check.js";
import { a as readTree, i as positionAt, r as offsetOf } from "./tree.js";
import { i as risks, n as categories } from "./classification.js";
// src/model/lock.ts
const toolFacets = [
	"name",
	"description",
	"parameters",
	"input",
	"output",
	"hints",
	"meta"
];
const packageSources = [
	"npm-shrinkwrap.json",
	"package-lock.json",
	"pnpm-lock.yaml",
	"yarn.lock",
	"node_modules",
	"registry"
];
const schemaRelations = [
	"same",
	"narrowed",
	"widened",
	"unknown"
];
// src/model/files/lock-file.ts
const digestSchema = string().regex(/^[0-9a-f]{16}$/, { error: "16 hexadecimal digits" }).describe("The first 16 hexadecimal digits of a SHA-256 over canonical JSON (RFC 8785).");
const jsonObject = custom(isObject, { error: "this must be an object." }).meta({ type: "object" });
const categorySchema = _enum(categories);
const riskSchema = _enum(risks);
const named = strict({
	name: string().describe("Its name, or its URI."),
	digest: digestSchema
});
const toolSchema = strict({
	name: string().describe("The name under which the server lists it."),
	category: categorySchema.describe("What a call could do when the tool was approved."),
	risk: riskSchema.describe("Its risk when it was approved."),
	digests: strict({
		name: digestSchema,
		description: digestSchema,
		parameters: digestSchema,
		input: digestSchema,
		output: digestSchema,
		hints: digestSchema,
		meta: digestSchema
	}).describe("A digest for each part of the definition, to compare with."),
	others: array(digestSchema).exactOptional().describe("Digests of further definitions under the same name."),
	definition: jsonObject.describe("The definition as it was approved, so that a change can be shown.")
}).meta({ title: "Locked tool" });
const packageSchema = agreesWith()(strict({
	registry: _enum([
		"npm",
		"pypi",
		"oci"
	]).describe("Where the package comes from."),
	name: string().min(1).describe("Its name there."),
	version: string().min(1).exactOptional().describe("The one release that the declaration names, or that was resolved."),
	integrity: string().min(1).exactOptional().describe("The digest that the declaration pins, of an image; a hash of its archive, of an npm package."),
	source: _enum(packageSources).exactOptional().describe("Where what the declaration does not say was learnt.")
}));
const serverSchema = strict({
	name: string().describe("The name under which the repository declares the server."),
	serverInfo: jsonObject.describe("What the server called itself when it was approved."),
	package: packageSchema.exactOptional().describe("What its declaration started when it was approved."),
	instructions: string().exactOptional().describe("What the server tells every model that uses it."),
	prompts: array(named).describe("A digest for each prompt."),
	resources: array(named).describe("A digest for each resource and resource template."),
	faults: array(string()).describe("Fingerprints of the faults in its definitions that were approved with it."),
	tools: array(toolSchema).describe("Every tool that was approved, by name.")
}).meta({ title: "Locked server" });
const lockSchema = strict({
	schema: literal("toolwarden.lock/1"),
	servers: array(serverSchema).describe("By name.")
}).meta({
	title: "Toolwarden lock",
	description: "What was approved last time. Written by `toolwarden init` and `toolwarden approve`; not edited by hand."
});
// src/model/files/machine-file.ts
function readMachineFile(file, text, schema) {
	let document = "unread";
	const lazily = () => {
		if (document === "unread") document = documentOf(file, text);
		return document;
	};
	const place = (path) => {
		const found = lazily();
		return found === void 0 ? {
			line: 1,
			column: 1
		} : positionAt(found.text, offsetOf(found.root, path));
	};
	let value;
	try {
		value = JSON.parse(text);
	} catch (error) {
		const read = readTree(file, text);
		if (!read.ok) return read;
		return {
			ok: false,
			problems: [{
				file,
				line: 1,
				column: 1,
				pointer: "",
				says: `this is not valid JSON: ${messageOf(error)}.`
			}]
		};
	}
	const checked = checkValue(value, schema, file, lazily);
	return checked.ok ? {
		ok: true,
		value: checked.value,
		place
	} : checked;
}
function documentOf(file, text) {
	const read = readTree(file, text);
	return read.ok ? read.document : void 0;
}
export { lockSchema as a, schemaRelations as c, jsonObject as i, toolFacets as l, categorySchema as n, packageSchema as o, digestSchema as r, riskSchema as s, readMachineFile as t };
