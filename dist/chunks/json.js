// src/model/json.ts
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function own(object, key) {
	return Object.hasOwn(object, key) ? object[key] : void 0;
}
function pointer(...segments) {
	return segments.map((segment) => `/${String(segment).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
function resolvePointer(value, path) {
	let here = value;
	for (const raw of path.split("/").slice(1)) {
		const key = raw.replaceAll("~1", "/").replaceAll("~0", "~");
		if (Array.isArray(here)) here = here[Number(key)];
		else if (isObject(here)) here = own(here, key);
		else return void 0;
	}
	return here;
}
const tooDeep = "[toolwarden: nested too deeply, not read]";
function limitDepth(value, depth) {
	return isDeeper(value, depth) ? cut(value, depth) : value;
}
function isDeeper(value, depth) {
	if (typeof value !== "object" || value === null) return false;
	if (depth === 0) return true;
	if (Array.isArray(value)) return value.some((item) => isDeeper(item, depth - 1));
	return Object.values(value).some((item) => isDeeper(item, depth - 1));
}
function cut(value, depth) {
	if (typeof value !== "object" || value === null) return value;
	if (depth === 0) return tooDeep;
	if (Array.isArray(value)) return value.map((item) => cut(item, depth - 1));
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cut(item, depth - 1)]));
}
function mended(value) {
	if (typeof value === "string") return value.replace(/\p{Surrogate}/gu, "�");
	if (typeof value === "number") return Number.isFinite(value) ? value : null;
	if (Array.isArray(value)) return value.map(mended);
	if (!isObject(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, held]) => [mended(key), mended(held)]));
}
function byText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
export { own as a, tooDeep as c, mended as i, isObject as n, pointer as o, limitDepth as r, resolvePointer as s, byText as t };
