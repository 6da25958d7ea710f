"""Names by which one person may go: Bob and Robert, and names that people take beside theirs."""

from functools import cache

SAME_NAME = tuple(
    tuple(names.split())
    for names in (
        "robert bob bobby rob robbie bert / william bill billy will willy liam / thomas tom "
        "tommy / james jim jimmy jamie / john jack johnny jon / jonathan jon jonny / richard "
        "rick dick ricky rich / michael mike mick mickey / elizabeth liz beth betty betsy eliza "
        "lizzie lisa libby / margaret maggie meg peggy daisy / katherine kate kathy katie kat / "
        "catherine cathy kate cat / alexander alex sasha sandy xander / alexandra alex sasha "
        "sandra / edward ed eddie ted ned / charles charlie chuck / joseph joe joey / daniel "
        "dan danny / david dave davy / anthony tony / patricia pat patty trish tricia / patrick "
        "pat paddy / susan sue susie / jennifer jen jenny / rebecca becky becca / christopher "
        "chris kit / christine chris chrissie tina / andrew andy drew / matthew matt / nicholas "
        "nick nico / samuel sam / samantha sam / benjamin ben benny / steven steve / stephen "
        "steve / stephanie steph / victoria vicky tori / abigail abby gail / theodore ted theo "
        "/ frederick fred freddie / gregory greg / henry harry hank / lawrence larry / peter "
        "pete / philip phil / philippa pippa / ronald ron / timothy tim / deborah deb debbie / "
        "barbara barb babs / dorothy dot dolly / eleanor ellie nell nora / francis frank / "
        "frances fran / giuseppe beppe / jose pepe / francisco paco pancho / maria mia lola / "
        "isabella bella izzy / gabriel gabe / gabriella gabby / kenneth ken kenny / leonard leo "
        "len / raymond ray / ignacio nacho / mohammed mo muhammad mohamed / yevgeny eugene / "
        "mikhail misha / dmitri dima / ekaterina katya / natalia natasha / johannes hans jan / "
        "mary polly molly / nikolai kolya / guadalupe lupe / sarah sally / jeffrey jeff / "
        "gerald jerry / allan al alan / jacob jake / joshua josh / zachary zach "
        "zack / nathaniel nate / douglas doug / donald don / albert al bert / alfred alf fred / "
        "arthur art / walter walt / eugene gene / vincent vince / maximilian max / judith judy / "
        "pamela pam / penelope penny / jacqueline jackie / florence flo / harriet hattie / "
        "winifred winnie / agnieszka aga / malgorzata gosia / katarzyna kasia / "
        "aleksandra ola / wolfgang wolf / friedrich fritz / sebastian basti / concepcion concha "
        "/ dolores lola / jesus chuy / enrique quique / eduardo lalo / luiz lula / giovanni gianni"
    ).split("/")
)
"""The whole name first, and then how it is shortened."""

_TAKEN = frozenset(
    "kevin jason eric paul jeremy george jay kelvin louis mark martin oscar ryan sean simon "
    "wilson amy angela anna annie cherry cindy claire diana ella emily emma eva fiona grace helen "
    "irene iris ivy jane janet jessica joanna joyce julia karen kelly linda lily lucy michelle "
    "olivia rachel rose ruby sharon shirley sophia sophie stella tracy vivian wendy coco candy "
    "jade ray hannah chloe zoe alice luna bella nina".split()
)
KNOWN = _TAKEN.union(*SAME_NAME)
"""First names that are known for such, folded."""


def is_one_of(said: str, names: frozenset[str]) -> bool:
    """Whether one of several names (folded) may be another way to call the same person."""
    return any(not names.isdisjoint(group) for group in _groups_of().get(said, ()))


@cache
def _groups_of() -> dict[str, list[tuple[str, ...]]]:
    """Return the groups that each name is in: that is asked of very many pairs of people."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for group in SAME_NAME:
        for name in group:
            found.setdefault(name, []).append(group)
    return found


def is_short_form(short: str, name: str) -> bool:
    """Whether people called `name` are called `short` (both folded): bob of robert."""
    return any(short in group[1:] and name == group[0] for group in SAME_NAME)
