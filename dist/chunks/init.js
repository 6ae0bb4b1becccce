import { r as __toESM } from "./rolldown-runtime.js";
import { t as assessServer } from "./assess.js";
import { a as loadProject, i as defaultPolicyDir, o as lockPath, p as directoryFiles, r as configPath, s as formatLock, u as policyFileName } from "./drift.js";
import { a as writeTextFile, t as parseFlags } from "./flags.js";
import { t as isSnapshot } from "./server.js";
import { t as version } from "./version.js";
import { t as recommend } from "./recommend.js";
import { n as formatPolicy, r as starterPolicy, t as applyRecommendations } from "./starter.js";
import { t as progressLine } from "./progress2.js";
import { t as count } from "./words.js";
import { t as approve } from "./approve.js";
import { t as require_runtime } from "./runtime.js";
import { t as noPositionals } from "./positionals.js";
import { n as sourceFlags, r as sourcesOf, t as collect } from "./sources.js";
import { existsSync } from "node:fs";
import { join } from "node:path";
// templates/workflow.yml.hbs
var import_runtime = __toESM(require_runtime());
var workflow_yml_default = import_runtime.default.template({
	"compiler": [8, ">= 4.3.0"],
	"main": function(container, depth0, helpers, partials, data) {
		var stack1;
		return "# Reviews what the MCP servers of this repository can do, on every pull request that touches them.\nname: toolwarden\non: pull_request\npermissions:\n  contents: read\n  pull-requests: write\nconcurrency:\n  group: toolwarden-${{ github.ref }}\n  cancel-in-progress: true\njobs:\n  review:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v5\n      - uses: toolwarden/toolwarden@v" + ((stack1 = container.lambda(container.strict(depth0, "major", {
			"start": {
				"line": 15,
				"column": 39
			},
			"end": {
				"line": 15,
				"column": 44
			}
		}), depth0)) != null ? stack1 : "") + "\n";
	},
	"useData": true
});
// templates/config.yml.hbs
var config_yml_default = import_runtime.default.template({
	"compiler": [8, ">= 4.3.0"],
	"main": function(container, depth0, helpers, partials, data) {
		return "# What Toolwarden reads besides the policies and the lock. In a pull request the base branch's copy decides.\n\n# Lowest severity that fails a review: low, medium, high, critical or never.\nfail-on: high\n\n# What becomes of rules that a pull request from this repository makes looser, and of acceptances it adds: warn or\n# fail. From a fork they always fail.\nself-approval: warn\n\n# Findings somebody decided to live with. Each needs a reason, a name and a last day.\naccept: []\n#  - finding: TW-0123abcd\n#    reason: the tool is only reachable from the staging network\n#    by: security team\n#    until: 2030-01-31\n";
	},
	"useData": true
});
// src/commands/init.ts
const workflowPath = ".github/workflows/toolwarden.yml";
const flags = {
	...sourceFlags,
	"policy-dir": {
		value: "DIR",
		help: "where the policies lie",
		byDefault: defaultPolicyDir
	},
	workflow: { help: `write ${workflowPath} too` },
	"dry-run": { help: "say what would be written, write nothing" }
};
function policyStep(assessment, project, policyDir) {
	const { tools, snapshot } = assessment;
	const present = project.policies.get(snapshot.server);
	if (present === void 0) return [{
		path: `${policyDir}/${policyFileName(snapshot.server)}`,
		text: formatPolicy(starterPolicy(tools)),
		what: `new, rules for ${count(tools.length, "tool")}`
	}];
	const { tools: rules, hide } = present.policy;
	const unnamed = tools.filter(({ name }) => !rules.has(name) && !hide.includes(name) && !hide.includes("*"));
	if (unnamed.length === 0) return [];
	const recommendations = unnamed.map(({ name, classification }) => recommend(name, classification));
	const text = applyRecommendations(present.text, recommendations, present.file);
	return [{
		path: present.file,
		text,
		what: `${count(unnamed.length, "rule")} added`
	}];
}
function lockStep(assessments, project) {
	const unlocked = assessments.filter(({ snapshot }) => project.lock?.servers.has(snapshot.server) !== true);
	if (unlocked.length === 0) return [];
	const { lock } = approve(project.lock, unlocked, []);
	return [{
		path: lockPath,
		text: formatLock(lock),
		what: `${count(unlocked.length, "server")} locked`
	}];
}
function newFileStep(path, text, root) {
	return existsSync(join(root, path)) ? [] : [{
		path,
		text,
		what: "new"
	}];
}
async function run(argv, world) {
	const args = parseFlags(argv, flags);
	noPositionals(args, "init");
	const policyDir = args.get("policy-dir") ?? ".toolwarden/policy";
	const project = await loadProject(directoryFiles(world.cwd), policyDir);
	const { results } = await collect(sourcesOf(args), project.config.capture, world);
	const complete = results.filter(isSnapshot).map(assessServer).filter(({ snapshot }) => snapshot.coverage === "complete");
	const steps = [
		...complete.flatMap((assessment) => policyStep(assessment, project, policyDir)),
		...lockStep(complete, project),
		...newFileStep(configPath, config_yml_default({}), world.cwd),
		...args.has("workflow") ? newFileStep(workflowPath, workflow_yml_default({ major: version.split(".")[0] }), world.cwd) : []
	];
	const isDry = args.has("dry-run");
	if (!isDry) for (const { path, text } of steps) writeTextFile(join(world.cwd, path), text);
	const lines = steps.map(({ path, what }) => `${isDry ? "would write" : "wrote"} ${path}: ${what}\n`);
	await world.print(lines.length === 0 ? "Everything is there already; nothing to write.\n" : lines.join(""));
	const unseen = results.filter((result) => result.coverage !== "complete");
	for (const result of unseen) world.notice(`left out: ${progressLine(result)}`);
	return unseen.length === 0 ? 0 : 2;
}
const initCommand = {
	name: "init",
	summary: "Write a starter policy, a lock and a config for this repository.",
	usage: ["init [--config-file FILE]... [--workflow] [--dry-run]", "init --server NAME -- COMMAND ARGUMENTS..."],
	flags,
	notes: ["Run again, it adds what is new and never touches what a person wrote; `approve` moves the lock. A server that was", "not seen completely is left out, and the exit code is 2."].join("\n"),
	run
};
export { initCommand };
