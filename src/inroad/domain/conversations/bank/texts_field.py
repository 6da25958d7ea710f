"""The bank's questions about the work and the field, in words of our own.

A line with a colon names a goal; a line begins with what the question is after (see `Tiara`),
then for whom it is where it is not for anybody; the line below it is what to ask next.
"""

FIELD = """
insight:
insights What do people outside the field usually get wrong about this work?
  > Where do you think they have it from?
insights Which skill turned out to matter more than you expected?
  > When did you first notice?
insights What do you know now that took you years to find out?
  > What would have shown it to you earlier?
resources Whose work do you learn from, and what should I read first?
  > What would you skip?
insights Which part of the work is harder than it looks, and which is easier?
  > How does one get better at the hard part?
insights What does somebody who is very good at this do differently?
  > Could you give me an example?
insights peer What did you believe about the work in your first year that you no longer believe?
  > What changed your mind?
insights manager When you watch people learn this work, where do they get stuck?
  > What helps them through?
insights recruiter What do people who stay in this work for long have in common?
  > And those who leave early?
insights founder What did you only understand once it was your own money?
  > What would you tell somebody who has not been there?
insights academic Which finding do practitioners ignore, and are they right to?
  > Where could I see it in practice?

industry:
trends What has changed most in your field in the last two years?
  > What did that change for you, on an ordinary day?
trends Where do you see it going next, and who will feel it first?
  > What makes you think so?
trends Which companies are doing something that the others will copy?
  > What would it cost the others?
trends What is everyone talking about that matters less than they think?
  > And what is nobody talking about?
trends What would have to happen for you to say in five years that you were wrong?
  > How would I notice early?
trends Who pays for all this in the end, and are they happy?
  > What would make them pay more?
trends peer How has what you do in a week changed since you began?
  > What would you want back?
trends manager What do you plan for next year that you did not plan for last year?
  > What did you stop planning for?
trends recruiter What are firms looking for this year that they were not two years ago?
  > What has become less of a subject?
trends founder Which door was open when you began and is closed now?
  > Which has opened since?
trends academic Which question will your field be working on in five years?
  > What keeps it from doing so now?

role:
insights What did you do yesterday, from the first hour to the last?
  > Was that a usual day?
insights Which part of the role is not in the job description?
  > How much of your time does it take?
insights What makes a week in this role a good one?
  > And a bad one?
insights How do people in your role spend their time differently elsewhere?
  > What does that depend on?
insights Which decisions are yours alone, and which are not?
  > Which would you like to have?
insights What do you use every day that you learnt outside of the job?
  > Where did you learn it?
insights peer Which task did you not expect to be yours?
  > How did it become yours?
insights manager How do you tell, after three months, that somebody is doing it well?
  > What do you see when it goes wrong?
insights recruiter How would you explain the role to somebody who has never heard of it?
  > What do people misunderstand about its name?
insights founder What did the role look like when only you did it?
  > What did you hand over first, and what last?
insights academic How does the role differ between the seminar room and outside of it?
  > What do students learn about it too late?

entry:
insights What did you need to learn in your first six months there?
  > Who taught you?
insights What do the people who get in have in common?
  > Which of it can be learnt?
advice If you were starting today from where I am, what would you do first?
  > What would you leave out?
advice Which gap would worry you most in someone with my background?
  > What would close it?
insights Which roads into this work have you seen, besides the usual one?
  > Which of them was the shortest?
resources What is worth paying for: which course, book or certificate?
  > Which is not?
insights peer What got you in, when you look back on it?
  > What did you think it was, at the time?
insights manager What did the last person who surprised you have done before?
  > What was it that you noticed?
insights recruiter Where do people like me usually get stuck on the way in?
  > What did those do who did not?
insights founder Whom did you bring in without the usual papers, and why?
  > How did it turn out?
insights academic Which of your students found their way in, and how?
  > What did they do beside their studies?

challenges:
insights Which of the team's problems has nobody had time for?
  > What would it be worth if it were solved?
insights What makes the work harder than it should be at present?
  > Since when?
insights What have you tried that did not work, and why not?
  > What would you try next?
insights If you could change one thing this year, what would it be?
  > What stands in the way?
trends Which problem do all the firms in your field have alike?
  > Who is nearest to solving it?
insights What keeps coming back, however often it is mended?
  > What is it really about, do you think?
insights peer What do you and your colleagues complain about over lunch?
  > What do you do about it?
insights manager What takes your attention that should not need it?
  > Who could take it off you?
insights recruiter Which skill do you look for and rarely find?
  > Why is it so rare?
insights founder What could stop you from growing next year?
  > What would you do about it with one more pair of hands?
insights academic Which problem would practitioners thank you for, if you solved it?
  > What do you lack for it?

players:
resources Whose opinion counts when decisions are made in this field?
  > How did they come by that?
resources Which groups or meetings are worth an evening of my time?
  > Which are not?
resources Who explains this field best to people who are new to it?
  > Where do I find them?
insights Whom did you learn the most from, and how did you meet?
  > What did you learn?
resources Who disagrees with you, and is worth listening to?
  > What is it about?
resources Whose name comes up whenever it gets difficult?
  > What do they do differently?
resources peer Whom do you ask when you are stuck?
  > What do you ask them?
resources manager Whose teams do you look at with envy?
  > What do they have that others lack?
resources recruiter Which firms raise people whom others are glad to get?
  > What do they do with them?
resources founder Who opened a door for you at the beginning?
  > Why did they?
resources academic Whose papers would you read if you had one day a year for it?
  > Which one first?
"""
