import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react-swc';
import { defineConfig } from 'vite';

const repository = fileURLToPath(new URL('..', import.meta.url));
// The api must see the page's own host, or it rejects a login from here as cross-site.
const api = { target: process.env['AFTERPILOT_URL'] ?? 'http://127.0.0.1:3000', changeOrigin: false };

export default defineConfig({
  root: `${repository}apps/web`,
  plugins: [react()],
  resolve: {
    alias: [
      { find: '@app/scoring/vocabulary', replacement: `${repository}libs/scoring/src/vocabulary` },
      { find: /^@app\/([^/]+)$/, replacement: `${repository}libs/$1/src` },
    ],
  },
  build: { outDir: `${repository}dist/web`, emptyOutDir: true, target: 'es2022', sourcemap: false },
  server: { proxy: { '/v1': api, '/auth': api, '/openapi.json': api, '/docs': api } },
});
