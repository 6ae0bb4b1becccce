type Take = (message: Readonly<Record<string, unknown>>) => void;
export declare function asking(send: (message: object) => void): Take;
export declare function askingModern(send: (message: object) => void): Take;
