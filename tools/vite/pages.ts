/**
 * One page per lesson and per package of the reference, so that every address opens on a plain static host under any folder; a page for addresses that do
 * not exist; and the content security policy of all of them.
 */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { readLessons } from './lessons';
import { packageMetas } from './reference';

/** `'unsafe-inline'` for styles: the editor makes its style sheets while running. Nothing but this site's files is a script. */
function policy(html: string, dev: boolean): string {
  const hashes = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, text]) => `'sha256-${createHash('sha256').update(text!).digest('base64')}'`,
  );
  const rules = [
    `default-src 'none'`,
    `script-src 'self' ${hashes.join(' ')}`,
    `style-src 'self' 'unsafe-inline'`,
    `font-src 'self'`,
    `img-src 'self' data:`,
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    `worker-src 'self'`,
    `frame-src 'none'`,
    `form-action 'none'`,
    `base-uri 'none'`,
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join('; ')}" />`;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A page `depth` folders below the front page. */
function deepPage(html: string, depth: number, title: string, summary: string): string {
  return html
    .replaceAll(/(href|src)="\.\//g, `$1="${'../'.repeat(depth)}`)
    .replace(/<title>.*?<\/title>/, `<title>${escape(title)} · Memcache Playground</title>`)
    .replace(/(<meta\s+name="description"\s+content=")[^"]*/, `$1${escape(summary)}`);
}

/** @public vite.config.ts loads it. */
export function pagesPlugin(): Plugin {
  return {
    name: 'pages',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler: (html, context) =>
        html.replace(/<!-- content-security-policy.*?-->/, policy(html, context.server !== undefined)),
    },
    generateBundle(_, bundle) {
      const index = bundle['index.html'];
      if (index?.type !== 'asset') return;
      const html = String(index.source);
      const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source });
      readLessons().forEach((lesson, i) =>
        emit(`lessons/${lesson.slug}/index.html`, deepPage(html, 2, `${i + 1} ${lesson.title}`, lesson.summary)),
      );
      emit('reference/index.html', deepPage(html, 1, 'Reference', 'The Go packages that a handler here can import.'));
      for (const { path, synopsis } of packageMetas())
        emit(
          `reference/${path}/index.html`,
          deepPage(html, path.split('/').length + 1, `${path} · Reference`, synopsis),
        );
      emit(
        'limits/index.html',
        deepPage(
          html,
          1,
          'What is not supported',
          'What the Go here cannot do, what it says then, and a way around it.',
        ),
      );
      emit('404.html', html.replace('<div id="app">', '<div id="app"><p>There is no page at this address.</p>'));
    },
  };
}
