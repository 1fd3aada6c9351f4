"""Ordinary English words, so that films called "Up" or "Heat" are not seen in every sentence."""

from __future__ import annotations

from typing import Final

from reelreason_desktop.conversation.text import word_set

FUNCTION_WORDS: Final[frozenset[str]] = word_set(
    """
    a about after again all almost also always am an and another any anybody anyone anything are as at away back be
    because been before being both but by can cannot could did do does doing done down each either else enough even
    ever every everybody everyone everything few first for from get gets getting go goes going gone got had has have
    having he her here hers him his how i if in into is it its itself just last least less let like little lot love
    actually many may maybe me might mine more most much must my myself neither never next no nobody none nor not
    nothing now of off on once one 1 only or other others our ours out over own please quite rather really same see
    she should since so some somebody someone something soon still such than that the their theirs them then there
    these they thing things this those though through till to too under until up upon us very want was way we well
    were what when where whether which while who whom whose why will with without would yes yet you your yours im
    ive id dont its thats nope yep yeah nah yup
    """
)
"""Words that carry no subject. A film called like one of these needs a capital letter, quotes or a year."""

ORDINARY_WORDS: Final[frozenset[str]] = FUNCTION_WORDS | word_set(
    """
    2 3 4 5 6 7 8 9 10 11 12 100 300 able action actor actors actress adventure afraid afternoon age alien aliens
    alone american angel angels animal animals animated animation apartment arrival army art atmosphere avatar
    average baby bad ball band bank beautiful beauty bed beginning best better big bird birds birthday black blind
    blood blow blue boat body book books bored boring boss boy boys brain brave brazil bride bridge bright bring
    british brother brothers burn business busy call calm candy captain car care cars case casino cast castle cat
    catch cats change character charade cheap cheerful chicago child children choice christmas cinema city class
    classic clean clever click climax close clown club clueless coast cold college come comedies comedy comfort
    comic contact contagion control cool count country couple courage crash crazy creepy crew crime cruel cry cube
    cult cure curious cut cute dad dance dancing danger dangerous dark darker date daughter dave day days dead deal
    dear death deep detective dialogue die different dinner dirty disaster doc documentary dog dogs dope double
    doubt dragon drama dramas dream dreams drink drive driver drop drugs dry dumb early earth easy eat edge eight
    elf emotional end ending enemy energy english entertaining entire epic evening evil exam excellent excited
    exciting experience eye eyes face fact fair faith fall falling family famous fan fantasy far fargo fast father
    favorite favourite fear feel feeling feelings feels fences fight fighting film films find fine finger fire
    flight floor flow fly follow food fool foreign forever forgotten found free french fresh friend friends frozen
    fun funny future gaming game games garden gattaca gem genre ghost ghosts girl girls give glad glass glory goal
    god gold golden good gory grave gravity great green grief ground group grow gritty grown guess guilty gun guy
    guys hair half halloween hand hands happen happens happy hard harm hate head hear heart hearts heartwarming heat
    heaven heavy heist help hero heroes hey hidden high hill history hit hitch hold holiday hollywood home honest
    honey hook hope hopeful horrible horror horse hospital hot hotel hour hours house human humor humour hunger hunt
    hunter hurt husband ice idea imagine indie intense interesting invasion iron island jaws job joke joker jokes
    journey joy juno keep kick kid kids kill killer kind king kingdom kings kiss knife knight knives know labyrinth
    lady land language late lately later laugh laughing laughs law lead leads learn leave legend legends letter liar
    life light lighter limitless line lion lives living local long longer look looking loose lose losing loss lost
    loud lovely lover low luck lucky lunch machine mad magic main make makes making man mad mask master match matter
    maverick mean meaning mellow memento memory men mermaid mess mid middle midnight milk mind minutes miracle miss
    mission modern moment moments mommy money monster monsters month mood moon morning mother movie movies moving mr
    mrs mud mum mummy murder music musical musicals mystery name nature near need network new newer news nice night
    nights noise normal north nostalgic notebook number oblivion obscure ocean odd office oh ok okay old older open
    opening order original outside page pain paper parents paris park part partner parts party passion past paul pay
    peace people perfect period person phone piano pick picks picture pink place plan plane planet play playing plot
    point police poor popular positive power predator prefer present president pretty prey pride prison problem
    professional psycho public pull pulse purple push queen quest question quick quiet rain rainy rare rating
    ratings read reading ready real reality reason recent red refinement relax relaxing release remember rent rest
    revenge rich ride right ring river road robot robots rock romance romantic room roots rough round rules run
    runner rush sad sadder safe salt saturday save saw scare scared scary scene scenes school science scream screen
    sea season secret secrets seem senior sense sequel series serious set seven sex shadow shark sharp ship shock
    short shorter show shows shut sick side signs silence silent silly similar simple single sing sister sisters sky
    slasher sleep slow small smart smile snatch snow social soft soldier song songs soul sound space speak special
    speed spell spirit split spoiler spot spotlight spring spy stand star stars start state stay step stick stone
    stop storm story stories strange street strong stuff stupid style subtitles suck summer sun sunday sunshine
    sunset super superhero sure surprise survival suspense sweet swing table take taken talk taste teacher team ted
    teen tell tense term terrible terror test thanks theater thief think thinking third thor thought thriller
    thrillers tight time times tired titanic title today together tomorrow tone tonight topic total touch tough town
    toy track traffic train trap trash travel trip trouble true trust truth try turn tv twelve twins twist twisted
    twisty two type ugly uncut unknown upgrade uplifting use usual vampire vampires vertigo vibe vibes view village
    violence violent virgin vision visit voice wait walk wall war warm warrior waste watch watching water wave
    weather wedding week weekend weird west western wet wheel whiplash white whole wicked wife wild win wind window
    winter wish witch witches woman women wonder wonderful wood wool word words work world worry worth wrong year
    years yesterday young zombie zombies
    """
)
"""Everyday words that are also film titles, or parts of them. The reader adds what overviews use in lower case."""

