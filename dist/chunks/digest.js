import { t as canonicalize } from "./canonicalize.js";
import { n as isObject } from "./json.js";
import { createHash } from "node:crypto";
// src/model/digest.ts
function canonicalJson(value) {
	try {
		return canonicalize(value) ?? "null";
	} catch {
		return canonicalize(holdable(value)) ?? "null";
	}
}
function holdable(value) {
	if (typeof value === "string") return wellFormed(value);
	if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
	if (Array.isArray(value)) return value.map(holdable);
	if (!isObject(value)) return value;
	const entries = Object.entries(value).map(([key, held]) => [wellFormed(key), holdable(held)]);
	return Object.fromEntries(entries);
}
function wellFormed(text) {
	return text.replace(/\p{Surrogate}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
}
function sha256(content) {
	return createHash("sha256").update(content).digest("hex");
}
function digestOf(value) {
	return sha256(canonicalJson(value));
}
function shortDigest(value) {
	return digestOf(value).slice(0, 16);
}
export { shortDigest as i, digestOf as n, sha256 as r, canonicalJson as t };
