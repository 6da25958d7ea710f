"""What questions of the bank were once worded as, so that what I decided about them stays.

Sheets, marks and what was put away go by a question's words. The words of version 0.2.0 are
here, each with the question that took its place; what has none is known as the bank's all the
same, so that it leaves a sheet with its goal.
"""

from functools import cache

_EARLIER = """
What do you know now that took you years to find out?
  = What do you wish you had known at the start?
Whose work do you learn from, and what should I read first?
  = What should I read or listen to first?
Which part of the work is harder than it looks, and which is easier?
When you watch people learn this work, where do they get stuck?
  = When people are learning this work, where do they get stuck?
What do people who stay in this work for long have in common?
  = What do people who stay in this work for a long time have in common?
What did you only understand once it was your own money?
  = What did you only understand once it was your own business?
Which finding do practitioners ignore, and are they right to?
  = What has research found out that people in practice rarely use?
What has changed most in your field in the last two years?
  = What has changed most in your field in the last few years?
Where do you see it going next, and who will feel it first?
  = Where do you see the field going in the next five years?
What would have to happen for you to say in five years that you were wrong?
Who pays for all this in the end, and are they happy?
  = Where does the money in this field come from?
How has what you do in a week changed since you began?
  = How has your week changed since you began?
What do you plan for next year that you did not plan for last year?
  = What are you planning for next year that is new?
Which door was open when you began and is closed now?
  = What was easier when you began than it is now?
Which question will your field be working on in five years?
  = What will your field be working on in five years?
What did you do yesterday, from the first hour to the last?
  = What does a usual week look like for you?
Which part of the role is not in the job description?
  = Which part of the job is not in the job description?
What makes a week in this role a good one?
  = What makes a good week in this role, and what makes a bad one?
How do people in your role spend their time differently elsewhere?
  = How different is the same role at other places?
Which decisions are yours alone, and which are not?
  = Which decisions are yours, and which are not?
What do you use every day that you learnt outside of the job?
How do you tell, after three months, that somebody is doing it well?
  = How can you tell, after three months, that somebody is doing it well?
What did the role look like when only you did it?
  = What did the role look like when you did all of it yourself?
How does the role differ between the seminar room and outside of it?
  = How is the role different outside the university?
What did you need to learn in your first six months there?
  = What did you have to learn in your first six months?
What do the people who get in have in common?
  = What do people who get in usually have in common?
Which gap would worry you most in someone with my background?
  = Which gap should somebody with my background close first?
Which roads into this work have you seen, besides the usual one?
  = Which ways into this work have you seen, besides the usual one?
What is worth paying for: which course, book or certificate?
  = Which course, book or certificate is worth paying for?
What did the last person who surprised you have done before?
  = Have you seen people do well who came from another field?
Where do people like me usually get stuck on the way in?
  = Where do people who change fields usually get stuck?
Whom did you bring in without the usual papers, and why?
  = Who did well with you without the usual papers?
Which of the team's problems has nobody had time for?
  = Which problem has nobody had time for?
What makes the work harder than it should be at present?
  = What is the hardest part of your work at the moment?
What have you tried that did not work, and why not?
  = What have you tried that did not work?
Which problem do all the firms in your field have alike?
  = Which problem does everybody in your field have?
What keeps coming back, however often it is mended?
  = What keeps coming back, however often it is fixed?
What do you and your colleagues complain about over lunch?
  = What do you and your colleagues grumble about?
What takes your attention that should not need it?
  = What takes up more of your attention than it should?
What could stop you from growing next year?
  = What makes the coming year difficult for a firm like yours?
Which problem would practitioners thank you for, if you solved it?
  = Which problem in practice would you most like to see solved?
Which groups or meetings are worth an evening of my time?
  = Which groups or meetings are worth an evening?
Whom did you learn the most from, and how did you meet?
  = Who did you learn the most from, and how did you meet?
Who disagrees with you, and is worth listening to?
  = Who sees this differently from you, and is worth listening to?
Whose name comes up whenever it gets difficult?
  = Who do people turn to when it gets difficult?
Whom do you ask when you are stuck?
  = Who do you ask when you are stuck?
Whose teams do you look at with envy?
  = Whose teams do you admire?
Which firms raise people whom others are glad to get?
  = Which firms are known for training people well?
Whose papers would you read if you had one day a year for it?
  = Whose papers are worth reading first?
Where would someone with my background be of use soonest?
  = Where could a background like mine be useful in your field?
Which of my projects would you show, and why that one?
  = Which of my projects would mean the most to people here?
What would I have to prove before people here trusted me with it?
  = How do people here show that they can do it?
Which of my skills sounds less useful from the inside?
  = Which of my skills should I describe differently to people in your field?
Which problem of yours does my old trade already have an answer to?
  = Which problem here has my old field already solved?
What could somebody from outside do for you that insiders cannot?
  = What do people from outside see that insiders have stopped seeing?
What of what I can do would save you an hour a week?
How would you put what I can do into the words of this field?
  = What would my old job be called in this field?
What do you do yourself because nobody else here can?
  = Which skills did you have to learn from nothing?
Where does what I can do meet a question that is open?
  = Where does my old field touch a question that is still open in yours?
Is there someone in my circle whom you would like to meet?
  = Is there anybody I know whom you would like to meet?
What do you wish you had time to read up on?
  = What would you like to read up on, if you had the time?
What is a small thing that would make your month easier?
  = Is there something small that would make your month easier?
What do you hear too rarely from people who come from my world?
  = What would you like to know about the world that I come from?
Is there something you would like to have tested by somebody who is new to it?
  = Is there something that somebody who is new could try out for you?
What could I take a second look at for you?
  = Is there something that I could take a second look at for you?
What would your team like to hear about from my old field?
  = Is there anything from my old field that your team would like to hear about?
Whom are you hoping to meet that I may know?
  = Who are you hoping to meet that I may know?
Where would a case from practice help you?
  = Would a case from practice help you with anything?
Which of my questions are you the best person to answer?
  = Which of my questions can you tell me the most about?
What would you be glad to look over, and what rather not?
  = Is there something of mine that you would be willing to look at?
What has someone done for you at a moment like mine?
  = What helped you most when you were where I am now?
Is there something you made for yourself that helped you: a list, notes, a plan?
  = Is there a list, a plan or notes that helped you, and that I could see?
What would you have wanted to be told by somebody like you?
  = What would you have liked somebody like you to tell you?
What would you have me practise before I speak to others like you?
  = What should I have thought about before I talk to others in your position?
How would you have me tell my story to somebody in your seat?
  = How should I tell my story to somebody in your profession?
Which mistake of yours could you save me?
  = Which of your mistakes could I avoid?
Which part of my story would you want to hear more about?
  = Which part of my story would you like to hear more about?
Which example of mine says the most to someone in your team?
  = Which of my examples would be clearest to people in your field?
What would you tell a colleague about me in one sentence?
  = How would you explain what I do to a colleague, in one sentence?
Which of the things I did would people here not believe at first?
  = What in my story is hard to believe, at first?
Where is my road like yours, and where does it turn off?
  = Where is my path like yours, and where is it different?
What in my story would make you ask a second question?
  = What in my story makes you curious?
Which of my words would you stop at, on a page?
  = Which of my words would you stumble over, on a page?
What in it sounds like somebody who builds things?
  = What in my story reminds you of how you began?
Which thread do you see in it that I do not?
  = What connects the things I have done, as you see it?
What would you change about the direction I am taking?
  = What do you think of the direction I am taking?
Which of my assumptions about this field would you question?
  = Which of my ideas about this field would you question?
How does my background read to someone who does this work?
  = How does my background look to somebody who does this work?
What would you leave out, if you told my story?
  = If you told my story, what would you begin with?
Which of my plans sounds right for somebody else?
  = Which part of my plan would you think over once more?
Where would you be impatient with me, after a month?
  = What would I find hardest about your work, do you think?
What would you be unsure of about me?
  = What do people with my background usually have to catch up on?
Which of the titles that I look at fits me least?
  = Which kind of role suits a background like mine, as you see it?
If I were to start something instead, would you try to stop me?
  = What would you think over before leaving a steady job, in my place?
What would be the honest title of what I want to do?
  = Would more study help me, or can I learn this by doing it?
Who else would have a different view on what we spoke about?
  = Who might see this differently from you?
Whom do you know that went a similar way to mine?
  = Do you know anybody who took a similar path to mine?
Which team should I understand better, and who is in it?
  = Which team or organisation should I understand better?
Who would have answered my first question better than you?
  = Is there somebody who would know more about my first question?
Whom did you speak with when you were where I am?
  = Who did you talk to when you were where I am now?
Which colleague of yours would enjoy this conversation?
  = Which of your colleagues would enjoy a conversation like this?
Who reports to somebody else and sees it differently?
  = Who in another team sees these things differently?
Which hiring managers like to be asked about their work?
  = Who do you know that likes to talk about their work?
Who left the university and did well outside of it?
  = Who left the university and is happy with it?
What would you like to hear back about, in a few months?
  = Would you like to hear how it goes?
What should I tell you first, when we speak again?
  = When would be a good time to tell you what I did with your advice?
What is the one thing you would want me to take from today?
  = What is the one thing you would like me to take away from today?
What do people do who come back to you and are welcome?
  = Who do you like hearing from again, and why?
When I am in, what shall we do over lunch?
What would you like to see from me before we speak again?
  = What should I have found out before we talk again?
What would make you remember this conversation among so many?
  = What do people do who stay in touch well?
What news of mine would make you smile?
  = What news about your field should I send you, if I come across it?
Which result of mine would you want to read?
  = Which of your findings would you like more people to know?
How did you come to your own view of it?
  = How did you come to your own view of this?
Whom should I ask about it besides you?
  = Who else should I ask about it?
How has it changed in the time that you have watched it?
  = How has it changed in the time you have known it?
How did you come to do what you do?
  = How did you come to this work?
What are you working on this week?
  = What are you working on at the moment?
What brought you to this firm?
  = What brought you to where you work now?
What should I have asked you and did not?
  = What should I have asked you, and did not?
"""


def as_now(text: str) -> str:
    """Return a question in the words that the bank has for it today; others as they are."""
    return _wordings().get(text) or text


def was_in_bank(text: str) -> bool:
    """Whether a question stood in the bank in these words and does no more."""
    return text in _wordings()


def has_no_successor(text: str) -> bool:
    """Whether a question went from the bank and none took its place."""
    return _wordings().get(text) == ""


def wordings_before(text: str) -> tuple[str, ...]:
    """Return what a question of the bank was once worded as."""
    return tuple(before for before, now in _wordings().items() if now == text)


@cache
def _wordings() -> dict[str, str]:
    """Return the questions of today by their words before; "" where none took the place."""
    found: dict[str, str] = {}
    before = ""
    for line in _EARLIER.strip().splitlines():
        if line.startswith("  = "):
            found[before] = line.removeprefix("  = ")
        else:
            before = line
            found[before] = ""
    return found
