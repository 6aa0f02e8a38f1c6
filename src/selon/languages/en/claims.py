"""Stances, modalities and clauses in the English-language press."""

from selon.languages.claim_words import ClaimWords, ClauseWords, CueWords, ModalityWords, StanceWords
from selon.languages.en.dates import DATES
from selon.languages.words import words

_BE = r"(?:is|are|was|were|has been|have been|had been|be|been|being|'s|'re)"
_NEGATIVE = r"(?:not|never|no longer|cannot|neither|nor)\b|n't\b"

_UNTRUE = (
    r"(?:(?:false|fake)\b(?! \w)|fiction|fabrication|fabricated|baseless|untrue|garbage|nonsense|rubbish|hoax|smear|"
    r"lies?(?! (?:in|ahead|with|at|on|behind|within))|"
    r"witch[- ]hunt|fantasy|figment|disinformation|misinformation|(?:without|free of any|no) (?:factual )?(?:basis|"
    r"foundation|merit))\b"
)

_HAD = (
    r"(?! (?:(?:never|not|already|just|also|always|once|long|\w+ly) )?(?:\w+(?:[^ei]ed|ied|own|oken|olen|iven|itten|aken|"
    r"ought|aught|otten)|been|had|seen|gone|done|made|kept|put|become|met|left|lost|told|said|heard|known|held|sent|won|"
    r"paid)\b)"
)
"""Behind "'d": a participle, so that it stands for "had"."""

STANCES = StanceWords(
    endorsed=r"\b(?:reveal|confirm|admit|acknowledg|conced|disclos|prov(?:e|es|ed|en|ing)\b|demonstrat(?!or)|"
    r"confess|corroborat|"
    r"attest|point\w* out|certif|uncover|verif|establish(?:es|ed|ing)?\b(?!ment)|expos(?:e|es|ed|ing)\b|unmask)|"
    r"\bbrought to light\b",
    distanced=r"\b(?:claim|alleg|purport|insinuat|pretend|boast)|\bwould have (?:us|you) believe\b|\b(?:is|"
    r"are) to be believed\b|"
    r"\bsuppos(?:ed|ing)\b",
    denied=r"\b(?:den(?:y|ies|ied|ying|ial|ials)\b|reject|refut|disput|rebut|dismiss|repudiat|contradict|"
    r"disavow|debunk|rebuff|"
    r"disown)|\bpour\w* cold water\b|\bhit back at\b",
    negation=rf"\b(?:{_NEGATIVE})|n't\b|\b(?:declin|refus|fail|avoid|hesitat|neglect|stopp|without|unable|"
    rf"neither|nor|yet to)\w*",
    admission=r"\b(?:did|does|do|has|have|had)(?: not|n't) (?:hide|hidden|conceal\w*)|\bmade no secret\b|"
    r"\bmake\w* no secret\b",
    neutral=r"\b(?:claim\w*|claiming) (?:the )?(?:responsib|credit|victory|asylum|lives|life|\d)|"
    r"\bdismiss\w* (?:from|the case|the appeal)|"
    r"\breject\w* (?:the|an|a) (?:appeal|request|bid|motion|offer|proposal|plan)\b|\bdisput\w* with\b|\breclaim",
    untrue=rf"\| \W*(?:(?:it's|it is|this is|that is|that's|a|an|all|totally|completely|simply|just) )*{_UNTRUE}|"
    rf"\b(?:call|describ|brand|label|denounc|slam|fault)\w*\b[^|]*\|.*\b{_UNTRUE}|\brubbish(?:ed|es|ing)\b",
    so_called=r"\bso-called\b|\bself-(?:styled|proclaimed|described)\b|\bwould-be\b",
)

