/** Builds the app with the Node at `node` when `out/` was built from other sources, or not at all. */
export declare function ensureBuilt(node: string): void;
