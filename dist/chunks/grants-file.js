import { f as int, h as literal, s as array, w as string } from "./schemas.js";
import { n as datetime } from "./iso.js";
import { c as strict, s as quote, t as agreesWith } from "./check.js";
// src/model/files/grants-file.ts
const maxGrants = 1e4;
const labelSchema = string().regex(/^[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}$/, { error: "up to 64 letters, digits and . _ @ + -, the first a letter or digit" }).describe("What people call it, in the audit and in limits.");
const base64url = (least, most) => string().regex(new RegExp(`^[A-Za-z0-9_-]{${least},${most}}$`), { error: "base64url" });
const instant = datetime({
	offset: true,
	error: "a time such as 2026-12-31T00:00:00Z"
});
const grantSchema = agreesWith()(strict({
	label: labelSchema,
	id: string().regex(/^[0-9a-f]{16}$/, { error: "16 hexadecimal digits" }).describe("The part of the token that tells which grant it is."),
	scrypt: strict({
		n: literal([
			16384,
			32768,
			65536,
			131072
		]).describe("Its cost."),
		r: literal(8).describe("Its block size."),
		p: int().min(1).max(4).describe("Its parallelism."),
		salt: base64url(22, 88).describe("At least 16 random bytes."),
		hash: base64url(43, 43).describe("32 bytes.")
	}).describe("The hash of the token (RFC 7914); the token itself is kept nowhere."),
	created: instant.describe("When it was added."),
	expires: instant.exactOptional().describe("When it ends. Without it, never."),
	servers: array(string().min(1)).min(1).exactOptional().describe("The servers that it may use. Without it, all."),
	policy: string().min(1).exactOptional().describe("A policy in place of each server's own: a path, from the folder of this file.")
})).meta({ title: "Grant" });
const grantsSchema = strict({
	schema: literal("toolwarden.grants/1").describe("Which form this is."),
	grants: array(grantSchema).max(maxGrants, { error: `at most ${maxGrants} grants` }).superRefine(unique).describe("No two of one label or id.")
}).meta({
	title: "Toolwarden grants",
	description: "Who may use a gateway. Written by `toolwarden grant`; it holds hashes, and no token."
});
function unique(grants, context) {
	for (const key of ["label", "id"]) {
		const seen = new Set();
		for (const [index, grant] of grants.entries()) {
			const message = `two grants have the ${key} ${quote(grant[key])}; keep one.`;
			if (seen.has(grant[key])) context.addIssue({
				code: "custom",
				path: [index, key],
				message
			});
			seen.add(grant[key]);
		}
	}
}
export { labelSchema as n, grantsSchema as t };