NOT_TITLES: Final[frozenset[str]] = word_set(
    """
    disney pixar marvel dc netflix hbo hollywood bollywood ghibli dreamworks hallmark lifetime imdb amazon a24
    warner monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december christmas halloween easter thanksgiving valentines english french german
    italian spanish japanese korean chinese american british european asian african indian russian swedish danish
    norwegian mexican australian canadian irish scottish america europe japan france germany england london paris i
    tv oscar oscars god mcu cgi anime ok okay lol
    """
)
"""Capitalised words that people say around films without naming one."""

META_WORDS: Final[frozenset[str]] = FUNCTION_WORDS | word_set(
    """
    movie movies film films flick flicks watch watched watching seen saw show shows give find recommend
    recommendation recommendations suggest suggestion suggestions looking look want wanted wanna need favourite
    favorite favourites favorites loved loves liked likes enjoy enjoyed adore adored best good great nice kind kinda
    sort stuff tonight today evening weekend time please thanks thank hi hello hey think feel try pick picks list
    title titles know year years old older newer new recent shorter longer short long similar top ones maybe
    probably 2 3 4 5 also been id ill youve theres cool okay ok sure fine alright bit fan fans number numbers mind
    sound sounds sense senses general spirit spirits cinema play plays part parts director directors actor actors
    actress too hm hmm color colour instead rather actually
    """
)
"""Words that say that somebody talks about films, but not which; they carry no taste."""

NATIONALITIES: Final = word_set(
    """
    american british english irish scottish welsh australian canadian french german italian spanish mexican brazilian
    portuguese japanese korean chinese indian iranian persian turkish russian soviet polish swedish danish norwegian
    finnish dutch belgian austrian greek thai czech hungarian romanian israeli chilean cuban swiss african asian
    european nordic scandinavian
    """
)
"""Some are also surnames, but "a German film" names nobody."""
