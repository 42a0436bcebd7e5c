import { setFlagsFromString } from 'node:v8';

// V8 interprets a pattern the first time and compiles it the second. Of our hundreds nearly all are used again: compiled
// at once, the first page a process reads takes 0.7 of the time, and a hundred pages 0.9 (`npm run bench:reading`).
setFlagsFromString('--no-regexp-tier-up');
