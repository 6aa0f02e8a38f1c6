"""Words for numbers, by language. Data only.

A value below 100 is added to what stands before it, 100 multiplies it, 1000 and more close a group. Words that are as
often articles or ordinary words as numbers ("un", "one", "neuf", "second") are left out or listed where they are safe.
"""

from __future__ import annotations

from types import MappingProxyType

_FR = """deux 2|trois 3|quatre 4|cinq 5|six 6|sept 7|huit 8|neuf 9|dix 10|onze 11|douze 12|treize 13|quatorze 14|quinze 15
seize 16|vingt 20|trente 30|quarante 40|cinquante 50|soixante 60|septante 70|huitante 80|nonante 90|quatre-vingt 80
quatre-vingts 80|cent 100|cents 100|mille 1000|million 1e6|millions 1e6|milliard 1e9|milliards 1e9|dizaine 10
douzaine 12|quinzaine 15|vingtaine 20|trentaine 30|quarantaine 40|cinquantaine 50|soixantaine 60|centaine 100
millier 1000|moitie 50%"""
_EN = """two 2|three 3|four 4|five 5|six 6|seven 7|eight 8|nine 9|ten 10|eleven 11|twelve 12|thirteen 13|fourteen 14
fifteen 15|sixteen 16|seventeen 17|eighteen 18|nineteen 19|twenty 20|thirty 30|forty 40|fifty 50|sixty 60|seventy 70
eighty 80|ninety 90|hundred 100|thousand 1000|million 1e6|millions 1e6|billion 1e9|billions 1e9|trillion 1e12
dozen 12x|half 50%"""
_RU = """два 2|две 2|двух 2|двум 2|двумя 2|двое 2|двоих 2|три 3|трех 3|трем 3|тремя 3|трое 3|троих 3|четыре 4|четырех 4
четырем 4|четверо 4|четверых 4|пять 5|пяти 5|пятью 5|пятеро 5|пятерых 5|шесть 6|шести 6|шестью 6|семь 7|семи 7
восемь 8|восьми 8|девять 9|девяти 9|десять 10|десяти 10|десяток 10|десятка 10|дюжина 12|дюжины 12|дюжину 12
одиннадцать 11|одиннадцати 11|двенадцать 12|двенадцати 12|тринадцать 13|тринадцати 13|четырнадцать 14|четырнадцати 14
пятнадцать 15|пятнадцати 15|шестнадцать 16|шестнадцати 16|семнадцать 17|семнадцати 17|восемнадцать 18|восемнадцати 18
девятнадцать 19|девятнадцати 19|двадцать 20|двадцати 20|тридцать 30|тридцати 30|сорок 40|сорока 40|пятьдесят 50
пятидесяти 50|шестьдесят 60|шестидесяти 60|семьдесят 70|семидесяти 70|восемьдесят 80|восьмидесяти 80|девяносто 90
девяноста 90|сто 100|ста 100|сотня 100|сотни 100|сотню 100|двести 200+|двухсот 200+|триста 300+|трехсот 300+
четыреста 400+|четырехсот 400+|пятьсот 500+|пятисот 500+|шестьсот 600+|шестисот 600+|семьсот 700+|семисот 700+
восемьсот 800+|восьмисот 800+|девятьсот 900+|девятисот 900+|тысяча 1000|тысячи 1000|тысяч 1000|тысячу 1000|тыс 1000
тысячам 1000|тысячами 1000|тысячах 1000|миллион 1e6|миллиона 1e6|миллионов 1e6|миллионах 1e6|миллионам 1e6
миллионами 1e6|млн 1e6|миллиард 1e9|миллиарда 1e9|миллиардов 1e9|миллиардах 1e9|миллиардам 1e9|миллиардами 1e9
млрд 1e9|половина 50%|половины 50%|половину 50%"""
_AR = """اثنان 2|اثنين 2|اثنتان 2|اثنتين 2|ثلاثه 3|ثلاث 3|اربعه 4|اربع 4|خمسه 5|خمس 5|سته 6|ست 6|سبعه 7|سبع 7|ثمانيه 8
ثماني 8|ثمان 8|تسعه 9|تسع 9|عشره 10|عشر 10|عشرات 0|عشرون 20|عشرين 20|ثلاثون 30|ثلاثين 30|اربعون 40|اربعين 40|خمسون 50
خمسين 50|ستون 60|ستين 60|سبعون 70|سبعين 70|ثمانون 80|ثمانين 80|تسعون 90|تسعين 90
مئه 100|مائه 100|مئتان 200+|مئتا 200+|مئتي 200+|مائتا 200+|مائتي 200+|مئتين 200+
مائتان 200+|مائتين 200+|ثلاثمئه 300+|ثلاثمائه 300+|اربعمئه 400+|اربعمائه 400+|خمسمئه 500+|خمسمائه 500+|ستمئه 600+
ستمائه 600+|سبعمئه 700+|سبعمائه 700+|ثمانمئه 800+|ثمانمائه 800+|تسعمئه 900+|تسعمائه 900+
الف 1000|الاف 1000|الفي 2000+|الفان 2000+
الفين 2000+|الفا 1000|مليون 1e6|ملايين 1e6|مليوني 2e6|مليونان 2e6|مليونين 2e6
مليار 1e9|مليارات 1e9|ملياري 2e9|مليارين 2e9|نصف 50%
احد 1|احدي 1|اثنا 2|اثني 2|اثنتا 2|اثنتي 2"""
_DE = """zwei 2|drei 3|vier 4|fünf 5|sechs 6|sieben 7|acht 8|neun 9|zehn 10|elf 11|zwölf 12|zwanzig 20|dreißig 30|vierzig 40
fünfzig 50|sechzig 60|siebzig 70|achtzig 80|neunzig 90|hundert 100|tausend 1000|million 1e6|millionen 1e6|milliarde 1e9
milliarden 1e9|dutzend 12x|hälfte 50%"""
_ES = """dos 2|tres 3|cuatro 4|cinco 5|seis 6|siete 7|ocho 8|nueve 9|diez 10|once 11|doce 12|trece 13|catorce 14|quince 15
veinte 20|treinta 30|cuarenta 40|cincuenta 50|sesenta 60|setenta 70|ochenta 80|noventa 90|cien 100|ciento 100|mil 1000
millon 1e6|millones 1e6|decena 10|docena 12|centenar 100|mitad 50%"""
_IT = """due 2|tre 3|quattro 4|cinque 5|sei 6|sette 7|otto 8|nove 9|dieci 10|undici 11|dodici 12|tredici 13|venti 20|trenta 30
quaranta 40|cinquanta 50|sessanta 60|settanta 70|ottanta 80|novanta 90|cento 100|mille 1000|mila 1000|milione 1e6
milioni 1e6|miliardo 1e9|miliardi 1e9|decina 10|dozzina 12|ventina 20|trentina 30|centinaio 100|meta 50%"""

