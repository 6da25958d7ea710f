"""The words by which a name is taken apart: titles, degrees, particles, names of two words.

All are in lower case, without accents and dots.
"""

from inroad.domain.people.role_kinds.words import ROLE_NOUNS

ADDRESSES = frozenset(
    # How people are addressed, and what they do
    "dr drs doctor prof professor mr mrs ms mx miss mister madam herr frau monsieur mme mlle "
    "senor senora senorita sra srta dott dottssa dottoressa dra profa profssa ir ing dipling "
    "diplkfm mag univprof apl engr lic shri smt kumari datuk dato datin puan encik mevr dhr "
    "sr adv er eng arq sig sigra profin drin privdoz pd av doc inz dona dna avv arch ra stb "
    "emeritus emerita khun daw begum haji ustaz uncle aunt auntie chef coach nurse matron "
    # As Czechs and Poles have them
    "bc mgr mudr judr rndr phdr mvdr paeddr thdr".split()
)
SAID_ALONE = frozenset(
    "sir madam ma'am ma lord lady captain doctor herr frau monsieur madame senor senora don dona "
    "father sister brother professor reverend judge coach chef nurse officer sergeant major "
    "colonel engineer uncle aunt auntie".split()
)
"""Titles with which alone somebody is greeted: “Dear Sir”."""
COURTESIES = frozenset("hon honourable honorable rt right most very his her excellency".split())
"""What stands before a title or a name, and is never said to somebody: “The Rt Hon. Ann Lee”."""
KNIGHTS = frozenset("sir dame".split())
OF_A_HOUSE = frozenset("sister brother mother br bro".split())
FATHERS = frozenset("father fr".split())
_PEERS = frozenset("lord lady".split())
OFFICES = OF_A_HOUSE | FATHERS | _PEERS | frozenset(
    # Ranks
    "capt captain lt ltc ltcol ltcdr lieutenant col colonel gen general brig brigadier sgt "
    "sergeant ssgt msgt cpl corporal pvt private cdr cmdr commander adm admiral wgcdr maj major "
    "1st 2nd 1lt 2lt cwo cwo2 cwo3 cwo4 sfc ssg csm tsgt smsgt cpo ens ensign oberst hauptmann "
    # Offices
    "det pc insp ldr inspector constable superintendent cllr councillor ald alderman sen senator "
    "gov governor amb ambassador congressman congresswoman judge justice magistrate president "
    "chancellor chief "
    # Of the church and the temple
    "rev revd reverend pastor rabbi rebbe cantor chaplain vicar imam sheikh sheikha maulana mufti "
    "ayatollah ven venerable msgr monsignor bishop archbishop archdeacon abbot abbess cardinal "
    "canon deacon swami lama pandit acharya geshe alhaji alhaja "
    # Of nobility
    "baron baroness count countess viscount viscountess duchess marquess "
    "graf grafin freiherr freifrau".split()
)  # fmt: skip
"""Titles that nobody leaves out who writes for the first time: “Dear Rabbi Stern”."""
WITH_FIRST = KNIGHTS | OF_A_HOUSE | _PEERS
"""Titles that stand with the first name: “Sir Ian”, “Sister Mary”."""
TITLES = ADDRESSES | COURTESIES - {"her", "his", "most", "very", "right"} | KNIGHTS | OFFICES

NAMES_TOO = frozenset(
    "hon gen sen lic ing mag ir er eng arq apl sr adm fr av doc pd sig bc ens chief amb "
    "ven ra arch daw".split()
)
"""Titles that are names too: without a dot they are titles only before a first and a last name."""
SISTERS = frozenset(
    "mary maria marie anne ann agnes bernadette teresa theresa therese catherine clare joan "
    "josephine helen lucy margaret".split()
)
"""First names of nuns, before which “Sr.” is a sister and no señor."""

