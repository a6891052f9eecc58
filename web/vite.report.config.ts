import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

// The lab report: lab/report/ built into one file, build/lab-report.html, that needs nothing beside
// it and no network. `anemone lab report` puts the figures into its one empty place
// (docs/formats/lab-report.md).
const PLACE = '/*ANEMONE-LAB-DATA*/null';

const modules = fileURLToPath(new URL('node_modules', import.meta.url));
// The style names these; they are no modules.
const FONTS = ['atkinson-hyperlegible-next', 'fraunces'];

/** The licence of every package that went in, as its terms ask. */
function licences(ids: Iterable<string>): string {
  const folders = new Set(FONTS.map((font) => join(modules, '@fontsource-variable', font)));
  for (const id of ids) {
    const file = id.replace(/^\0|\?.*$/g, '');
    if (!file.includes('/node_modules/')) continue;
    let folder = dirname(file);
    while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
    folders.add(folder);
  }
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    ) as { name: string; version: string; license: string };
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : license;
    return `${name} ${version}\n\n${text}`;
  });
  // Two hyphens could end the comment that these stand in.
  return texts.join('\n\n').replace(/--+/g, (dashes) => dashes.replaceAll('-', '='));
}

/** Script and style go into the page itself; what is neither is refused. */
function oneFile(): Plugin {
  return {
    name: 'anemone-one-file',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') return this.error('there is no page');
      const ids = new Set<string>();
      let html = String(page.source);
      let script = '';
      let style = '';
      for (const [name, file] of Object.entries(bundle)) {
        if (file === page) continue;
        if (file.type === 'chunk') {
          for (const id of file.moduleIds) ids.add(id);
          script += file.code;
        } else if (name.endsWith('.css')) {
          style += String(file.source).trim();
        } else {
          return this.error(`${name} cannot be put into the page`);
        }
        Reflect.deleteProperty(bundle, name);
      }
      // Nothing in it may end the element it stands in, or hide the end.
      script = script.replace(/<(?=\/script|!--|script)/gi, '\\x3c').trim();
      const policy = [
        "default-src 'none'",
        `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
        // The plots bring small style elements of their own.
        "style-src 'unsafe-inline'",
        'font-src data:',
        'img-src data:',
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; ');
      html = html
        .replace(/\s*<script type="module"[^>]*><\/script>/, '')
        .replace(/\s*<link rel="stylesheet"[^>]*>/, '')
        .replace(
          '<meta charset="utf-8" />',
          (found) =>
            `${found}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
        )
        .replace('</head>', () => `  <style>${style}</style>\n  </head>`)
        .replace('</body>', () =>
          [
            `  <script type="application/json" id="lab-data">${PLACE}</script>`,
            `    <script type="module">${script}</script>`,
            '  </body>',
          ].join('\n'),
        )
        .replace('</html>', () => `</html>\n<!--\nIn this page:\n\n${licences(ids)}\n-->`);
      if (html.split(PLACE).length !== 2) {
        return this.error(`${PLACE} must stand in the page exactly once`);
      }
      if (/<(script|link|img|iframe)[^>]*\s(src|href)="(?!data:)/i.test(html)) {
        return this.error('the page still asks for another file');
      }
      page.source = html;
      page.fileName = 'lab-report.html';
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('../lab/report', import.meta.url)),
  base: './',
  publicDir: false,
  cacheDir: join(modules, '.vite-report'),
  // lab/report/ has no packages of its own.
  resolve: {
    alias: {
      '@observablehq/plot': join(modules, '@observablehq/plot'),
      '@fontsource-variable': join(modules, '@fontsource-variable'),
    },
  },
  plugins: [oneFile()],
  build: {
    outDir: fileURLToPath(new URL('../build', import.meta.url)),
    // build/ holds everything else that was built.
    emptyOutDir: false,
    // Fonts become part of the style.
    assetsInlineLimit: 200_000,
    cssCodeSplit: false,
    modulePreload: false,
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { output: { codeSplitting: false } },
  },
  server: { fs: { allow: ['../..'] } },
});
