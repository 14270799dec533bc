/** Node's HTTP server. An import of its module would evaluate all it offers, a whole HTTP client with it, which takes as long as opening a library. */
export const { createServer } = process.getBuiltinModule('node:http');
