import { S as trustedMarkdown, f as markdownLink, h as markdownText, l as markdown, p as markdownPhrase, u as markdownCode } from "./escape.js";
import { t as version } from "./version.js";
// src/render/edit-link.ts
const longestUrl = 7e3;
function editUrl(place, path, line) {
	return bounded(`${placeUrl(place, "edit")}/${encodedPath(path)}${line === void 0 ? "" : `#L${line}`}`);
}
function newFileUrl(place, path, text) {
	const url = `${placeUrl(place, "new")}?filename=${encode(path)}`;
	return bounded(`${url}&value=${encode(text)}`) ?? bounded(url);
}
function placeUrl({ serverUrl, repository, branch }, act) {
	return `${serverUrl.replace(/\/$/, "")}/${encodedPath(repository)}/${act}/${encodedPath(branch)}`;
}
function encodedPath(path) {
	return path.split("/").map(encode).join("/");
}
function encode(text) {
	return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "�")).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
function bounded(url) {
	return url.length <= longestUrl ? url : void 0;
}
// src/render/links.ts
const home = "https://github.com/toolwarden/toolwarden";
const docs = `${home}/blob/v${version}/docs`;
function docsLink(label, page) {
	return markdownLink(markdownText(label), `${docs}/${page}`);
}
function placeLink({ file, line }, { files }) {
	const code = markdownCode(`${file}:${line}`, 200);
	const isPlain = /^[\w.@%/-]{1,200}$/.test(file);
	return files === void 0 || !isPlain ? code : markdownLink(code, `${files}/${encodedPath(file)}#L${line}`);
}
function wholeReview({ run }) {
	const place = markdownText("the job summary");
	return run === void 0 ? place : markdown`${markdownLink(place, run)} and the report among its artifacts`;
}
// src/render/findings.ts
const themes = {
	"tool-added": "drift",
	"tool-changed": "drift",
	"tool-removed": "drift",
	"tool-renamed": "drift",
	"server-added": "drift",
	"server-removed": "drift",
	"server-changed": "drift",
	"same-version": "drift",
	"other-content": "drift",
	"differs-from-record": "drift",
	"rule-loosened": "loosened",
	"acceptance-added": "acceptances",
	"acceptance-expired": "acceptances",
	"acceptance-unused": "acceptances",
	"malformed-tool": "definitions",
	"duplicate-tool": "definitions",
	"colliding-names": "definitions",
	"external-schema": "definitions",
	"broken-text": "definitions",
	"oversized-definition": "definitions",
	"surface-moves": "drift",
	"tool-name": "definitions",
	"hidden-text": "definitions",
	"hint-contradicts": "definitions",
	"missing-hints": "definitions",
	"instructs-model": "definitions",
	"hides-from-user": "definitions",
	"asks-for-secrets": "definitions",
	"asks-for-context": "definitions",
	"redirects-tool": "definitions",
	"terminal-sequence": "definitions",
	"encoded-text": "definitions",
	"beacon-link": "definitions",
	"poisoned-value": "definitions",
	"secret-inside": "definitions",
	"version-not-pinned": "declarations",
	"secret-in-config": "declarations",
	"insecure-url": "declarations",
	"shell-wrapper": "declarations",
	"host-access": "declarations",
	"approval-off": "declarations",
	"look-alike-package": "declarations",
	"shadows-tool": "together",
	"open-flow": "together",
	"look-alike-tool": "together",
	"shared-tool-name": "together",
	"tool-uncovered": "rules",
	"rule-looser": "rules",
	"rule-stale": "rules"
};
function findingSentence({ server, says }) {
	return server === "" ? says : [
		{ quoted: server },
		": ",
		...says
	];
}
function findingLine(finding, links) {
	return lineOf(finding, findingSentence(finding), links);
}
function ownFindingLine(finding, links) {
	return lineOf(finding, finding.says, links);
}
function lineOf({ severity, location, fingerprint }, sentence, links) {
	const place = location === void 0 ? trustedMarkdown("") : markdown` (${placeLink(location, links)})`;
	return markdown`**${markdownText(severity)}** ${markdownPhrase(sentence)}${place} ${markdownText(fingerprint)}`;
}
function placeOf(finding, review) {
	if (finding.location !== void 0) return finding.location;
	const declared = review.servers.find(({ server }) => server === finding.server)?.snapshot.declared;
	return declared?.kind === "file" ? {
		file: declared.file,
		line: declared.line
	} : void 0;
}
export { themes as a, home as c, editUrl as d, encodedPath as f, placeOf as i, placeLink as l, findingSentence as n, docs as o, newFileUrl as p, ownFindingLine as r, docsLink as s, findingLine as t, wholeReview as u };
