"""The bank's questions about the work and the field, in words of our own.

A line with a colon names a goal; a line begins with what the question is after (see `Tiara`),
then for whom it is where it is not for anybody; the line below it is what to ask next.
"""

FIELD = """
insight:
insights What do you like most about this work?
  > When did you last have a day like that?
insights What do you like least about it?
  > How do you get through that part?
insights What surprised you most when you began?
  > What had you expected?
insights What do you wish you had known at the start?
  > Who could have told you?
insights What do people outside the field usually get wrong about this work?
  > Where do you think that comes from?
insights Which skill turned out to matter more than you expected?
  > When did you first notice?
resources What should I read or listen to first?
  > What would you skip?
insights Knowing what you know now, would you choose this work again?
  > What would you do differently?
insights What does somebody who is very good at this do differently?
  > Could you give me an example?
insights peer What did you believe about the work in your first year that you no longer believe?
  > What changed your mind?
insights manager When people are learning this work, where do they get stuck?
  > What helps them through?
insights recruiter What do people who stay in this work for a long time have in common?
  > And those who leave early?
insights founder What did you only understand once it was your own business?
  > What would you tell somebody who has not been there?
insights academic What has research found out that people in practice rarely use?
  > Where could I see it in practice?

industry:
trends What has changed most in your field in the last few years?
  > What did that change for you, day to day?
trends What is changing at the moment, and who feels it first?
  > What makes you think so?
trends Where do you see the field going in the next five years?
  > What could prove you wrong?
trends Which companies are doing something that the others will copy?
  > What would it cost the others?
trends What is everyone talking about that matters less than they think?
  > And what is nobody talking about?
trends Where does the money in this field come from?
  > Is that changing?
insights What do people earn when they start in this field, roughly?
  > And after five years?
trends peer How has your week changed since you began?
  > What do you miss?
trends manager What are you planning for next year that is new?
  > What did you stop planning for?
trends recruiter What are firms looking for this year that they were not two years ago?
  > What has become less important?
trends founder What was easier when you began than it is now?
  > What has become easier since?
trends academic What will your field be working on in five years?
  > What keeps it from doing so now?

role:
insights What does a usual week look like for you?
  > And yesterday, from the first hour to the last?
insights Which part of the job is not in the job description?
  > How much of your time does it take?
insights What hours do you really work, and how far can you choose them?
  > What does a busy time look like?
insights What makes a good week in this role, and what makes a bad one?
  > How often do you have each?
insights Who do you work with most, and what do they need from you?
  > Where does it get difficult?
insights Which decisions are yours, and which are not?
  > Which would you like to have?
insights How different is the same role at other places?
  > What does that depend on?
insights peer Which task did you not expect to be yours?
  > How did it become yours?
insights manager How can you tell, after three months, that somebody is doing it well?
  > What do you see when it goes wrong?
insights recruiter How would you explain the role to somebody who has never heard of it?
  > What do people misunderstand about its name?
insights founder What did the role look like when you did all of it yourself?
  > What did you hand over first, and what last?
insights academic How is the role different outside the university?
  > What do students learn about it too late?

entry:
insights What did you have to learn in your first six months?
  > Who taught you?
insights What do people who get in usually have in common?
  > Which of it can be learnt?
insights Which ways into this work have you seen, besides the usual one?
  > Which of them was the shortest?
advice If you were starting today from where I am, what would you do first?
  > What would you leave out?
insights What do beginners earn, and what do they do in their first year?
  > How soon does that change?
advice Which gap should somebody with my background close first?
  > What would close it?
resources Which course, book or certificate is worth paying for?
  > Which is not?
resources What should I join, or go to, to get to know this work?
  > Which is friendliest to newcomers?
insights peer What got you in, when you look back on it?
  > What did you think it was, at the time?
insights manager Have you seen people do well who came from another field?
  > What did they bring with them?
insights recruiter Where do people who change fields usually get stuck?
  > What did those do who did not?
insights founder Who did well with you without the usual papers?
  > What did you see in them?
insights academic Which of your students found their way in, and how?
  > What did they do beside their studies?

challenges:
insights What is the hardest part of your work at the moment?
  > Since when?
insights Which problem has nobody had time for?
  > What would it change if it were solved?
insights What have you tried that did not work?
  > What would you try next?
insights If you could change one thing this year, what would it be?
  > What stands in the way?
trends Which problem does everybody in your field have?
  > Who is closest to solving it?
insights What keeps coming back, however often it is fixed?
  > What do you think is behind it?
insights peer What do you and your colleagues grumble about?
  > What do you do about it?
insights manager What takes up more of your attention than it should?
  > What would help?
insights recruiter Which skill do you look for and rarely find?
  > Why is it so rare?
insights founder What makes the coming year difficult for a firm like yours?
  > What would you do if you had more time?
insights academic Which problem in practice would you most like to see solved?
  > What do you need for it?

players:
resources Whose opinion counts when decisions are made in this field?
  > How did they come to be heard?
resources Which groups or meetings are worth an evening?
  > Which are not?
resources Who explains this field best to people who are new to it?
  > Where do I find them?
insights Who did you learn the most from, and how did you meet?
  > What did you learn from them?
resources Who sees this differently from you, and is worth listening to?
  > Where do you two differ?
resources Who do people turn to when it gets difficult?
  > What do they do differently?
resources peer Who do you ask when you are stuck?
  > What do you ask them?
resources manager Whose teams do you admire?
  > What do they do that others do not?
resources recruiter Which firms are known for training people well?
  > What do they do with them?
resources founder Who opened a door for you at the beginning?
  > Why did they?
resources academic Whose papers are worth reading first?
  > Which one would you begin with?
"""
