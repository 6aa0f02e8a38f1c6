"""Relays in the French press."""

from selon.languages.relay_words import RelayWords
from selon.languages.words import words

_IN_INTERVIEW = (
    r"\bdans (?:un|une|le cadre d'une?) (?:[\w-]+ )?(?:entretien|interview|tribune|émission|lettre ouverte)"
    r"(?: [\w-]+){0,3}? "
    r"(?:(?:accordée?|donnée?|diffusée?|publiée?|parue?) (?:[\w-]+ )?)?(?:à|au|aux|avec|par|dans|sur|pour)(?: |(?=l'))"
)

WORDS = RelayWords(
    addressee=r"\b(?:à(?= (?:l'|la |un|une|des |notre |nos |son |sa |plusieurs |certains |[A-ZÉ]))|au|aux|"
    r"auprès (?:de|du|d')|devant|face (?:à|au|aux))(?: |(?<='))",
    telling=None,
    cited_by=r"\b(?:citée?s?|rapportée?s?|relayée?s?|repris(?:e|es)?|interrogée?s?|contactée?s?|jointe?s?|consultée?s?|"
    r"publiée?s?|diffusée?s?|révélée?s?|obtenue?s?|recueillie?s?|sollicitée?s?|rencontrée?s?)(?: [\w-]+ment| \w+di)?"
    r"(?: (?:au téléphone|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))? par ",
    citing=r"\b(?:citant|qui citait|qui cite|en citant|s'appuyant sur|se référant à|se fondant sur) ",
    interview=_IN_INTERVIEW + r"|\bau micro (?:de |du |d')|\bdans les colonnes (?:de |du |d')|\ben direct sur |"
    r"\bsur le plateau (?:de |du |d')|\bsur les ondes (?:de |du |d')|\bà l'antenne (?:de |du |d')|"
    r"\binvitée?s? (?:de |du |d'|sur )",
    channel=r"\b(?:sur|via)(?: (?:le réseau social|son compte|sa page|sa chaîne|son canal|ses comptes|le compte|"
    r"la chaîne|la messagerie|l'application|le site|le service de messagerie|"
    r"les réseaux sociaux))?(?: officielle?)? |\bdans ",
    byline=r"par ",
    together=r"avec ",
    footer=r"sources?\s*:\s*|crédits?\s*:\s*|©\s*",
    contractions={"au": "le", "du": "le", "aux": "les", "des": "les"},
    ends=words(
        "que qu' lundi mardi mercredi jeudi vendredi samedi dimanche hier ce cette avoir être dans lors sur "
        "par avec après avant pour sous en qui dont et mais selon son sa comment pourquoi combien si avait a "
        "est à"
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