BEFORE_A_RANK = frozenset(
    "ward staff charge head chief senior junior wing wg flight flt squadron sqn petty police fire "
    "deputy vice assistant grand detective lance warrant rear".split()
)
"""First words of titles of two: “Ward sister”, “Wing Commander”, “Head Teacher”."""
ON_A_WARD = frozenset("sister nurse matron midwife".split())

GERMAN_DEGREES = frozenset(
    "med rer nat phil jur iur hc habil techn oec pol agr theol dent vet mult univ h c dr "
    "hab ad".split()
)
"""What follows a German “Dr.” and belongs to it."""

DEGREES = frozenset(
    "phd dphil edd psyd pharmd dba mba emba msc bsc bba bcom bcomm mcom beng meng btech mtech "
    "mphil mres mph mpa mpp mfa bfa msw lcsw lmsw lpc lmft llm llb cpa cfa cma cia cisa cism cissp "
    "pmp acp csm cspo psm safe shrm phr sphr gphr cipd mcipd fcipd acca fcca acma cima aca fca "
    "esq rn bsn msn dnp aprn crna fnp rph dds dmd dvm mbbs mbchb mrcp frcp frcs facs faan facp "
    "ceng ieng pe eit leed aia riba fria frsa frs frse fba mrics frics obe cbe mbe kbe ret retd "
    "usn usaf usmc jr sr ii iii iv dipl ccna ccnp ccie itil prince2 cscp cpim cfp chfc clu med "
    "pgce qts msed mslis csc drsc mlis jd md do ba bs ma ms aa qc kc mp mep msp "
    # Orders of the church
    "sj osb ofm sdb ocd svd cssr rsm osf fsc ihm ocso".split()
)
"""Degrees, licences, honours and generations, as they stand behind a name."""

DEGREES_IN_CAPITALS = frozenset(
    "pe ma ba bs ms md do jd aa med safe eit aia acp cia fca usaf ret".split()
)
"""Of these, those that are words or names as well: they count in capitals or with dots alone."""

PRONOUNS = frozenset(
    "she he they ze xe her him them his hers theirs sie er ihr ihm elle il ella él any".split()
)
"""What people write behind their name, like “she/her”."""

PARTICLES = frozenset(
    "de del della dell delle dello degli dei der den des dem di da do dos das du van von vom zu "
    "zum zur ter ten te la las los le al el bin ibn bint binti ben af av y e i".split()
)
"""Words with which a last name begins."""

DOUBLED = {
    "mary": "ann anne jane beth lou kate ellen jo sue pat rose alice grace kay lynn frances "
    "margaret louise elizabeth claire agnes bernadette catherine teresa theresa joan clare helen "
    "josephine",
    "anna": "maria lena marie sophia sofia lisa luisa karin katharina carina",
    "ana": "maria sofia paula lucia isabel luisa belen clara laura carolina cristina beatriz rita "
    "carla julia victoria",
    "maria": "jose luisa elena teresa carmen isabel fernanda clara eugenia jesus pilar dolores "
    "cristina laura paula victoria ines rosa antonietta grazia pia theresia eduarda "
    "alejandra gabriela angeles",
    "marie": "claire france louise anne christine therese laure josee eve helene luise helen",
    "anne": "marie sophie laure claire catherine charlotte lise kathrin katrin cathrin",
    "rosa": "maria elena",
    "sue": "ellen ann",
    "jo": "ann anne",
    "lee": "ann anne",
    "eva": "maria",
    "sarah": "jane",
    "emma": "jane louise",
    "billy": "joe bob ray jean",
    "bobby": "joe jo ray",
    "john": "paul",
    "jean": "luc paul pierre claude marc jacques francois philippe michel louis baptiste marie "
    "christophe yves noel charles sebastien daniel bernard",
    "pierre": "yves louis emmanuel alexandre",
    "jose": "antonio luis manuel maria carlos miguel angel ignacio ramon alberto francisco javier "
    "eduardo pedro",
    "juan": "carlos pablo jose manuel antonio luis miguel david diego ignacio francisco andres "
    "camilo sebastian felipe martin",
    "luis": "miguel carlos alberto fernando felipe enrique eduardo angel antonio manuel",
    "carlos": "alberto eduardo andres manuel",
    "miguel": "angel",
    "victor": "manuel hugo",
    "jorge": "luis",
    "marco": "antonio",
    "st": "john",
    "joao": "pedro paulo carlos victor vitor miguel",
    "pedro": "henrique miguel paulo",
    "luiz": "felipe fernando carlos henrique eduardo antonio",
    "hans": "peter jurgen joachim werner georg dieter christian ulrich martin",
    "karl": "heinz josef friedrich ludwig",
    "klaus": "dieter peter",
    "heinz": "peter josef",
    "franz": "josef xaver",
    "gian": "luca carlo marco paolo franco piero maria",
    "pier": "paolo luigi giorgio francesco",
    "giovanni": "battista",
    "abdul": "",
    "abdel": "",
    "abd": "",
    "abu": "",
}
"""First names, each with those that make one name of two words with it; "" for any."""

