/** Flags every Node of ours is started with. */
export declare const NODE_FLAGS: string[];
/** Path of the Node the app runs on. */
export declare function findNode(): string;
/** Where Node keeps compiled code. */
export declare const COMPILE_CACHE: string;