CUES = CueWords(
    past=r"\b(?:said|told|had|was|were|wrote|did|thought|swore|spoke|knew|made|gave|found|held)\b|\w{2,}ed\b|"
    r"\w{3,}ing\b",
    complementizer=r"\W*(?:that|to)\b",
    bare=True,
    possible=r"\b(?:suspect|fear|suppos|speculat|wonder|guess|doubt|suggest|worr)|\bnot rul\w* out|\b(?:n't|"
    r"not) (?:rule|ruled) out",
    planned=r"\b(?:will|would)\b(?! (?:not|neither|never|only|comment|say|confirm|deny))|"
    r"\b(?:told|tell\w*|ask|asked|asks|asking|instruct\w*|direct(?:s|ed|ing)|advis\w*|appeal\w*|undert\w+|remind\w*) ?"
    r"\| ?\W*to\b|\b(?:instruct(?:s|ed|ing)|direct(?:s|ed|ing)|insist\w*|ask|asks|asked|asking) \| ?\W*that\b(?=.*\bbe\b)|"
    r"\b(?:argu|said|say)\w*(?: \|) ?\W*let (?!us\b)|"
    r"\b(?:promis|pledg|vow|threaten|plan\b|plans\b|planned|planning|intend|hop(?:e|"
    r"es|ed|ing)\b|want|demand|urg|"
    r"propos|expect|predict|forecast|request|ask\w* for|call\w* (?:for|on)|order|recommend|aim\b|aims\b|seek|"
    r"sought|agree\w* to|"
    r"warn\w* (?:against|of)|swore to|vowed|offer\w* to|wish|advis|insist\w* on|invit|project)",
    negated=r"\bstopp\w* short of\b|\bforb(?:id|ad|ade|ids|idden|idding)\b|(?:\bnever|\bnot|n't) (?:recommend|order|approv|"
    r"authori[sz]|propos|request|promis|agree[ds]?\b|plan|suggest|express|found|find|see\b|seen)\w*|\b(?<!not )rul(?:e|"
    r"ed|es|ing) out\b|\brefus(?:e|es|ed|ing)\b(?! to (?:confirm|say|comment|rule|deny))",
    asking=r"\b(?:ask|wonder|question|inquir|enquir|want\w* to know)|\b(?:declin|refus)\w* to (?:say|disclose|specify|"
    r"reveal|elaborate)|\b(?:n't|not|without) (?:say|disclos|specify|reveal)|^press",
    whether=r"\W*(?:whether|if|who|what|when|where|why|how)\b",
)

MODALITY = ModalityWords(
    hedge=rf"\b(?:reportedly|allegedly|supposedly|purportedly|apparently|ostensibly|reputedly|rumou?redly)\b|"
    rf"\b{_BE} (?:\w+ly )?(?:said|believed|understood|thought|alleged|reported|rumou?red|suspected|claimed|"
    rf"presumed) to\b|"
    r"\bit (?:is|was|has been) (?:alleged|claimed|"
    r"rumou?red|reported|believed|"
    r"understood|thought)\b",
    mood=rf"\bwould\b(?! (?:rather|only))|'d\b(?! better| rather){_HAD}",
    otherwise="possible",
    perfect=r"(?:\bwould|'d)(?: not| n't)? have \w+",
    polite=r"\b(?:i|we) (?:would|'d) (?:like|love|prefer|say|add|urge|ask|argue)\b|\bwould you\b",
    supposing=r"\b(?:if|unless|were (?:it|he|she|they)|had (?:it|he|she|they|we|i))\b(?! only)",
    possible=r"\b(?:might|could(?!n't| not)|can(?:not|'t) be (?:excluded|ruled out)|possibly|perhaps|maybe|probably|"
    r"presumably|potentially|conceivably|"
    r"likely|unlikely)\b|"
    r"(?<!in )(?<!last )(?<!of )(?<!since )(?<!until )(?<!late )(?<!early )(?<!mid-)(?<!next )(?<!this )(?<!by "
    r")(?<!\d )"
    r"\bmay (?!\d|was\b|is\b|of\b|and\b|or\b|the\b|in\b|last\b|day\b)(?=[a-z])|\brisks? \w+ing\b|\b(?:appears?|"
    r"seems?|appeared|seemed) to\b|"
    r"\b(?:it|there) (?:is|was) (?:a )?(?:possible|possibility|risk|chance)\b",
    planned=rf"\b(?:will|shall|won't)\b(?! (?:of|to power))|'ll\b|\b{_BE} (?:\w+ly )?(?:set|due|expected|"
    rf"scheduled|planning|slated|"
    r"poised|going|about|preparing|planned|bound|intended|projected|aiming) (?:to|for)\b|\b(?:plans?|intends?|"
    r"aims?|hopes?|vows?|"
    r"pledges?|promises?) to\b|\b(?:is|are) (?:to|launching|holding|meeting|opening) (?=(?:be|hold|meet|launch|"
    r"open|visit|begin|start)\b|"
    r"\w+ (?:on|in|next|later))",
    negated=rf"(?:\b(?:{_NEGATIVE})|(?<=\w)n't\b)(?! only\b| just\b| least\b| to mention\b)|\b(?:no one|nobody|"
    rf"none|nothing)\b|"
    r"\b(?:is|are|was|were|has|have|had|be|been|with|there's|found|made|saw|gave|took|received) no (?!longer|"
    r"doubt|\.)\w+|"
    r"(?:^|(?<=[.!?\"“”\n] )|(?<=[“\"\n])|(?<=that ))no (?!\.|doubt|matter|longer|wonder|sooner)\w+|\b(?:is|are|"
    r"was|were) (?:false|untrue|baseless|"
    r"unfounded|fake)\b",
    coordination=r"(?:[,;:]\s+|\b(?:and|but|so)\s+)(?:[\"“]\s*)?(?:and |but |so )?"
    r"(?:he|she|it|they|we|i|you|nobody|no one|nothing|this|there)\b(?!,)|\b(?:and|but) "
    r"(?:(?:was|were|is|are|had|has|have|did|does|do|would|will|could|can)(?: not|n't)|never|no longer)\b",
    subordinate=r"(?P<keep>\bit (?:is|was|'s) [^,.;:?!]{1,60}? (?:who|that|which)\b)|"
    r"\b(?:who|which) (?:(?:has|have|had|is|are|was|were|would|will|may|might|could|can|also|reportedly|"
    r"allegedly|not|do|does|"
    r"did|to|be|been) ?)*[\w-]+|"
    r"\b(?:whose|where|whom|because|although|though|while|whereas|unless|until|once|after|before|since|so that|"
    r"even if|if|when|"
    r"as (?:if|though))\b[^,.;:?!”\n)–—]*",
)

