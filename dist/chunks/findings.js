// src/render/findings.ts
function findingSentence({ server, says }) {
	return server === "" ? says : [
		{ quoted: server },
		": ",
		...says
	];
}
function placeOf(finding, review) {
	if (finding.location !== void 0) return finding.location;
	const declared = review.servers.find(({ server }) => server === finding.server)?.snapshot.declared;
	return declared?.kind === "file" ? {
		file: declared.file,
		line: declared.line
	} : void 0;
}
export { placeOf as n, findingSentence as t };