TABLES = MappingProxyType({"fr": _FR, "en": _EN, "ru": _RU, "ar": _AR, "de": _DE, "es": _ES, "it": _IT})
"""Folded words and their values: "+" adds whatever its size, "x" multiplies, "%" is a share."""
AND = frozenset({"et", "and", "и", "و", "und", "y", "e"})
"""Words that may stand inside of a number."""
PERCENT = (
    r"\s*(?:%|٪|per ?cent|pour cent|pct|процент\w*|في المئ?ة|في المائة|بالمئة|بالمائة|prozent|por ciento|per cento)"
)
CURRENCIES = (
    ("EUR", ("€", "euro", "euros", "евро", "يورو")),
    ("USD", ("$", "dollar", "dollars", "доллар", "доллара", "долларов", "دولار", "دولارات", "دولارا")),
    ("RUB", ("₽", "rouble", "roubles", "ruble", "rubles", "рубль", "рубля", "рублеи", "روبل")),
    ("GBP", ("£", "pound", "pounds", "livre", "livres", "фунт", "фунтов")),
)
"""Signs and folded words of the currencies that need no country's name to be told apart."""
MAGNITUDES = MappingProxyType(
    {"k": 1e3, "m": 1e6, "mn": 1e6, "mio": 1e6, "bn": 1e9, "md": 1e9, "mds": 1e9, "mrd": 1e9, "tn": 1e12}
)
"""Letters that multiply an amount of money: "€45m", "45 M€". Elsewhere they are other units."""
COMMA_GROUPS = frozenset({"en", "ar"})
"""Languages that part thousands with a comma; the others make it the decimal sign."""
