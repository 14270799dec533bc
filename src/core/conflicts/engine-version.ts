/** Changes whenever the same text would give other claims; what another version stored is made anew. */
export const ENGINE_VERSION = 23;
