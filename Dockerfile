# The standalone import worker (`npm run import:worker`). The pages and routes are deployed to Vercel or by `npm run build`.
FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
# The native PDF engine and its data come from the registry; the image's own Node runs them, so no install script is needed.
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json ./
COPY lib ./lib
COPY scripts ./scripts
# The only place written to is the temporary folder (unpacked OCR data), so the root file system may be read-only.
USER node
# Node is process 1 and receives SIGTERM itself: the worker finishes or gives back what it holds.
CMD ["node", "--max-old-space-size=448", "scripts/import-worker.ts"]
