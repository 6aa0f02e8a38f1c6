"""Relays in the English-language press."""

from selon.languages.relay_words import RelayWords
from selon.languages.words import words

WORDS = RelayWords(
    addressee=r"\b(?:to|before|with)(?= (?:the |a |an |his |her |our |reporters\b|journalists\b|[A-Z])) ",
    telling=r"\b(?:told|tell|tells|telling|informed|informs|assured|assures|reminded|warned|advised|briefed)$",
    cited_by=r"\b(?:quoted|cited|reported|carried|published|obtained|reviewed|seen|broadcast|released|"
    r"interviewed|"
    r"reached|aired)(?: \w+ly)? by ",
    citing=r"\b(?:citing|quoting|which cited|which quoted|who cited|and cited) ",
    interview=r"\bin (?:an?|the|his|her|their|one) (?:[\w-]+ ){0,2}?"
    r"(?:interviews?|op-ed|opinion piece|conversation|essay|column|appearance)(?: [\w-]+){0,3}? "
    r"(?:with|to|for|by|in|on) |"
    r"\bin comments to |\bin remarks to |\bin a call with |\bspeaking to |\bspeaking with ",
    channel=r"\b(?:on|via|through)(?: (?:the social (?:media )?(?:network|platform)|social media|"
    r"(?:his|her|its|their|the)(?: official)?(?: \w+)? (?:account|page|channel|feed)(?: on)?))? |"
    r"\b(?:his|her|its|their)(?: official)? |\bin ",
    byline=r"by ",
    together=r"with ",
    footer=r"sources?\s*:\s*|credits?\s*:\s*|©\s*",
    ends=words(
        "that on in at by with after before for from and but who which his her it he she they this last "
        "monday tuesday wednesday thursday friday saturday sunday during about if how why what to as when "
        "yesterday today earlier later there via had was is we i not"
    ),
    platforms=(
        "Telegram",
        "Twitter",
        "X",
        "Facebook",
        "Instagram",
        "TikTok",
        "YouTube",
        "WhatsApp",
        "Truth Social",
        "Bluesky",
        "LinkedIn",
        "Mastodon",
        "Threads",
        "VKontakte",
        "Weibo",
        "Signal",
        "Snapchat",
        "Reddit",
        "Discord",
        "Rumble",
    ),
)
