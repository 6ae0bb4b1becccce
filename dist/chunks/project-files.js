import { n as UsageError } from "./errors.js";
import { t as byText } from "./json.js";
import { isAbsolute, join, posix, relative, sep } from "node:path";
import { lstat, open, readdir, realpath, stat } from "node:fs/promises";
import { execFile } from "node:child_process";
// src/io/files/git.ts
const maxOutputBytes = 5e6;
function readBlob(root, entry) {
	return git(root, [
		"cat-file",
		"blob",
		entry.hash
	]);
}
async function listTree(root, commit, path) {
	return (await git(root, [
		"ls-tree",
		"-z",
		"-l",
		commit,
		"--",
		path
	])).split("\0").filter((line) => line !== "").map((line) => {
		const tab = line.indexOf("	");
		const [mode = "", type = "", hash = "", size] = line.slice(0, tab).split(/ +/);
		return {
			mode,
			type,
			hash,
			size: Number(size) || 0,
			path: line.slice(tab + 1)
		};
	});
}
async function resolveCommit(root, ref) {
	try {
		return (await git(root, [
			"rev-parse",
			"--verify",
			"--quiet",
			"--end-of-options",
			`${ref}^{commit}`
		])).trim();
	} catch (error) {
		if (error.code === "ENOENT") throw new UsageError(`cannot read revision ${ref}: git is not installed`, { cause: error });
		throw new UsageError(`revision ${ref} is not in this repository; fetch it first (with actions/checkout: \`fetch-depth: 0\`)`, { cause: error });
	}
}
async function holdsCommit(root, hash) {
	const isPartial = await succeeds(root, [
		"config",
		"--get-regexp",
		"^remote\\..*\\.promisor$"
	]);
	const tree = `${hash}^{tree}`;
	return !isPartial && succeeds(root, [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		tree
	]);
}
function leftCredentials(root) {
	return succeeds(root, [
		"config",
		"--get-regexp",
		"^http\\..*\\.extraheader$"
	]);
}
function succeeds(root, args) {
	return git(root, args).then(() => true, () => false);
}
function git(root, args) {
	const options = {
		cwd: root,
		maxBuffer: maxOutputBytes,
		timeout: 3e4,
		env: {
			...process.env,
			GIT_TERMINAL_PROMPT: "0",
			LC_ALL: "C"
		}
	};
	return new Promise((resolve, reject) => {
		execFile("git", [
			"--no-replace-objects",
			"--literal-pathspecs",
			...args
		], options, (error, stdout) => {
			if (error === null) resolve(stdout);
			else reject(error);
		});
	});
}
// src/io/files/project-files.ts
const maxFileBytes = 4e6;
function checkProjectPath(path) {
	if (path.split("/").every((segment) => segment !== "" && segment !== "." && segment !== "..") && !/[\\\0]/.test(path)) return;
	throw new UsageError(`${JSON.stringify(path)}: not a path inside the repository; use one like ".toolwarden/lock.json"`);
}
function checkFileSize(path, bytes) {
	if (bytes <= 4e6) return;
	throw new UsageError(`${path}: ${bytes} bytes is more than the ${maxFileBytes} that are read`);
}
function leadsOut(path) {
	return new UsageError(`${path}: a symbolic link that leads out of the repository; commit the file itself`);
}
function withoutByteOrderMark(text) {
	return text.replace(/^\uFEFF/, "");
}
function directoryFiles(root) {
	return {
		async read(path) {
			const found = await locate(root, path);
			if (found === void 0) return void 0;
			const status = await stat(found);
			if (!status.isFile()) throw new UsageError(`${path}: is not a file`);
			checkFileSize(path, status.size);
			return withoutByteOrderMark(await readBounded(path, found));
		},
		async list(folder) {
			const found = await locate(root, folder);
			if (found === void 0) return [];
			if (!(await stat(found)).isDirectory()) throw new UsageError(`${folder}: is not a folder`);
			return (await readdir(found, { withFileTypes: true })).filter((entry) => entry.isFile() || entry.isSymbolicLink()).map((entry) => entry.name).sort(byText);
		}
	};
}
async function locate(root, path) {
	checkProjectPath(path);
	const target = join(root, path);
	try {
		const [realRoot, realTarget] = await Promise.all([realpath(root), realpath(target)]);
		const inside = relative(realRoot, realTarget);
		if (inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside)) throw leadsOut(path);
		return realTarget;
	} catch (error) {
		if (error instanceof UsageError) throw error;
		const code = error.code;
		if (code !== "ENOENT" && code !== "ENOTDIR") throw new UsageError(`${path}: cannot be read (${code ?? String(error)})`, { cause: error });
		if (await isLink(target)) throw new UsageError(`${path}: a symbolic link that leads nowhere`, { cause: error });
		return;
	}
}
async function isLink(path) {
	return lstat(path).then((status) => status.isSymbolicLink(), () => false);
}
async function readBounded(path, file) {
	const handle = await open(file);
	try {
		const buffer = Buffer.alloc(Math.min((await handle.stat()).size, maxFileBytes) + 1);
		let length = 0;
		while (length < buffer.length) {
			const { bytesRead } = await handle.read(buffer, length, buffer.length - length);
			if (bytesRead === 0) break;
			length += bytesRead;
		}
		checkFileSize(path, length);
		return buffer.toString("utf8", 0, length);
	} finally {
		await handle.close();
	}
}
function gitFiles(root, ref) {
	if (ref.startsWith("-") || ref === "" || /[\0\n]/.test(ref)) throw new UsageError(`${JSON.stringify(ref)}: not a git revision; use a branch, a tag or a commit`);
	let commit;
	const tree = async (path) => {
		commit ??= resolveCommit(root, ref);
		return listTree(root, await commit, path);
	};
	return {
		async read(path) {
			checkProjectPath(path);
			const entry = await followLinks(path, root, tree);
			if (entry === void 0) return void 0;
			if (entry.type !== "blob") throw new UsageError(`${path}: is not a file at revision ${ref}`);
			checkFileSize(path, entry.size);
			return withoutByteOrderMark(await readBlob(root, entry));
		},
		async list(folder) {
			checkProjectPath(folder);
			const [self] = await tree(folder);
			if (self === void 0) return [];
			if (self.type !== "tree") throw new UsageError(`${folder}: is not a folder at revision ${ref}`);
			return (await tree(`${folder}/`)).filter((entry) => entry.type === "blob").map((entry) => posix.basename(entry.path)).sort(byText);
		}
	};
}
async function followLinks(path, root, tree) {
	let here = path;
	for (let links = 0; links < 8; links += 1) {
		const [entry] = await tree(here);
		if (entry === void 0 && links > 0) break;
		if (entry?.mode !== "120000") return entry;
		const target = await readBlob(root, entry);
		here = posix.join(posix.dirname(here), target);
		if (target.startsWith("/") || here.startsWith("../") || here === "..") throw leadsOut(path);
	}
	throw new UsageError(`${path}: a symbolic link that leads nowhere`);
}
export { holdsCommit as a, gitFiles as i, checkProjectPath as n, leftCredentials as o, directoryFiles as r, checkFileSize as t };