ALSO_SURNAMES = frozenset(
    "paul pierre claude marc jacques philippe michel louis charles daniel bernard francois martin "
    "david andres angel pedro ramon hugo luca franco peter georg christian ulrich josef ludwig "
    "friedrich joe ray jean rose grace lynn kay lou frances louise elizabeth margaret france "
    "rosa antonio luis jane pat kate baptiste noel yves battista jesus".split()
)
"""Of those, names that may be all the last name that there is: “Jean Martin”."""

ABBREVIATED = frozenset("md mohd muhd mhd".split())
"""How Mohammed is written before the name that one is called by."""

PINYIN_SURNAMES = frozenset(
    "wang zhang liu chen yang zhao huang zhou xu zhu lin guo luo zheng liang xie tang feng deng "
    "peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei ren yao lu zhong tan liao "
    "xiong jin qin xue hou bai meng long duan qian hao kong shao shi mao wan gu lai wu hu gao song "
    "han cao li ma sun he xi".split()
)
KOREAN_SURNAMES = frozenset(
    "kim lee yi rhee park pak choi choe jung jeong chung kang cho jo yoon yun jang chang lim im "
    "rim han oh seo suh shin sin kwon hwang ahn an song ryu yoo hong jeon go ko moon son bae baek "
    "heo nam noh ha ban".split()
)
JAPANESE_SURNAMES = frozenset(
    "sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada "
    "sasaki yamaguchi matsumoto inoue kimura hayashi shimizu yamazaki mori abe ikeda hashimoto "
    "ishikawa ogawa goto okada hasegawa fujita kondo murakami endo aoki sakamoto saito fukuda ota "
    "nishimura fujii okamoto matsuda nakajima harada ono tamura takeuchi kaneko wada nakayama "
    "ishida ueda morita hara shibata sakai kudo yokoyama miyazaki miyamoto uchida".split()
)
NEVER_FIRST = JAPANESE_SURNAMES - {"abe", "mori", "ota", "ono", "hara", "ito"} | frozenset(
    "wang zhang zhao huang zhou zhu zheng xu deng zeng jiang xie guo cao xi".split()
)
"""Last names that are no first names: where one comes first, the order is that of the East."""
VIETNAMESE_SURNAMES = frozenset(
    "nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh trinh luong "
    "truong lam".split()
)

ALL_WORDS = frozenset().union(
    TITLES,
    DEGREES,
    PARTICLES,
    DOUBLED,
    PINYIN_SURNAMES,
    KOREAN_SURNAMES,
    JAPANESE_SURNAMES,
    VIETNAMESE_SURNAMES,
    ROLE_NOUNS,
    ("the",),
)
"""A first and a last name of which neither is here are nothing but that."""
