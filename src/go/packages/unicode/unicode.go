// Package unicode tells what kind of character a rune is, and changes its case.
package unicode

const (
	MaxRune         = '\U0010FFFF' // the largest rune
	ReplacementChar = '\uFFFD'     // stands for what is not valid
	MaxASCII        = '\u007F'     // the largest ASCII rune
	MaxLatin1       = '\u00FF'     // the largest Latin-1 rune
)

// Kinds of case, for To.
const (
	UpperCase = iota
	LowerCase
	TitleCase
	MaxCase
)

// A RangeTable is a set of runes. Those of this package are known by name; one of your own lists its ranges.
type RangeTable struct {
	R16         []Range16
	R32         []Range32
	LatinOffset int
}

// A Range16 is the runes from Lo to Hi, Stride apart.
type Range16 struct {
	Lo     uint16
	Hi     uint16
	Stride uint16
}

// A Range32 is the runes from Lo to Hi, Stride apart.
type Range32 struct {
	Lo     uint32
	Hi     uint32
	Stride uint32
}

// class returns the set of a Unicode property, as regular expressions name it.
func class(name string) *RangeTable

var (
	Letter = class("L")
	L      = Letter
	Upper  = class("Lu")
	Lu     = Upper
	Lower  = class("Ll")
	Ll     = Lower
	Title  = class("Lt")
	Lt     = Title
	Lm     = class("Lm")
	Lo     = class("Lo")
	Mark   = class("M")
	M      = Mark
	Mc     = class("Mc")
	Me     = class("Me")
	Mn     = class("Mn")
	Number = class("N")
	N      = Number
	Digit  = class("Nd")
	Nd     = Digit
	Nl     = class("Nl")
	No     = class("No")
	Other  = class("C")
	C      = Other
	Cc     = class("Cc")
	Cf     = class("Cf")
	Co     = class("Co")
	Cs     = class("Cs")
	Punct  = class("P")
	P      = Punct
	Pc     = class("Pc")
	Pd     = class("Pd")
	Pe     = class("Pe")
	Pf     = class("Pf")
	Pi     = class("Pi")
	Po     = class("Po")
	Ps     = class("Ps")
	Space  = class("Z")
	Z      = Space
	Zl     = class("Zl")
	Zp     = class("Zp")
	Zs     = class("Zs")
	Symbol = class("S")
	S      = Symbol
	Sc     = class("Sc")
	Sk     = class("Sk")
	Sm     = class("Sm")
	So     = class("So")
)

// GraphicRanges are the sets of IsGraphic.
var GraphicRanges = []*RangeTable{L, M, N, P, S, Zs}

// PrintRanges are the sets of IsPrint; the ASCII space comes on top.
var PrintRanges = []*RangeTable{L, M, N, P, S}

func known(rangeTab *RangeTable, r rune) (in, ok bool)

// Is reports whether r is in the set.
func Is(rangeTab *RangeTable, r rune) bool {
	if in, ok := known(rangeTab, r); ok {
		return in
	}
	for _, x := range rangeTab.R16 {
		if rune(x.Lo) <= r && r <= rune(x.Hi) {
			return x.Stride == 1 || (r-rune(x.Lo))%rune(x.Stride) == 0
		}
	}
	for _, x := range rangeTab.R32 {
		if rune(x.Lo) <= r && r <= rune(x.Hi) {
			return x.Stride == 1 || (r-rune(x.Lo))%rune(x.Stride) == 0
		}
	}
	return false
}

// In reports whether r is in one of the sets.
func In(r rune, ranges ...*RangeTable) bool {
	for _, table := range ranges {
		if Is(table, r) {
			return true
		}
	}
	return false
}

// IsOneOf reports whether r is in one of the sets. In is nicer.
func IsOneOf(ranges []*RangeTable, r rune) bool { return In(r, ranges...) }

// IsControl reports whether r is a control character.
func IsControl(r rune) bool { return r >= 0 && r < 0x20 || r >= 0x7f && r < 0xa0 }

// IsDigit reports whether r is a decimal digit.
func IsDigit(r rune) bool

// IsGraphic reports whether r is a letter, mark, number, punctuation, symbol or space.
func IsGraphic(r rune) bool

// IsLetter reports whether r is a letter.
func IsLetter(r rune) bool

// IsLower reports whether r is a small letter.
func IsLower(r rune) bool

// IsMark reports whether r is a mark.
func IsMark(r rune) bool { return Is(M, r) }

// IsNumber reports whether r is a number.
func IsNumber(r rune) bool { return Is(N, r) }

// IsPrint reports whether r is printable: graphic, but of the spaces only the ASCII one.
func IsPrint(r rune) bool

// IsPunct reports whether r is punctuation.
func IsPunct(r rune) bool { return Is(P, r) }

// IsSpace reports whether r is white space.
func IsSpace(r rune) bool

// IsSymbol reports whether r is a symbol.
func IsSymbol(r rune) bool { return Is(S, r) }

// IsTitle reports whether r is a title case letter.
func IsTitle(r rune) bool { return Is(Lt, r) }

// IsUpper reports whether r is a capital.
func IsUpper(r rune) bool

// To maps r to UpperCase, LowerCase or TitleCase.
func To(_case int, r rune) rune {
	switch _case {
	case UpperCase:
		return ToUpper(r)
	case LowerCase:
		return ToLower(r)
	case TitleCase:
		return ToTitle(r)
	}
	return ReplacementChar
}

// ToUpper returns the capital of r.
func ToUpper(r rune) rune

// ToLower returns the small letter of r.
func ToLower(r rune) rune

// ToTitle returns the title case of r.
func ToTitle(r rune) rune

// SimpleFold returns the next rune that is equal to r but for case, going round.
func SimpleFold(r rune) rune

// A CaseRange says how the case of the runes from Lo to Hi changes: by the differences to upper, lower and title case.
type CaseRange struct {
	Lo    uint32
	Hi    uint32
	Delta d
}

type d [MaxCase]rune

// A SpecialCase is the rules of a language, such as Turkish, that come before the general ones.
type SpecialCase []CaseRange

func (special SpecialCase) to(_case int, r rune) rune {
	for _, c := range special {
		if rune(c.Lo) <= r && r <= rune(c.Hi) {
			return r + c.Delta[_case]
		}
	}
	return To(_case, r)
}

// ToUpper returns the capital of r.
func (special SpecialCase) ToUpper(r rune) rune { return special.to(UpperCase, r) }

// ToLower returns the small letter of r.
func (special SpecialCase) ToLower(r rune) rune { return special.to(LowerCase, r) }

// ToTitle returns the title case of r.
func (special SpecialCase) ToTitle(r rune) rune { return special.to(TitleCase, r) }

// TurkishCase has the dotted and the dotless i.
var TurkishCase SpecialCase = SpecialCase{
	{0x0049, 0x0049, d{0, 0x131 - 0x49, 0}},
	{0x0069, 0x0069, d{0x130 - 0x69, 0, 0x130 - 0x69}},
	{0x0130, 0x0130, d{0, 0x69 - 0x130, 0}},
	{0x0131, 0x0131, d{0x49 - 0x131, 0, 0x49 - 0x131}},
}

// AzeriCase is that of Turkish.
var AzeriCase SpecialCase = TurkishCase
