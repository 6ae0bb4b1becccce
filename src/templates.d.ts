declare module "*.hbs" {
  const template: (context: object) => string;
  export default template;
}
declare module "*.md" {
  const html: string;
  export default html;
}
