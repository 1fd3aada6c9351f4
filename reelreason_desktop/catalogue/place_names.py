"""Countries and languages of other catalogues in this program's words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

_COUNTRIES: Final[Mapping[str, str]] = {
    "united states of america": "United States",
    "usa": "United States",
    "us": "United States",
    "u.s.a.": "United States",
    "uk": "United Kingdom",
    "great britain": "United Kingdom",
    "england": "United Kingdom",
    "scotland": "United Kingdom",
    "west germany": "Germany",
    "east germany": "Germany",
    "german democratic republic": "Germany",
    "federal republic of germany": "Germany",
    "korea": "South Korea",
    "republic of korea": "South Korea",
    "russian federation": "Russia",
    "ussr": "Soviet Union",
    "czechia": "Czech Republic",
    "peoples republic of china": "China",
    "islamic republic of iran": "Iran",
    "macedonia": "North Macedonia",
    "palestinian territory": "Palestine",
}
_LANGUAGES: Final[Mapping[str, str]] = {
    "français": "French",
    "español": "Spanish",
    "deutsch": "German",
    "italiano": "Italian",
    "pусский": "Russian",  # written with a Latin p where it was found
    "русский": "Russian",
    "普通话": "Mandarin",
    "广州话 / 廣州話": "Cantonese",
    "日本語": "Japanese",
    "한국어/조선말": "Korean",
    "português": "Portuguese",
    "العربية": "Arabic",
    "polski": "Polish",
    "हिन्दी": "Hindi",
    "magyar": "Hungarian",
    "ภาษาไทย": "Thai",
    "český": "Czech",
    "עִבְרִית": "Hebrew",
    "svenska": "Swedish",
    "ελληνικά": "Greek",
    "türkçe": "Turkish",
    "tiếng việt": "Vietnamese",
    "اردو": "Urdu",
    "dansk": "Danish",
    "nederlands": "Dutch",
    "norsk": "Norwegian",
    "suomi": "Finnish",
    "română": "Romanian",
    "فارسی": "Persian",
    "farsi": "Persian",
    "український": "Ukrainian",
    "srpski": "Serbian",
    "hrvatski": "Croatian",
    "íslenska": "Icelandic",
    "gaeilge": "Irish",
    "bahasa indonesia": "Indonesian",
    "தமிழ்": "Tamil",
    "తెలుగు": "Telugu",
    "বাংলা": "Bengali",
    "ਪੰਜਾਬੀ": "Punjabi",
    "slovenčina": "Slovak",
    "български език": "Bulgarian",
    "shqip": "Albanian",
    "bosanski": "Bosnian",
    "eesti": "Estonian",
    "català": "Catalan",
    "galego": "Galician",
    "euskera": "Basque",
    "kiswahili": "Swahili",
    "isizulu": "Zulu",
    "mandarin chinese": "Mandarin",
    "standard mandarin": "Mandarin",
    "standard cantonese": "Cantonese",
    "no language": "No dialogue",
    "en": "English",
    "fr": "French",
    "es": "Spanish",
    "de": "German",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "zh": "Mandarin",
    "cn": "Cantonese",
    "hi": "Hindi",
    "ru": "Russian",
    "pt": "Portuguese",
    "sv": "Swedish",
    "da": "Danish",
    "fi": "Finnish",
    "no": "Norwegian",
    "nl": "Dutch",
    "pl": "Polish",
    "cs": "Czech",
    "tr": "Turkish",
    "fa": "Persian",
    "th": "Thai",
}
_SUFFIX: Final = " language"
_ENGLISH: Final = "English"
_SPEAK_ENGLISH: Final = frozenset(
    {"United States", "United Kingdom", "Australia", "Ireland", "New Zealand", "Canada", "Jamaica"}
)


def own_countries(named: Iterable[str]) -> tuple[str, ...]:
    """Countries as this program calls them, in order and without repeats."""
    return tuple(dict.fromkeys(_COUNTRIES.get(name.casefold(), name) for name in named if name.strip()))


def own_languages(named: Iterable[str], countries: tuple[str, ...]) -> tuple[str, ...]:
    """Languages as this program calls them, the main one first, without repeats.

    Lists of spoken languages are often in no order, so English leads in films from where it is spoken.
    """
    languages = tuple(dict.fromkeys(_language(name) for name in named if name.strip().strip("?")))
    if _ENGLISH in languages and countries[:1] and countries[0] in _SPEAK_ENGLISH:
        return (_ENGLISH, *(language for language in languages if language != _ENGLISH))
    return languages


def _language(name: str) -> str:
    plain = name.strip().casefold()
    if plain in _LANGUAGES:
        return _LANGUAGES[plain]
    shorter = plain.removesuffix(_SUFFIX)
    return _LANGUAGES.get(shorter, name.strip()[: len(shorter)])
