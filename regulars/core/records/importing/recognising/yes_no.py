"""Yes and no in many languages and in signs."""

YES = frozenset(
    "yes true 1 y x ja oui si sí sim on wahr vrai vero verdadero verdadeiro waar sant sann tosi tak evet igen ano áno "
    "kyllä да так истина ναι 是 有 真 はい 예 네 نعم ✓ ✔ ✔️ ☑ ☑️ ✅ ja.".split()
)
NO = frozenset(
    "no false 0 n nei nein nej non nee não off falsch faux falso onwaar falskt usant epätosi nie hayır nem ne ei "
    "нет ні ложь όχι 否 无 無 假 いいえ 아니오 아니요 لا ✗ ✘ ✖ ☒ ❌ ☐ □ nein.".split()
)
