import { o as __toESM } from "./rolldown-runtime.js";
import { t as assessServer } from "./assess.js";
import { r as directoryFiles } from "./project-files.js";
import { a as writeTextFiles } from "./text-files.js";
import { t as isSnapshot } from "./server.js";
import { t as version } from "./version.js";
import { a as loadProject, n as defaultPolicyDir, o as lockPath, s as policyFileName, t as configPath } from "./project.js";
import { t as recommender } from "./recommend.js";
import { i as starterPolicy, n as formatPolicy, r as nameableTools, t as applyRecommendations } from "./starter.js";
import { x as terminalText } from "./escape.js";
import { t as fileDiff } from "./file-diff.js";
import { r as progressLine } from "./progress.js";
import { t as count } from "./words.js";
import { t as approve } from "./approve.js";
import { n as formatLock } from "./lock.js";
import { t as require_runtime } from "./runtime.js";
import { t as parseFlags } from "./flags.js";
import { t as noPositionals } from "./positionals.js";
import { t as collect } from "./collect.js";
import { i as sourcesOf, r as sourceFlags } from "./sources.js";
import { join } from "node:path";
import { existsSync } from "node:fs";
// src/model/schema-url.ts
function schemaUrl(file) {
	return `https://raw.githubusercontent.com/toolwarden/toolwarden/v${"0.1.0".split(".")[0] ?? "0"}/schemas/${file}.schema.json`;
}
// templates/workflow.yml.hbs
var import_runtime = __toESM(require_runtime());
var workflow_yml_default = import_runtime.default.template({
	"compiler": [8, ">= 4.3.0"],
	"main": function(container, depth0, helpers, partials, data) {
		var stack1, alias1 = container.strict, alias2 = container.lambda;
		return "# Reviews what the MCP servers of this repository can do, on every pull request. Workflows for pull requests from forks, a\n# schedule, a merge queue and a monorepo are in examples/workflows of toolwarden/toolwarden.\n# Pin each action to a commit where a moved tag would matter: `uses: owner/name@<40 hexadecimal digits> # v5`.\nname: toolwarden\non:\n  pull_request:\n    # `closed` folds the comment away, `reopened` brings it back.\n    types: [opened, synchronize, reopened, closed]\npermissions: {}\nconcurrency:\n  group: toolwarden-${{ github.workflow }}-${{ github.event.pull_request.number }}\n  cancel-in-progress: true\njobs:\n  review:\n    runs-on: ubuntu-latest\n    timeout-minutes: 10\n    permissions:\n      contents: read\n      pull-requests: write # for the comment\n    steps:\n      - uses: actions/checkout@v5\n        with:\n          persist-credentials: false\n      - uses: toolwarden/toolwarden@v" + ((stack1 = alias2(alias1(depth0, "major", {
			"start": {
				"line": 24,
				"column": 39
			},
			"end": {
				"line": 24,
				"column": 44
			}
		}), depth0)) != null ? stack1 : "") + "\n\n# The job above starts the servers beside the token of the comment. For servers you would not trust so far, put these\n# two in its place, and take `closed` out of the types, where there is nothing to hand on: the first has no token worth\n# having, the second starts nothing.\n#\n#  capture:\n#    runs-on: ubuntu-latest\n#    timeout-minutes: 10\n#    permissions:\n#      contents: read\n#    steps:\n#      - uses: actions/checkout@v5\n#        with:\n#          persist-credentials: false\n#      - uses: toolwarden/toolwarden@v" + ((stack1 = alias2(alias1(depth0, "major", {
			"start": {
				"line": 39,
				"column": 40
			},
			"end": {
				"line": 39,
				"column": 45
			}
		}), depth0)) != null ? stack1 : "") + "\n#        with:\n#          mode: capture\n#          github-token: \"\"\n#      - uses: actions/upload-artifact@v4\n#        with:\n#          name: toolwarden\n#          path: toolwarden-snapshots.json\n#  report:\n#    needs: capture\n#    runs-on: ubuntu-latest\n#    timeout-minutes: 10\n#    permissions:\n#      contents: read\n#      pull-requests: write # for the comment\n#    steps:\n#      - uses: actions/checkout@v5\n#        with:\n#          persist-credentials: false\n#      - uses: actions/download-artifact@v4\n#        with:\n#          name: toolwarden\n#      - uses: toolwarden/toolwarden@v" + ((stack1 = alias2(alias1(depth0, "major", {
			"start": {
				"line": 61,
				"column": 40
			},
			"end": {
				"line": 61,
				"column": 45
			}
		}), depth0)) != null ? stack1 : "") + "\n#        with:\n#          mode: report\n";
	},
	"useData": true
});
// templates/config.yml.hbs
var config_yml_default = import_runtime.default.template({
	"compiler": [8, ">= 4.3.0"],
	"main": function(container, depth0, helpers, partials, data) {
		var stack1;
		return "# yaml-language-server: $schema=" + ((stack1 = container.lambda(container.strict(depth0, "schema", {
			"start": {
				"line": 1,
				"column": 34
			},
			"end": {
				"line": 1,
				"column": 40
			}
		}), depth0)) != null ? stack1 : "") + "\n# What Toolwarden reads besides the policies and the lock. In a pull request the base branch's copy decides.\n\n# Lowest severity that fails a review: low, medium, high, critical or never.\nfail-on: high\n\n# What becomes of rules that a pull request from this repository makes looser, and of acceptances it adds: warn or\n# fail. From a fork they always fail.\nself-approval: warn\n\n# Findings somebody decided to live with. Each needs a reason, a name and a last day.\naccept: []\n#  - finding: TW-0123abcd\n#    reason: the tool is only reachable from the staging network\n#    by: security team\n#    until: 2030-01-31\n";
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
	"dry-run": { help: "print what would change as a diff, write nothing" }
};
function policyStep(assessment, project, policyDir) {
	const { tools, snapshot } = assessment;
	const callable = nameableTools(tools);
	const present = project.policies.get(snapshot.server);
	if (present === void 0) return [{
		path: `${policyDir}/${policyFileName(snapshot.server)}`,
		text: formatPolicy(starterPolicy(tools, schemaUrl("policy"))),
		what: `new, rules for ${count(callable.length, "tool")}`
	}];
	const { tools: rules, hide } = present.policy;
	const unnamed = callable.filter(({ name }) => !rules.has(name) && !hide.includes(name) && !hide.includes("*"));
	if (unnamed.length === 0) return [];
	const { file, text: before } = present;
	return [{
		path: file,
		before,
		text: applyRecommendations(before, unnamed.map(recommender(tools)), file),
		what: `${count(unnamed.length, "rule")} added`
	}];
}
function lockStep(assessments, project) {
	const unlocked = assessments.filter(({ snapshot }) => project.lock?.servers.has(snapshot.server) !== true);
	if (unlocked.length === 0) return [];
	const { lock } = approve(project.lock, unlocked, []);
	const before = project.lock === void 0 ? {} : { before: formatLock(project.lock) };
	const what = `${count(unlocked.length, "server")} locked`;
	return [{
		path: lockPath,
		...before,
		text: formatLock(lock),
		what
	}];
}
function newFileStep(path, text, root) {
	return existsSync(join(root, path)) ? [] : [{
		path,
		text,
		what: "new"
	}];
}
function preview({ path, before = "", text, what }) {
	const head = `would write ${terminalText(path)}: ${what}\n`;
	if (path === ".toolwarden/lock.json") return head;
	return `${head}${fileDiff(path, before, text).split("\n").map((line) => `${terminalText(line)}\n`).join("")}\n`;
}
async function run(argv, world) {
	const args = parseFlags(argv, flags);
	noPositionals(args, "init");
	const policyDir = args.get("policy-dir") ?? ".toolwarden/policy";
	const project = await loadProject(directoryFiles(world.cwd), policyDir);
	const { capture, accept } = project.config;
	const { results } = await collect(sourcesOf(args), {
		...capture,
		accept
	}, world);
	const complete = results.filter(isSnapshot).map(assessServer).filter(({ snapshot }) => snapshot.coverage === "complete");
	const steps = [
		...complete.flatMap((assessment) => policyStep(assessment, project, policyDir)),
		...lockStep(complete, project),
		...newFileStep(configPath, config_yml_default({ schema: schemaUrl("config") }), world.cwd),
		...args.has("workflow") ? newFileStep(workflowPath, workflow_yml_default({ major: version.split(".")[0] }), world.cwd) : []
	];
	const isDry = args.has("dry-run");
	if (!isDry) writeTextFiles(steps.map(({ path, text }) => ({
		path: join(world.cwd, path),
		text
	})));
	const told = steps.map(isDry ? preview : ({ path, what }) => `wrote ${terminalText(path)}: ${what}\n`);
	await world.print(told.length === 0 ? "Everything is there already; nothing to write.\n" : told.join(""));
	const unseen = results.filter((result) => result.coverage !== "complete");
	for (const result of unseen) world.notice(`left out: ${progressLine(result)}`);
	return unseen.length === 0 ? 0 : 2;
}
const initCommand = {
	name: "init",
	summary: "Write a starter policy, a lock and a config for this repository.",
	usage: ["init [--config-file FILE]... [--workflow] [--dry-run]", "init --server NAME -- COMMAND ARGUMENTS..."],
	flags,
	notes: ["Run again, it adds what is new and never touches what a person wrote; `approve` moves the lock. A server that was", "not seen completely is left out, and the exit code is 2. All files are written or none."].join("\n"),
	run
};
export { initCommand };