CLAUSES = ClauseWords(
    finite=r"\b(?:is|are|was|were|am|has|have|had|will|would|can|could|may|might|must|shall|should|did|does|do|"
    r"says|went|came|took|"
    r"made|got|gave|found|left|became|began|held|kept|led|lost|met|paid|ran|saw|sent|stood|told|thought|won|"
    r"wrote|fell|rose|"
    r"grew|spoke|brought|built|bought|broke|chose|cut|drew|drove|felt|fled|flew|hit|hurt|knew|lay|put|quit|set|"
    r"shot|shut|"
    r"spent|struck|threw|wore|remains?|continues?|includes?|needs?|wants?|means?|shows?|costs?|runs?|faces?|"
    r"takes|makes|gives|"
    r"comes|goes|knows|lives|works|owns|employs|opens|closes|begins|starts|follows|covers|contains)\b|"
    r"\b(?:he|she|it|they|we|i|you|this|that|there)(?:'s|'re|'ve|'d|'ll| \w+(?:s|ed)\b)|\w{2,}(?:[^e\W]ed)\b|\w+n't\b",
    adjunct=r"\W*(?:in|on|at|during|after|before|from|for|with|without|by|to|as|of|who|which|whose|where|when|"
    r"that|while|"
    r"according|amid|following|through|via|under|over|into|about|since|until|despite|including|late|early|last|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|\w+ing|\w+ed (?:by|in|at|on|to|for)|"
    r"(?:speaking|reached|asked|interviewed|quoted|contacted))\b",
    subjectless=r"\W*(?:has|have|had|is|are|was|were|will|would|did|does)\b",
    function=words(
        "the a an this that these those of in on at to for from by with without and or but nor so as if than "
        "then there here "
        "it its he she they them his her their we us our i me my you your who whom whose which what when where "
        "why how is are "
        "was were be been being am has have had do does did will would can could may might must shall should "
        "not no yes also "
        "just very too more most some any all both each other another such only own same into about after "
        "before over under "
        "up down out off again once s t re ve ll d m last next late early yesterday today tomorrow"
    ),
    furniture=r"\W*(?:(?:sources?|credits?|photos?|video|(?:media )?contacts?|tags?|keywords|caption) ?:|"
    r"read (?:more|also)\b|see also\b|"
    r"edited by|reporting by|additional reporting|editing by|published (?:on|at)|updated (?:on|at)|copyright|©|"
    r"all rights reserved|subscribe|follow us|sign up|this (?:article|story) (?:was|has)|translated by|editor's note)",
)

PLACES = words(
    "town city village district region province county valley island bay harbour port lake river "
    "mount castle dam bridge tunnel station airport"
)
WORDS = ClaimWords(
    stances=STANCES,
    cues=CUES,
    modality=MODALITY,
    clauses=CLAUSES,
    dates=DATES,
    places=PLACES,
    where=words("in at near on"),
)
