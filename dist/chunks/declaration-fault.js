import { r as say } from "./phrase.js";
// src/model/declaration-fault.ts
const fault = (kind, severity, says) => ({
	kind,
	severity,
	says: (first = "", second = "") => says(first, second)
});
const declarationFaults = {
	"no-version": fault("version-not-pinned", "medium", (name) => say`${name} is started in whatever release is newest, so its next release runs here unreviewed; name one release`),
	"moving-version": fault("version-not-pinned", "medium", (word) => say`${word} names no single release, so another one may run tomorrow; name one release`),
	"source-reference": fault("version-not-pinned", "medium", (word) => say`${word} is fetched from where its content can change; name a full commit, or a release of a registry`),
	"image-tag": fault("version-not-pinned", "low", (image) => say`the image ${image} is named by a tag, which can be moved; add its digest, ${"@sha256:..."}`),
	"image-latest": fault("version-not-pinned", "medium", (image) => say`the image ${image} is whatever was pushed last; name a version and its digest, ${"@sha256:..."}`),
	"look-alike": fault("look-alike-package", "high", (name, known) => say`the package ${name} is one letter away from the well-known ${known}; make sure that it is not meant to be taken for it`),
	"secret-known": fault("secret-in-config", "high", (where, what) => say`${where} holds what looks like ${what} in plain text; revoke it, and name a variable instead`),
	"secret-named": fault("secret-in-config", "high", (where) => say`${where} holds what looks like a secret in plain text; revoke it, and name a variable instead`),
	"url-credentials": fault("secret-in-config", "high", (where) => say`${where} holds a user and a password, which end up in logs; revoke them, and send a header from a variable instead`),
	"http-url": fault("insecure-url", "medium", (host) => say`${host} is reached without encryption, so anybody on the way can read and change what it says; use https`),
	shell: fault("shell-wrapper", "medium", (shell) => say`the server is started by a line that ${shell} interprets, so what runs cannot be told from the declaration; give the program and its arguments`),
	"shell-download": fault("shell-wrapper", "high", (shell) => say`the line that ${shell} interprets downloads something and runs it; install a pinned release instead`),
	privileged: fault("host-access", "high", (option) => say`${option} lets the container do to the machine what its owner can; leave it out`),
	"docker-socket": fault("host-access", "critical", (mount) => say`${mount} hands over the container engine, and with it the whole machine; leave it out`),
	"host-mount": fault("host-access", "high", (mount) => say`${mount} opens the machine's own files, keys and settings among them, to the container; mount only the folder that is needed`),
	trusted: fault("approval-off", "medium", (key) => say`${key} lets every tool of the server run without a question; leave it out`),
	"auto-approved": fault("approval-off", "low", (key, tools) => say`${key} lets these tools run without a question: ${tools}; keep only those that change nothing`),
	"sandbox-off": fault("approval-off", "medium", (option) => say`${option} switches a protection of the client or the server off; leave it out`)
};
const faultCodes = Object.keys(declarationFaults);
export { faultCodes as n, declarationFaults as t };
