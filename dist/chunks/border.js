import { n as isObject, r as limitDepth } from "./json.js";
// src/io/mcp/border.ts
const mask = "***";
const replacement = "�";
function borderFor(secrets, aliases = new Map()) {
	const mended = {
		cut: false,
		masked: false,
		repaired: false
	};
	const text = (raw) => {
		const hidden = secrets.reduce((rest, secret) => rest.replaceAll(secret, mask), raw);
		if (hidden !== raw) mended.masked = true;
		const named = [...aliases].reduce((rest, [path, alias]) => rest.replaceAll(path, alias), hidden);
		const whole = named.replace(/\p{Surrogate}/gu, replacement);
		if (whole !== named) mended.repaired = true;
		return whole;
	};
	const walk = (value) => {
		if (typeof value === "string") return text(value);
		if (typeof value === "number" && !Number.isFinite(value)) {
			mended.repaired = true;
			return null;
		}
		if (Array.isArray(value)) return unlessSame(value, value.map(walk));
		return isObject(value) ? walkObject(value) : value;
	};
	const walkObject = (object) => {
		const entries = Object.entries(object);
		const walked = entries.map(([key, item]) => [text(key), walk(item)]);
		return walked.every(([key, item], index) => {
			const [before, value] = entries[index] ?? [];
			return key === before && item === value;
		}) ? object : Object.fromEntries(walked);
	};
	const json = (value) => {
		const limited = limitDepth(value, 100);
		if (limited !== value) mended.cut = true;
		return walk(limited);
	};
	return {
		json,
		text,
		mended
	};
}
function unlessSame(before, after) {
	return after.every((item, index) => item === before[index]) ? before : after;
}
export { borderFor as t };
