/** The functions that the escaper puts at the end of pipelines. */
import { Kind } from '../../../machine/rtype';
import type { Iface, Slice } from '../../../machine/values';
import { callMethod } from '../../kit/interfaces';
import { byteString } from '../../kit/slices';
import { specialMethods } from '../../fmt/methods';
import type { Callable } from '../../text/template/callable';
import type { Evaluator } from '../../text/template/eval';
import { hasText, sprint } from '../../text/template/printable';
import type { Gen } from '../../text/template/fault';
import { Val } from '../../kit/reflection';
import type { Kind as Content } from './attrs';
import { decodeCSS, escapeCSS, isSafeCSSValue } from './css';
import { jsRegexp, jsString, jsStringNorm, jsValue, replaceJS } from './js';
import { escapeHTML, escapeNoSpace, filterName, stripTags } from './markup';
import { FAILSAFE, filterSrcset, isSafeURL, processURL } from './urls';

type Arg = Iface | null;

const CONTENT: Record<string, Content> = {
  CSS: 'css', HTML: 'html', HTMLAttr: 'htmlattr', JS: 'js', JSStr: 'jsstr', URL: 'url', Srcset: 'srcset',
}; // prettier-ignore

/** What a value says about itself: its type is one of this package's strings. */
function contentOf(type: Iface['type']): Content | undefined {
  return type.pkgPath === 'html/template' ? CONTENT[type.typeName] : undefined;
}

/** Follows pointers up to what stops it, or to nil. */
function deref(arg: Arg, stop: (type: Iface['type']) => boolean): Arg {
  if (!arg) return null;
  let v = new Val(arg.type, arg.value);
  while (v.kind === Kind.Pointer && !v.isNil && !stop(v.type!)) v = v.elem();
  return v.kind === Kind.Pointer || v.type !== arg.type ? v.iface() : arg;
}

/** The text of a pipeline's value, and what kind it is. */
function* stringify(x: Evaluator, args: Arg[]): Gen<[string, Content]> {
  if (args.length === 1) {
    const only = deref(args[0]!, () => false);
    if (only?.type === x.types.of('string')) return [only.value as string, 'plain'];
    const content = only && contentOf(only.type);
    if (content) return [only.value as string, content];
  }
  const shown = args.filter((a) => a !== null).map((a) => deref(a, hasText));
  return [yield* sprint(x.t, shown), 'plain'];
}

function* jsVal(x: Evaluator, args: Arg[]): Gen<string> {
  const marshals = (type: Iface['type']): boolean => type.method('MarshalJSON') !== undefined;
  const values = args.map((a) => deref(a, marshals));
  let value: Arg;
  if (values.length === 1) {
    value = values[0]!;
    const content = value && contentOf(value.type);
    if (content === 'js') return value!.value as string;
    if (content === 'jsstr') return `"${value!.value as string}"`;
    if (value && !marshals(value.type) && specialMethods(value.type).string) {
      value = x.types.string((yield* callMethod(value, 'String')) as string).iface();
    }
  } else value = x.types.string(yield* sprint(x.t, values)).iface();
  const fn = x.t.func('encoding/json', 'Marshal');
  const [json, err] = (yield { do: 'call', fn, args: [value] }) as [Slice | null, Arg];
  if (!err) return jsValue(byteString(json));
  const text = (yield* callMethod(err, 'Error')) as string;
  return ` /* ${text.replaceAll('*/', '* /')} */null `;
}

/** An escaper of text alone. */
const onText = (run: (s: string, content: Content) => string) =>
  function* (x: Evaluator, args: Arg[]): Gen<string> {
    const [s, content] = yield* stringify(x, args);
    return run(s, content);
  };

const isHTML = (c: Content): boolean => c === 'html';

const bodies: Record<string, (x: Evaluator, args: Arg[]) => Gen<string>> = {
  _html_template_attrescaper: onText((s, c) => (isHTML(c) ? escapeHTML(stripTags(s), true) : escapeHTML(s, false))),
  _html_template_commentescaper: onText(() => ''),
  _html_template_cssescaper: onText((s) => escapeCSS(s)),
  _html_template_cssvaluefilter: onText((s, c) => {
    if (c === 'css') return s;
    const decoded = decodeCSS(s);
    return isSafeCSSValue(decoded) ? decoded : FAILSAFE;
  }),
  _html_template_htmlnamefilter: onText((s, c) => (c === 'htmlattr' ? s : filterName(s))),
  _html_template_htmlescaper: onText((s, c) => (isHTML(c) ? s : escapeHTML(s, false))),
  _html_template_jsregexpescaper: onText((s) => replaceJS(s, jsRegexp) || '(?:)'),
  _html_template_jsstrescaper: onText((s, c) => replaceJS(s, c === 'jsstr' ? jsStringNorm : jsString)),
  _html_template_jsvalescaper: jsVal,
  _html_template_nospaceescaper: onText((s, c) =>
    isHTML(c) ? escapeNoSpace(stripTags(s), true) : escapeNoSpace(s, false),
  ),
  _html_template_rcdataescaper: onText((s, c) => escapeHTML(s, isHTML(c))),
  _html_template_srcsetescaper: onText((s, c) => {
    if (c === 'srcset') return s;
    return c === 'url' ? processURL(s, true).replaceAll(',', '%2c') : filterSrcset(s);
  }),
  _html_template_urlescaper: onText((s, c) => processURL(s, c === 'url')),
  _html_template_urlfilter: onText((s, c) => (c === 'url' || isSafeURL(s) ? s : `#${FAILSAFE}`)),
  _html_template_urlnormalizer: onText((s) => processURL(s, true)),
  *_eval_args_(x, args) {
    if (args.length === 1 && args[0]?.type === x.types.of('string')) return args[0].value as string;
    return yield* sprint(
      x.t,
      args.map((a) => deref(a, hasText)),
    );
  },
};

export const escapers = new Map<string, Callable>(
  Object.entries(bodies).map(([name, run]): [string, Callable] => [
    name,
    {
      params: ['any'],
      variadic: true,
      results: 1,
      *call(x, args) {
        const values = args.map((a) => a.iface());
        return x.types.string(yield* run(x, values));
      },
    },
  ]),
);
