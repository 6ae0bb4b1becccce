import Handlebars from "handlebars";
import { marked } from "marked";

const templateFile = /\.(md|html|yml)\.hbs$/;

/**
 * Rollup plugin (rolldown and Vite read the same shape) that turns a Handlebars file into a module
 * whose default export renders it. Only `.html.hbs` escapes on its own: Handlebars knows HTML, not
 * Markdown or YAML, so values for those two arrive escaped from `render/escape.ts`. A Markdown file, which is one of our own
 * documents, becomes a module whose default export is its HTML.
 */
export function precompiledTemplates() {
  return {
    name: "precompiled-templates",
    transform(code: string, id: string) {
      if (id.endsWith(".md")) {
        const page = marked.parse(code, { async: false });
        return { code: `export default ${JSON.stringify(page)};\n`, moduleType: "js" };
      }
      const kind = templateFile.exec(id)?.[1];
      if (kind === undefined) return null;
      // A string in every version; the typings say unknown object.
      const spec = Handlebars.precompile(code, {
        noEscape: kind !== "html",
        strict: true,
        knownHelpersOnly: true,
      });
      return {
        code: `import runtime from "handlebars/runtime.js";\nexport default runtime.template(${spec as string});\n`,
        moduleType: "js",
      };
    },
  };
}
