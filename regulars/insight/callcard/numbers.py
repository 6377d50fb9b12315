"""The spellings under which a number that rings may be kept."""

from regulars.foundation.phones import phone_digits, phone_key

# A switchboard's number is what its extensions begin with: so many digits are cut off at most, and so many stay.
MOST_CUT = 4
LEAST_LEFT = 8
# Where numbers may be longer than their neighbours': elsewhere what is left would be somebody else's.
OPEN_PLANS = ("+49", "+43")


def spellings(number: str, country: str) -> list[str]:
    """Return the keys under which exactly this number may be kept, the likeliest first."""
    digits = phone_digits(number)
    found = [phone_key(number, country)]
    if digits.startswith("0") and not number.lstrip().startswith("+"):
        # Behind a switchboard a nought goes before what is dialled outside; some tell it as part of the number.
        found.append(phone_key(digits[1:], country))
    elif digits and not number.lstrip().startswith("+"):
        # Others leave out the plus, or the double nought, before a country's code.
        found.append(phone_key(f"+{digits}", country))
    return list(dict.fromkeys(key for key in [*found, digits] if len(key) > 2))


def switchboards(key: str) -> list[str]:
    """Return the numbers of switchboards to which an extension's number may belong, the longest first.

    +49 30 123456-78 belongs to +49 30 123456-0 and to +49 30 123456.
    """
    if not key.startswith(OPEN_PLANS):
        return []
    cut = (key[:-size] for size in range(1, MOST_CUT + 1) if len(key) - 1 - size >= LEAST_LEFT)
    return [one for stem in cut for one in (f"{stem}0", stem) if one != key]
