"""What kind of company a name says it is, in many countries: it tells nobody apart, and is written or left out at will.

The kept list of `cleanco` knows what stands at the end of names in Latin letters; what it lacks is here: what stands in
front, what is written in other scripts, and what is written in full.
"""

import re

# As folded words, in front or at the end of a name.
_WORDS = """
ab oy oyj aktiebolag osakeyhtio aktieselskab aktieselskabet aksjeselskap anpartsselskab kommanditbolag handelsbolag
gmbh ggmbh mbh gesmbh ag kg kgaa ohg ug gbr ev eg eu partg partgmbb
bv nv bvba srl sarl sas sasu eurl sci scop snc spa srls sapa scrl
sa slu sl sc scp slne ltda eireli mei cv sociedad anonima limitada
ltd limited plc llp llc inc incorporated corp corporation co company pty pte pvt private llp lp pllc pc
uab ab mb sia as ou oue kft zrt nyrt bt kkt doo dd dooel ad ead ood eood srl sro spol zoo spzoo sp spj
pt tbk cv ud sdn bhd berhad jsc ojsc cjsc pjsc ooo oao zao pao ao tov tzov pp too chp
as anonim sirketi sti limited
wll fze fzco fzc llc psc saoc saog kscc bsc
kk gk yk kabushiki kaisha godo yugen gaisha
ооо оао зао пао ао тов тзов пп ип тоо еоод оод ад еад дооел доо
αε επε ικε οε εε
"""
_IN_FRONT = frozenset(
    "ooo oao zao pao uab ab sia as ou oue pt ud firma fa ооо оао зао пао ао тов тзов пп ип тоо еоод оод ад".split()
)
# Forms of several words, of letters with points between, and those that scripts without spaces join to the name.
_JOINED = [
    r"\bs\.?\s*(?:a\.?\s*)?(?:p\.?\s*i\.?\s*)?(?:de\s+r\.?\s*l\.?\s*)?de\s+c\.?\s*v\.?(?=\W|$)",
    r"\bs\.?\s*de\s+r\.?\s*l\.?(?=\W|$)",
    r"\bsp\.?\s*z\s*o\.?\s*o\.?(?=\W|$)",
    r"\bspol\.?\s+s\s*r\.?\s*o\.?(?=\W|$)",
    r"\bges\.?\s*m\.?\s*b\.?\s*h\.?(?=\W|$)",
    r"\b(?:ltd|limited|lti)\.?\s*(?:sti|sirketi)\.?(?=\W|$)",
    r"\b(?:α\.?\s*ε|μ\.?\s*επε|ε\.?\s*π\.?\s*ε|ο\.\s*ε|ι\.?\s*κ\.?\s*ε)\.?$",
    r"\bs/a\b",
    r"\bd\.?\s*o\.?\s*o\.?(?=\W|$)",
    r"\(haftungsbeschrankt\)",
    r"\b(?:gmbh|ug|ag|ltd)\s*(?:&|und|and|\+)\s*co\.?\s*(?:kgaa|kg|ohg)?(?=\W|$)",
    r"\bco\.?,?\s*ltd\.?(?=\W|$)",
    r"\bב?ע[\"״׳'.]{0,2}מ\b",
    r"\(주\)|㈜|주식회사|유한회사|합자회사",
    r"株式会社|有限会社|合同会社|合資会社|合名会社|㈱|㈲|\((?:株|有|同)\)",
    r"(?:股份)?有限(?:责任|責任)?公司|股份公司|集团公司|集團公司",
    r"^شركة\s+|\s+(?:ذ\.?\s*م\.?\s*م\.?|م\.?\s*م\.?|ش\.?\s*م\.?\s*[عكلب]\.?)$",
    r"общество с ограниченной ответственностью|акционерное общество|товариство з обмеженою відповідальністю",
]
_FORMS = frozenset(_WORDS.split())
_PATTERNS = [re.compile(pattern) for pattern in _JOINED]
_WORD = re.compile(r"[^\W_]+")


def without_legal_form(folded: str) -> list[str]:
    """Return the words of a folded name without what kind of company it is, at least one of them."""
    # Loaded late: a process that compares nobody does without.
    from cleanco import basename

    bare = folded
    for pattern in _PATTERNS:
        bare = pattern.sub(" ", bare)
    bare = bare.strip() or folded
    words = _WORD.findall(basename(basename(bare)) or bare) or _WORD.findall(folded)
    begin, end = 0, len(words)
    while end - begin > 1 and words[end - 1] in _FORMS:
        end -= 1
    while end - begin > 1 and words[begin] in _IN_FRONT:
        begin += 1
    return words[begin:end]
