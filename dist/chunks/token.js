import { promisify } from "node:util";
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
// src/io/gateway/token.ts
const shape = /^toolwarden_([0-9a-f]{16})_[A-Za-z0-9_-]{43}$/;
const cost = {
	n: 16384,
	r: 8,
	p: 1
};
const hashBytes = 32;
const derive = promisify(scrypt);
async function newToken() {
	const id = randomBytes(8).toString("hex");
	const token = `toolwarden_${id}_${randomBytes(32).toString("base64url")}`;
	const salt = randomBytes(16);
	const hash = await hashed(token, salt, cost);
	return {
		token,
		id,
		scrypt: {
			...cost,
			salt: salt.toString("base64url"),
			hash: hash.toString("base64url")
		}
	};
}
function idIn(token) {
	return shape.exec(token)?.[1];
}
async function isTokenOf(token, kept) {
	const hash = await hashed(token, Buffer.from(kept.salt, "base64url"), kept);
	const expected = Buffer.from(kept.hash, "base64url");
	return expected.length === hash.length && timingSafeEqual(expected, hash);
}
function hashed(token, salt, { n, r, p }) {
	return derive(token, salt, hashBytes, {
		N: n,
		r,
		p,
		maxmem: 256 * n * r
	});
}
export { isTokenOf as n, newToken as r, idIn as t };
