import { i as risks } from "./classification.js";
// src/assess/risk.ts
const baseRisk = {
	unknown: "high",
	read: "low",
	write: "medium",
	execute: "high",
	destructive: "high",
	financial: "critical"
};
const raisedBy = {
	unknown: [],
	read: [
		"handles-credentials",
		"takes-sql",
		"personal-data"
	],
	write: [
		"admin",
		"permissions",
		"production"
	],
	execute: [
		"takes-shell",
		"admin",
		"permissions",
		"production"
	],
	destructive: [
		"bulk",
		"admin",
		"permissions",
		"container",
		"production"
	],
	financial: []
};
function riskOf(category, signals) {
	const base = baseRisk[category];
	return raisedBy[category].some((signal) => signals.includes(signal)) ? risks[risks.indexOf(base) + 1] ?? base : base;
}
export { raisedBy as n, riskOf as r, baseRisk as t };
