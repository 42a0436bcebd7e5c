/**
 * Longer than clients and proxies keep an idle connection (5 to 60 s), so that they are the ones to close it: a server that
 * closes first now and then drops a request that is just being sent.
 */
export const KEEP_ALIVE_MS = 65_000;
