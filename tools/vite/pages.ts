/**
 * One page per lesson, so that every address opens on a plain static host under any folder; a page for addresses that do
 * not exist; and the content security policy of all of them.
 */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { readLessons } from './lessons';

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

function lessonPage(html: string, title: string, summary: string): string {
  return html
    .replaceAll(/(href|src)="\.\//g, '$1="../../')
    .replace(/<title>.*?<\/title>/, `<title>${escape(title)} · Memcache Playground</title>`)
    .replace(/(<meta name="description" content=")[^"]*/, `$1${escape(summary)}`);
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
        emit(`lessons/${lesson.slug}/index.html`, lessonPage(html, `${i + 1} ${lesson.title}`, lesson.summary)),
      );
      emit('404.html', html.replace('<div id="app">', '<div id="app"><p>There is no page at this address.</p>'));
    },
  };
}
