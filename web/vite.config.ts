import { svelte } from '@sveltejs/vite-plugin-svelte';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

/**
 * The built page carries its own policy, so that any static host serves it as strictly as
 * `anemone serve` does. Left out while developing, where the reloading client needs more.
 */
function contentSecurityPolicy(): Plugin {
  const policy = [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return {
    name: 'anemone-content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** Where a source was read may be a copy: that address is for those who keep the list, not for the page. */
function sourcesWithoutAddresses(): Plugin {
  return {
    name: 'anemone-sources',
    enforce: 'pre',
    transform: {
      filter: { id: /\/knowledge\/sources\.json$/ },
      handler: (code) =>
        JSON.stringify(JSON.parse(code), (key, value: unknown) =>
          key === 'address' || key === 'note' ? undefined : value,
        ),
    },
  };
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The types of the contract are made from schema/ and are not in git. */
function contractTypes(): Plugin {
  const generate = (): void => {
    execFileSync(process.execPath, [here('../schema/generate.mjs')], { stdio: 'inherit' });
  };
  return {
    name: 'anemone-contract-types',
    config: generate,
    configureServer({ watcher, config }) {
      const schema = here('../schema');
      watcher.add(schema);
      watcher.on('change', (file) => {
        if (!file.startsWith(schema) || !file.endsWith('.json')) return;
        try {
          generate();
        } catch {
          config.logger.error('schema/ does not give types: see above');
        }
      });
    },
  };
}

/**
 * `make dev`: a core that was built anew, or a changed page of knowledge, loads the page again. The
 * rest is replaced in place; what was read once from a data file would stay as it was.
 */
function reloadWithCore(): Plugin {
  const core = here('public/core.wasm');
  return {
    name: 'anemone-reload-with-core',
    apply: 'serve',
    hotUpdate({ file }) {
      if (!file.startsWith(here('../knowledge/')) || !file.endsWith('.json')) return;
      this.environment.hot.send({ type: 'full-reload' });
      return [];
    },
    configureServer({ watcher, ws }) {
      watcher.add(core);
      const reload = (file: string): void => {
        if (file === core) ws.send({ type: 'full-reload' });
      };
      watcher.on('add', reload);
      watcher.on('change', reload);
    },
  };
}

export default defineConfig({
  base: './',
  resolve: {
    alias: { $knowledge: here('../knowledge') },
  },
  plugins: [
    contractTypes(),
    reloadWithCore(),
    svelte(),
    sourcesWithoutAddresses(),
    contentSecurityPolicy(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: null,
      manifest: {
        name: 'Anemone',
        short_name: 'Anemone',
        description: 'A private notebook.',
        lang: 'en',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#0e1b22',
        theme_color: '#0e1b22',
        icons: [
          { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
          {
            src: 'icons/icon-maskable-512.png',
            sizes: '512x512',
            type: 'image/png',
            purpose: 'maskable',
          },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{html,js,css,wasm,woff2,svg,png}'],
        maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
        navigateFallback: 'index.html',
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  // Nothing is inlined as data: the policy allows only files of our own.
  build: {
    assetsInlineLimit: 0,
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    // One style for all screens: its order, and so who wins, does not depend on the way taken.
    cssCodeSplit: false,
    // The name of a screen in an address would say what somebody opened.
    rolldownOptions: { output: { chunkFileNames: 'assets/[hash].js' } },
  },
  worker: { format: 'es' },
  server: { fs: { allow: ['..'] } },
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'node',
    // For what hangs: a slow machine never comes near it.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
