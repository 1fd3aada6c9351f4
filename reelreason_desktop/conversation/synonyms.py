"""How people say what the catalogue's vocabularies mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

FILM_NOUN: Final = (
    r"(?:movies?|films?|flicks?|pictures?|ones?|stor(?:y|ies)|dramas?|comed(?:y|ies)|thrillers?|cinema|"
    r"classics?|releases?|epics?)"
)

GENRE_PHRASES: Final[Mapping[str, tuple[str, ...]]] = {
    r"rom-?\s?coms?|romantic comed(?:y|ies)": ("Romance", "Comedy"),
    r"dramed(?:y|ies)": ("Comedy", "Drama"),
    r"romantic dramas?": ("Romance", "Drama"),
    r"horror[- ]comed(?:y|ies)": ("Horror", "Comedy"),
    r"space operas?|sci-?\s?fi|science[- ]fictions?|scifi": ("Science Fiction",),
    r"(?:scary|spooky|slasher|creepy) (?:movies?|films?|flicks?)|horrors?|horror (?:movies?|films?)": ("Horror",),
    r"animated|animations?|cartoons?": ("Animation",),
    r"action|actioners?": ("Action",),
    r"adventures?": ("Adventure",),
    r"biopics?|biograph(?:y|ies|ical)": ("Biography",),
    r"comed(?:y|ies|ic)": ("Comedy",),
    r"crime (?:movies?|films?|dramas?|stor(?:y|ies)|thrillers?)|crime": ("Crime",),
    r"documentar(?:y|ies)|docs": ("Documentary",),
    r"dramas?|dramatic": ("Drama",),
    r"fantas(?:y|ies)": ("Fantasy",),
    r"historical|period (?:pieces?|dramas?|films?)|costume dramas?|history (?:movies?|films?)": ("History",),
    r"musicals?": ("Musical",),
    r"music (?:movies?|films?|dramas?)": ("Music",),
    r"myster(?:y|ies)|whodunn?its?|detective (?:stor(?:y|ies)|movies?|films?)": ("Mystery",),
    r"romances?|(?<!i )(?<!we )(?<!they )love stor(?:y|ies)|romantic (?:movies?|films?|dramas?|ones?)|"
    r"chick flicks?": ("Romance",),
    r"sports? (?:movies?|films?|dramas?|stor(?:y|ies))|sports": ("Sport",),
    r"thrillers?": ("Thriller",),
    r"(?<!world )(?<!civil )(?<!cold )(?<!vietnam )war(?! (?:room|dogs?))": ("War",),
    r"westerns?(?! (?:europe|country|countries|world))|western (?:movies?|films?)": ("Western",),
}
"""Regular expression to the genres that all must be there."""

TONE_PHRASES: Final[Mapping[str, tuple[str, ...]]] = {
    r"absurd(?:ist)?|bizarre|zany": ("absurd",),
    r"bitter-?sweet": ("bittersweet",),
    r"heavy|heavier": ("bleak", "dark"),
    r"bleak(?:er|est)?|depressing|hopeless|grim": ("bleak",),
    r"feel[- ]?bad": ("bleak", "disturbing"),
    r"(?:more|big|bigger|full of|lots of) ideas|brainy|brainier|heady": ("cerebral",),
    r"cerebral|smart(?:er)?|intelligent|thought[- ]provoking|philosophical|intellectual|makes? (?:me|you|us) think": (
        "cerebral",
    ),
    r"dark(?:er|est)?": ("dark",),
    r"deadpan|dry humou?r": ("deadpan",),
    r"disturbing|messed up|shocking|fucked up": ("disturbing",),
    r"dream-?like|dreamy|hypnotic": ("dreamlike",),
    r"surreal": ("dreamlike", "absurd"),
    r"eerie|creepy|creepier|creepiest|spooky|unsettling|haunting": ("eerie",),
    r"epic|sweeping|grand scale": ("epic",),
    r"exhilarating|exciting|fast[- ]paced|adrenaline|thrilling|high[- ]octane|action[- ]packed": ("exhilarating",),
    r"(?:toilet|potty|crude|lowbrow|fart) (?:humou?r|jokes?|gags?)": ("silly",),
    r"funny|funnier|funniest|hilarious|laughs?|laughing|humou?r|humorous": ("funny",),
    r"gritty|grittier|raw|hard-?hitting": ("gritty",),
    r"brutal|violent|bloody|gory|gorier": ("gritty", "disturbing"),
    r"meditative|contemplative|slow(?:er)?(?:[- ]paced)?(?![- ]burn)|quiet|calm(?:ing)?": ("meditative",),
    r"slow[- ]burn(?:ers?|ing)?": ("meditative", "suspenseful"),
    r"melanchol(?:y|ic)|wistful": ("melancholy",),
    r"sad(?:der|dest)?|(?:tragic|unhappy) endings?|ends? (?:badly|sadly|unhappily|in tragedy)|"
    r"(?:doesn't|don't|does not|do not) end (?:well|happily)": (
        "melancholy",
        "bittersweet",
    ),
    r"tear-?jerkers?|(?:good|proper|big|ugly|nice|real) cry|(?:want|need) to cry|"
    r"(?:will|can|that|something) makes? me cry|(?<!\w )make (?:me|us) (?:cry|weep|sob|bawl)|"
    r"(?:cry|bawl|sob|weep)(?:ing)? my eyes out|(?:have|having|wanna|gonna) a? ?(?:cry|sob|weep)|in tears|"
    r"(?:grab|need|get|bring) (?:the |my |some |a box of )?(?:tissues|kleenex)|(?:to|wanna) (?:bawl|sob|ugly[- ]cry)|"
    r"weep(?:y|ie)": ("bittersweet", "tender", "melancholy"),
    r"heart-?breaking|heart-?wrenching|gut-?wrenching|heart-?rending|devastating|"
    r"(?:break|breaks|rip out|rips out|tear out|crush|crushes) my heart|(?:wreck|destroy|ruin|devastate)s? me": (
        "melancholy",
        "bittersweet",
        "tender",
    ),
    r"mind[- ]?bending|mind[- ]?blowing|twisty|twists?|trippy|mind[- ]?fuck|mindbenders?|"
    r"blow my mind": ("mind-bending",),
    r"nostalgi(?:c|a)": ("nostalgic",),
    r"playful|fun|light(?!\s*(?:year|saber|house))(?:er)?(?:[- ]?hearted)?|easy[- ]going|breezy": ("playful",),
    r"quirky|off-?beat|oddball|eccentric|weird(?:er|est)?": ("quirky",),
    r"romantic": ("romantic",),
    r"rousing|stirring|triumphant|motivational": ("rousing",),
    r"satir(?:e|es|ical)": ("satirical",),
    r"(?:to|be|get) scared|scare me|scary|scarier|scariest|frightening|terrifying|jump ?scares?": ("scary",),
    r"sensual|sexy|steamy|erotic": ("sensual",),
    r"silly|sillier|silliest|stupid|goofy|brainless|dumb(?:er|est)?|mindless|slapstick|gross[- ]?out|cheesy|corny": (
        "silly",
    ),
    r"stylish|slick|visually stunning|gorgeous": ("stylish",),
    r"suspenseful|suspense|tense|gripping|nail[- ]?biting|intense|edge[- ]of[- ](?:my|the|"
    r"your)[- ]seat": ("suspenseful",),
    r"tender|gentle|touching|moving|emotional": ("tender",),
    r"cheer(?:ing)?(?: me| us)? up": ("uplifting", "funny"),
    r"date night|(?:for|on) (?:a |our |my )?(?:first |second )?date|date (?:movie|film)": ("romantic",),
    r"happier|happy (?:movies?|films?|flicks?|ones?|stuff|stories|story|tales?)|(?:something|anything|more) happy": (
        "uplifting",
        "warm",
        "funny",
    ),
    r"feel[- ]?good|(?:faith|belie(?:f|ve)) in (?:humanity|people|mankind)(?: again)?": ("uplifting", "warm"),
    r"uplifting|inspiring|inspirational|hopeful|life[- ]affirming|optimistic|cheerful|happy end(?:ing)?s?": (
        "uplifting",
    ),
    r"warm(?:er)?|heart[- ]?warming|heartfelt|wholesome|sweet|co[sz]y|comforting|relax(?:ing)?|unwind|wind down|"
    r"comfort (?:movie|film|watch)": ("warm",),
    r"whimsical|magical|fairy[- ]?tale[- ]like": ("whimsical",),
    r"witty|wittier|clever|banter|sharp dialogue": ("witty",),
}
"""Regular expression to tones, the closest first."""

CONTENT_PHRASES: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    r"gor(?:e|y|ier)|blood(?:y|ier|shed)?": ("gore", ("gore",)),
    r"violen(?:ce|t)|fight(?:s|ing)|killings?|shootings?|guns?|brutal(?:ity)?|torture": (
        "violence", ("violence", "gore")),
    r"sex(?:ual)?(?: (?:scenes?|content))?|erotic|steamy|sexy": ("sex or nudity", ("sex", "nudity")),
    r"rude(?:ness)?|raunch(?:y|iness)|smut(?:ty)?|vulgar(?:ity)?|racy|dirty (?:jokes|scenes|bits|humou?r)": (
        "rudeness", ("sex", "nudity", "language")),
    r"nud(?:e|ity)|naked(?: people)?": ("nudity", ("nudity",)),
    r"drugs?|drug use|alcohol|drinking|smoking": ("drugs", ("drugs",)),
    r"swear(?:ing|s)?|bad language|foul language|strong language|profanity|curs(?:e|ing)|cussing|f-?bombs?": (
        "swearing", ("language",)),
    r"(?P<beast>(?:animals?|pets?|dogs?|cats?|horses?) )(?:(?:that|who|gets?|getting|is|are|being|ever|actually|"
    r"doesn'?t|does not|don'?t|do not|isn'?t|is not|won'?t|never) )*(?:dying|deaths?|dies?|dead|hurt|harmed|"
    r"killed|abuse|cruelty)|dead (?:dogs?|animals?|pets?|cats?|horses?)|"
    r"(?:kill|hurt|harm)(?:s|ed|ing)? (?:of )?(?:the |any |an? )?(?:animals?|dogs?|cats?|pets?|horses?)": (
        "animal death", ("animal death",)),
    r"suicide|self[- ]harm": ("suicide", ("suicide",)),
    r"abuse|abusive|rape|assault|sexual (?:violence|assault|abuse)": ("abuse", ("abuse",)),
    r"racism|racist|discrimination|sexism|homophobia": ("discrimination", ("discrimination",)),
    r"grief|death|dying|funerals?|cancer": ("grief", ("grief",)),
    r"frightening|jump ?scares?|nightmares?": ("frightening scenes", ("frightening",)),
}  # fmt: skip
"""Regular expression to a name and the content notes that nobody should meet."""


def compiled(phrases: Iterable[str]) -> dict[str, re.Pattern[str]]:
    """Each phrase as a pattern over whole words."""
    return {phrase: re.compile(rf"(?<![\w-])(?:{phrase})(?![\w])") for phrase in phrases}


KEYWORD_SYNONYMS: Final[dict[str, str]] = {
    "found family": "chosen family",
    "second world war": "world war ii",
    "ww2": "world war ii",
    "wwii": "world war ii",
    "first world war": "world war i",
    "ww1": "world war i",
    "nyc": "new york",
    "new york city": "new york",
    "mother daughter": "mother and daughter",
    "mother son": "mother and son",
    "father daughter": "father and daughter",
    "father son": "father and son",
    "brother sister": "brother and sister",
    "ai": "artificial intelligence",
    "spy": "spies",
    "secret agent": "spies",
    "growing up": "coming of age",
    "ghost story": "ghosts",
    "time loops": "time loop",
    "immigrant": "immigration",
    "gay": "lgbtq",
    "queer": "lgbtq",
    "lesbian": "lgbtq",
    "trial": "courtroom",
    "cook": "cooking",
    "road movie": "road trip",
    "real events": "true story",
    "based on a true story": "true story",
    "car accident": "car crash",
    "bank heist": "heist",
    "robbery": "heist",
    "con men": "con artist",
    "xmas": "christmas",
    "christmassy": "christmas",
    "christmasy": "christmas",
    "noir": "film noir",
    "shakespeare adaptation": "shakespeare",
    "shakespeare play": "shakespeare",
    "shakespearean": "shakespeare",
    "big house": "mansion",
    "country house": "mansion",
    "manor": "mansion",
    "stately home": "mansion",
    "secret identities": "secret identity",
    "robot": "robots",
    "a.i": "artificial intelligence",
    "female lead": "strong heroine",
    "strong female lead": "strong heroine",
    "female protagonist": "strong heroine",
    "strong woman": "strong heroine",
    "woman in the lead": "strong heroine",
    "woman as the hero": "strong heroine",
    "female hero": "strong heroine",
    "heroine": "strong heroine",
    "woman as the lead": "strong heroine",
    "women in the lead": "strong heroine",
    "lgbt": "lgbtq",
    "lgbtqia": "lgbtq",
    "trans": "transgender",
    "one room": "single location",
    "single room": "single location",
    "one place": "single location",
    "one location": "single location",
    "one apartment": "single location",
    "based on a book": "based on a novel",
    "apocalyptic": "post-apocalypse",
    "end times": "end of the world",
}
"""What people say, to the keyword that the catalogue has for it; used only for words that are no keyword themselves."""

UMBRELLAS: Final[Mapping[str, tuple[str, ...]]] = {
    "supernatural": (
        "ghost", "demon", "possession", "haunted house", "curse", "vampire", "werewolf", "witch", "witchcraft",
        "exorcism", "occult", "devil", "afterlife", "zombie", "psychic power",
    ),
    "monster": ("vampire", "werewolf", "zombie", "giant monster"),
}  # fmt: skip
"""Subjects that nobody means to meet who rules out the word for all of them; keys of single words in the singular."""
