"""What invented people are made of: names in many scripts, organisations, roles, sentences."""

FIRST_NAMES = (
    "Maya", "José", "Zoë", "Liam", "Ines", "Łukasz", "Anaïs", "Björn", "Chidi", "Jiří", "Eda",
    "Fatima", "Gülşen", "Håkon", "Ivo", "Jürgen", "Keiko", "Léa", "Mátyás", "Nguyễn", "Omar",
    "Priya", "Quentin", "Renée", "Søren", "Tess", "Umar", "Vera", "Wim", "Ximena", "Yuki",
    "Zsófia", "Ada", "Bea", "Cem", "Dana", "Eve", "Finn", "Gil", "Hugo",
)  # fmt: skip
LAST_NAMES = (
    "Chen", "Núñez", "Müller", "O’Neill", "Kowalski", "Łęcki", "García Márquez", "Åkesson", "Obi",
    "Dvořáková", "Yılmaz", "al-Farsi", "Çelik", "Ødegård", "Katz", "Weiß", "Tanaka", "Lefèvre",
    "Szabó", "Trần", "Haddad", "Nair", "de Boer", "Sjöberg", "Moreau", "Sheikh", "Lang",
    "van der Berg", "Ruiz", "Mori", "Horváth", "Brandt", "Lund", "Aydın", "Fox", "Laurent",
    "Daly", "Stone", "Rossi", "Kovač", "Ortiz", "Park", "Mensah", "Weber", "Roth", "Amari", "Sol",
    "Okoro", "Novák", "Peeters",
)  # fmt: skip
OTHER_SCRIPTS = (
    ("王", "小明"), ("李", "娜"), ("田中", "美咲"), ("山本", "健太"), ("김", "민준"),
    ("박", "서연"), ("محمد", "الأحمد"), ("ليلى", "حداد"), ("دוד", "כהן"), ("שרה", "לוי"),
    ("अनिल", "शर्मा"), ("สมชาย", "ใจดี"), ("Ελένη", "Παπαδοπούλου"), ("Ольга", "Соколова"),
)  # fmt: skip
"""Wide ones, such as run from right to left, and such as put marks on letters."""

ORGANISATIONS = (
    "Northwind", "Contoso", "Fabrikam", "Adatum", "Litware", "Proseware", "Wingtip", "Tailspin",
    "Woodgrove", "Southridge", "Relecloud", "Alpine Ski House", "Café Nørrebro", "Trey Research",
    "Lucerne", "Globex", "Initech", "Margie’s Travel", "Consolidated", "Humongous",
    "株式会社みらい", "Société Générique", "Bückeburger Werke", "Fourth Coffee",
)  # fmt: skip
BRANCHES = ("", "", "", " GmbH", " Ltd", ", Inc.", " Health", " Bank", " Labs", " España")
"""What follows the name of an organisation: the first ones are large, and met most often."""

ROLES = (
    "Data Engineer", "Staff Engineer", "Product Manager", "Head of Data", "Analyst", "Recruiter",
    "Director of Platform", "Research Scientist", "Ingénieure logiciel", "Team Lead", "Consultant",
    "Engineering Manager", "Professor of Statistics", "Founder", "Solutions Architect, Cloud",
)  # fmt: skip
ZONES = (
    "", "", "", "Europe/London", "America/New_York", "America/Los_Angeles", "Asia/Kolkata",
    "Asia/Tokyo", "Europe/Berlin", "Africa/Lagos",
)  # fmt: skip
TAGS = ("data", "meetup", "berlin", "alumni", "platform", "health care", "conference", "café")
HOW_FOUND = (
    "They gave a talk at the meetup in spring.",
    "Wrote the post on paved roads that I keep quoting.",
    "We studied in the same year, and never spoke.",
    "Their name stood below the report on wards.",
)
KNOWN = (
    "Moved from analytics to the data platform in 2023; likes one concrete question.",
    "Runs the platform guild. Prefers a call to mail.",
    "Two children, no meetings before ten. Speaks Spanish and some Czech.",
    "Hired four people last year; says that none of them came by an advertisement.",
)
NOTES = (
    "Saw them at the conference, and did not dare to say hello.",
    "Shared the write-up on lineage; worth asking about it.",
    "A friend says that they answer on Thursdays.",
    "They changed teams in autumn: now with the people who own the pipelines.",
    "Read their three latest posts, and took notes on the second.",
)
SAID = {
    "request": ("Asked for twenty minutes about their first year there.", "Asked by mail."),
    "second-request": ("Once more, in two lines.",),
    "reply": ("Happy to talk, mornings are best.", "Gladly. What about next week?"),
    "scheduled": ("video", "phone", "in their office"),
    "met": ("", "They took ten minutes more than we had said."),
    "thank-you": ("Thanked them, and named the one thing that stayed with me.",),
    "check-in": ("Sent the article on streaming that we had spoken about.",),
    "in-touch": ("Met by chance on the train; spoke about the merger.",),
    "closed": ("No answer: it rests, by itself.",),
    "note": NOTES,
}
"""What is written with a touch, by its kind."""

LEARNT = (
    "“Platform teams are being folded into product; the ones that stay own the paved road.”",
    "Two of their three competitors stopped hiring in September.",
    "His first six months were SQL and patience.",
    "They hire for how people debug, not for tools.",
    "Nobody owns lineage; everyone misses it.",
    "Streaming is talked about more than it is run.",
    "On-call for pipelines is what burns people out.",
)
ADVICE = ("lead with the hospital story", "read the incident reports that they publish")
OFFERED = ("an introduction to the head of platform", "a look at my write-up")
PROMISED = ("send the lineage write-up", "send the two slides")
QUESTIONS = (
    "How did you come to this work?",
    "What does a usual week look like for you?",
    "Which part of the job is not in the job description?",
    "What did you need to learn in your first six months there?",
    "Which of the team’s problems has nobody had time for?",
    "Who else would you speak with, in my place?",
)
ANSWERS = ("By a detour over statistics, and one good boss.", "Half of it is meetings, in fact.")
WHY = ("I have only ever seen one company from the inside.", "Everyone I know is in health care.")
