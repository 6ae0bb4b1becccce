// src/render/finding-sentence.ts
function findingSentence({ server, says }) {
	return server === "" ? says : [
		{ quoted: server },
		": ",
		...says
	];
}
export { findingSentence as t };
