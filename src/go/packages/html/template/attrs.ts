/** What kind of thing the value of an HTML attribute is (HTML standard, table of attributes). */

export type Kind = 'plain' | 'css' | 'html' | 'htmlattr' | 'js' | 'jsstr' | 'url' | 'srcset' | 'unsafe';

const BY_KIND: Partial<Record<Kind, string>> = {
  plain:
    'accept alt autocomplete autofocus autoplay border checked class cols colspan contenteditable contextmenu controls ' +
    'coords datetime default dir dirname disabled draggable dropzone for formtarget headers height hidden high hreflang ' +
    'id ismap kind label lang list loop low max maxlength media mediagroup min multiple name open optimum placeholder ' +
    'preload pubdate radiogroup readonly required reversed rows rowspan spellcheck scope scoped seamless selected shape ' +
    'size sizes span srclang start step tabindex target title width wrap',
  url:
    'action archive background cite classid codebase data formaction href icon longdesc manifest poster profile src ' +
    'usemap xmlns',
  unsafe:
    'accept-charset async challenge charset content crossorigin defer enctype form formenctype formmethod ' +
    'formnovalidate http-equiv keytype language method novalidate pattern rel sandbox type value',
  css: 'style',
  html: 'srcdoc',
  srcset: 'srcset',
};

const KINDS = new Map(
  Object.entries(BY_KIND).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind as Kind])),
);

/** The kind of an attribute's value, by its name in lower case. What is not known is guessed by parts of the name. */
export function attrKind(attr: string): Kind {
  let name = attr;
  const colon = name.indexOf(':');
  if (name.startsWith('data-')) name = name.slice(5);
  else if (colon >= 0) {
    if (name.slice(0, colon) === 'xmlns') return 'url';
    name = name.slice(colon + 1);
  }
  const known = KINDS.get(name);
  if (known) return known;
  if (name.startsWith('on')) return 'js';
  return /src|uri|url/.test(name) ? 'url' : 'plain';
}
