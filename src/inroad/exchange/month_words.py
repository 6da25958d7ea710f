"""What months are called where people write dates, in some languages: folded, whole and short."""

from inroad.domain.text import folded

_MONTHS = (
    "jan january januar januari janvier janv enero ene gennaio gen janeiro stycznia sty stycz "
    "ledna led ocak oca ianuarie ian tammikuu tammikuuta януари января янв",
    "feb february februar februari fevrier fevr fev febrero febbraio fevereiro lutego lut "
    "unora uno subat sub februarie helmikuu helmikuuta февраля фев февр",
    "mar march mars marz maerz mrz marzo maart mrt marco marca brezna bre mart martie "
    "maaliskuu maaliskuuta марта мар март",
    "apr april avril avr abril abr aprile kwietnia kwi dubna dub nisan nis aprilie huhtikuu "
    "huhtikuuta апреля апр",
    "may mai mayo maggio mag mei maio maja maj kvetna kve mayis toukokuu toukokuuta мая май",
    "jun june juni juin junio giugno giu junho czerwca cze cervna haziran haz iunie iun kesakuu "
    "kesakuuta июня июн",
    "jul july juli juillet juil julio luglio lug julho lipca lip cervence temmuz tem iulie iul "
    "heinakuu heinakuuta июля июл",
    "aug august aout agosto ago augustus augusti sierpnia sie srpna srp agustos elokuu elokuuta "
    "августа авг",
    "sep sept september septembre septiembre settembre set setembro wrzesnia wrz zari eylul eyl "
    "septembrie syyskuu syyskuuta сентября сен сент",
    "oct october okt oktober octobre octubre ottobre ott outubro out pazdziernika paz rijna rij "
    "ekim eki octombrie lokakuu lokakuuta октября окт",
    "nov november novembre noviembre novembro listopada listopadu lis kasim kas noiembrie "
    "marraskuu marraskuuta ноября ноя нояб",
    "dec december dez dezember decembre diciembre dic dicembre desember des dezembro grudnia gru "
    "prosince pro aralik ara decembrie joulukuu joulukuuta декабря дек",
)
MONTH_OF = {folded(name): at for at, names in enumerate(_MONTHS, 1) for name in names.split()}
"""The number of a month by its name."""
