import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm run dev` finds the server. */
const server = 'http://127.0.0.1:8021';

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': server } },
  build: {
    // 360 and 奇安信 browsers of government desktops run on Chromium of about this age.
    target: 'chrome100',
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
  },
});
