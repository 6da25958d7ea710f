"""The bank's questions for where I come from, or where I want to go.

The form is that of `texts_field`; what stands before the colon is the key of a chapter.
"""

CHAPTERS_TEXT = """
changing:
insights Have you worked with people who came from another field?
  > What did they find hardest?
insights What did you bring with you from what you did before?
  > What did you have to leave behind?
advice How should I explain why I am changing?
  > What would you want to hear?
insights How long does it take until somebody from outside feels at home here?
  > What makes it quicker?
advice What could I try in a few evenings, before I change anything?
  > What would it tell me?
insights Did people who changed have to start at the bottom again?
  > How did they manage with the money?

returning:
insights What has changed most in the last few years, for somebody who was away?
  > What is still the same?
insights Do you know anybody who came back after a long break?
  > What helped them?
advice What should I freshen up first?
  > Where could I do that?
advice How should I speak about my years away?
  > What can I leave out?
resources Are there courses or programmes here for people who come back?
  > Who knows more about them?
insights How easy is it here to work part time, or with fixed hours?
  > Who does it, and how does it go?

abroad:
insights Which papers or licences from abroad are accepted here?
  > Who decides that?
resources Where do I get my qualification recognised, and how long does it take?
  > What do people do in the meantime?
insights Which things at work are done differently here from elsewhere?
  > What do newcomers get wrong at first?
insights How good does one's language have to be, in practice?
  > Where is it most difficult?
insights Who do you know that came from another country into this work?
  > What helped them most?
resources Which groups help people who come from abroad?
  > Which one would you go to first?

university:
insights How was your first year after university?
  > What did nobody tell you?
insights Which part of your studies do you use, and which not?
  > What did you have to learn anew?
insights What can students do now that helps later?
  > What is a waste of time?
insights How much does it matter what one studied?
  > What matters more?
insights What do people here misunderstand about research?
  > How do you explain it to them?
advice Should I study further, or begin to work first?
  > What does that depend on?

trades:
insights How did you learn the trade, and how was it?
  > Who was a good teacher?
insights What does the apprenticeship really look like, year by year?
  > What do apprentices earn?
insights What does this work do to the body, over the years?
  > How do you look after yourself?
insights Which licence or certificate does one need, and when?
  > What does it cost?
insights Can people begin later in life?
  > What is harder for them, and what is easier?
resources Where could I watch for a day, or lend a hand?
  > What should I bring?

public:
insights How are decisions made here, and how long do they take?
  > How do you live with that?
insights How is it different from working for a company?
  > What would you miss, if you left?
insights How do people usually get in: exams, lists, volunteering?
  > What do they learn too late about it?
insights Where does the money come from, and how sure is it?
  > What does that mean for those who work here?
insights What keeps people here when they could earn more elsewhere?
  > And what makes them leave?
resources Where could I volunteer, to see it from the inside?
  > Who should I speak to there?

boards:
insights How did you come to your first board?
  > What would you do differently?
insights How much time does it really take, in a quiet year and in a hard one?
  > What takes the most of it?
insights What does a good board member do that others do not?
  > Could you give me an example?
insights What are you liable for, and how do you protect yourself?
  > Who explained it to you?
advice Which kind of board would be a good first one?
  > What should I ask before I say yes?
resources Where do people learn how to be on a board?
  > What is worth paying for?
"""
