/** Character references of HTML: those of HTML 4 by name, all by number. */

// Names in order of code points from 160 on.
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml';

// Others: name and code point in hexadecimal.
const others =
  'quot22 amp26 lt3c gt3e apos27 OElig152 oelig153 Scaron160 scaron161 Yuml178 fnof192 circ2c6 tilde2dc Alpha391 ' +
  'Beta392 Gamma393 Delta394 Epsilon395 Zeta396 Eta397 Theta398 Iota399 Kappa39a Lambda39b Mu39c Nu39d Xi39e ' +
  'Omicron39f Pi3a0 Rho3a1 Sigma3a3 Tau3a4 Upsilon3a5 Phi3a6 Chi3a7 Psi3a8 Omega3a9 alpha3b1 beta3b2 gamma3b3 ' +
  'delta3b4 epsilon3b5 zeta3b6 eta3b7 theta3b8 iota3b9 kappa3ba lambda3bb mu3bc nu3bd xi3be omicron3bf pi3c0 rho3c1 ' +
  'sigmaf3c2 sigma3c3 tau3c4 upsilon3c5 phi3c6 chi3c7 psi3c8 omega3c9 thetasym3d1 upsih3d2 piv3d6 ensp2002 emsp2003 ' +
  'thinsp2009 zwnj200c zwj200d lrm200e rlm200f ndash2013 mdash2014 lsquo2018 rsquo2019 sbquo201a ldquo201c rdquo201d ' +
  'bdquo201e dagger2020 Dagger2021 bull2022 hellip2026 permil2030 prime2032 Prime2033 lsaquo2039 rsaquo203a ' +
  'oline203e frasl2044 euro20ac image2111 weierp2118 real211c trade2122 alefsym2135 larr2190 uarr2191 rarr2192 ' +
  'darr2193 harr2194 crarr21b5 lArr21d0 uArr21d1 rArr21d2 dArr21d3 hArr21d4 forall2200 part2202 exist2203 empty2205 ' +
  'nabla2207 isin2208 notin2209 ni220b prod220f sum2211 minus2212 lowast2217 radic221a prop221d infin221e ang2220 ' +
  'and2227 or2228 cap2229 cup222a int222b there42234 sim223c cong2245 asymp2248 ne2260 equiv2261 le2264 ge2265 ' +
  'sub2282 sup2283 nsub2284 sube2286 supe2287 oplus2295 otimes2297 perp22a5 sdot22c5 lceil2308 rceil2309 lfloor230a ' +
  'rfloor230b lang27e8 rang27e9 loz25ca spades2660 clubs2663 hearts2665 diams2666';

const byName = new Map<string, number>();
/** Old names that need no semicolon. */
const loose = new Set(['quot', 'amp', 'lt', 'gt', 'QUOT', 'AMP', 'LT', 'GT', 'COPY', 'REG']);
latin.split(' ').forEach((name, i) => {
  byName.set(name, 160 + i);
  loose.add(name);
});
// The longest tail of hexadecimal digits is too long for names that end in a letter up to f: code points say where to cut.
for (const word of others.split(' ')) {
  const m = /^(.*?[a-zA-Z]4?)((?:2[0-9a-f]{3})|(?:[1-3][0-9a-f]{2})|(?:2[0-9a-f]|3[ce]))$/.exec(word)!;
  byName.set(m[1]!, parseInt(m[2]!, 16));
}
for (const name of ['QUOT', 'AMP', 'LT', 'GT', 'COPY', 'REG']) byName.set(name, byName.get(name.toLowerCase())!);

// What the numbers 0x80 to 0x9f mean: Windows' characters, as HTML says.
const windows = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
  0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
];

export { byName, loose, windows };
