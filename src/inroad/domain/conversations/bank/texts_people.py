"""The bank's questions about the two of us, and how a conversation begins and ends.

The form is that of `texts_field`.
"""

PEOPLE = """
skills:
insights Where would someone with my background be of use soonest?
  > What would they have to learn first?
advice Which of my projects would you show, and why that one?
  > What would you leave out of it?
advice What would I have to prove before people here trusted me with it?
  > How do others prove it?
advice Which of my skills sounds less useful from the inside?
  > What would make it more useful?
insights Which problem of yours does my old trade already have an answer to?
  > What would not carry over?
insights What could somebody from outside do for you that insiders cannot?
  > Has anybody tried?
insights peer What of what I can do would save you an hour a week?
  > What do you do about it at present?
insights manager Which skill is missing in most teams that you have seen?
  > How do they get by without it?
insights recruiter How would you put what I can do into the words of this field?
  > Which of my words would you drop?
insights founder What do you do yourself because nobody else here can?
  > Which of it would you give away first?
insights academic Where does what I can do meet a question that is open?
  > Who is working on it?

give:
insights What are you working on that an outsider's view could help with?
  > What would you want to know from me?
assignments Is there someone in my circle whom you would like to meet?
  > What would you want to talk about?
insights What do you wish you had time to read up on?
  > Shall I send you what I find?
assignments What is a small thing that would make your month easier?
  > May I try it?
insights What do you hear too rarely from people who come from my world?
  > Would it help if I asked around?
assignments Is there something you would like to have tested by somebody who is new to it?
  > By when would it be of use?
assignments peer What could I take a second look at for you?
  > What should I look for?
assignments manager What would your team like to hear about from my old field?
  > In which form?
assignments recruiter Whom are you hoping to meet that I may know?
  > What would make them answer you?
assignments founder Which of your customers would you like to understand better?
  > May I tell you how it looks from my side?
assignments academic Where would a case from practice help you?
  > What would it have to show?

receive:
advice Which of my questions are you the best person to answer?
  > Who would be for the others?
assignments May I come back to you when I have tried what you suggest?
  > How soon would be right?
resources What would you be glad to look over, and what rather not?
  > In which form do you like it?
advice What has someone done for you at a moment like mine?
  > How did they come to do it?
advice What would you do in my place before the end of the month?
  > What would you not do yet?
resources Is there something you made for yourself that helped you: a list, notes, a plan?
  > May I see how it is made?
advice peer What would you have wanted to be told by somebody like you?
  > What would you have done with it?
advice manager What would you have me practise before I speak to others like you?
  > How would I know that I am ready?
advice recruiter How would you have me tell my story to somebody in your seat?
  > Where do you stop listening?
advice founder Which mistake of yours could you save me?
  > How did you notice it?
advice academic What should I read before I ask you the next question?
  > Which chapter?

share:
insights From what I told you, how would you describe what I do?
  > What would you add?
insights Which part of my story would you want to hear more about?
  > Which could be shorter?
insights What surprised you about the way I came here?
  > What did you expect?
advice Which example of mine says the most to someone in your team?
  > What is missing in it?
insights What would you tell a colleague about me in one sentence?
  > Is there one word that you would choose?
insights Which of the things I did would people here not believe at first?
  > What would convince them?
insights peer Where is my road like yours, and where does it turn off?
  > Which turn would you have taken?
insights manager What in my story would make you ask a second question?
  > What would it be?
insights recruiter Which of my words would you stop at, on a page?
  > For good or for bad?
insights founder What in it sounds like somebody who builds things?
  > What sounds like somebody who waits to be asked?
insights academic Which thread do you see in it that I do not?
  > Where does it lead?

feedback:
advice What would you change about the direction I am taking?
  > What speaks for staying on it?
advice Which of my assumptions about this field would you question?
  > How could I test it?
advice How does my background read to someone who does this work?
  > Where do you stumble?
advice What would you leave out, if you told my story?
  > What would you begin with?
advice What am I not asking that I should ask?
  > Whom should I ask it?
advice Which of my plans sounds right for somebody else?
  > What in it is for me?
advice peer Where would you be impatient with me, after a month?
  > What could I do about it before?
advice manager What would you be unsure of about me?
  > What would settle it?
advice recruiter Which of the titles that I look at fits me least?
  > Which have I overlooked?
advice founder If I were to start something instead, would you try to stop me?
  > With which argument?
advice academic What would be the honest title of what I want to do?
  > Is it a question that can be answered?

contacts:
assignments Who else would have a different view on what we spoke about?
  > How do you know them?
assignments Whom do you know that went a similar way to mine?
  > What should I ask them?
assignments May I say that you suggested it, when I write to them?
  > What should I say you said?
resources Which team should I understand better, and who is in it?
  > Is there one of them who likes to explain?
assignments Who would have answered my first question better than you?
  > Would you rather ask them first, or shall I just write?
assignments Whom did you speak with when you were where I am?
  > Are you still in touch?
assignments peer Which colleague of yours would enjoy this conversation?
  > What would they talk about?
assignments manager Who reports to somebody else and sees it differently?
  > May I name you?
assignments recruiter Which hiring managers like to be asked about their work?
  > How do they like to be written to?
assignments founder Which other founder would tell me the opposite?
  > What are you two not of one mind about?
assignments academic Who left the university and did well outside of it?
  > Would they mind a letter from me?

impression:
assignments What would you like to hear back about, in a few months?
  > In which form?
assignments What should I tell you first, when we speak again?
  > What would you be curious about?
assignments How do you like people to keep in touch?
  > How often is too often?
insights What is the one thing you would want me to take from today?
  > How will I know that I have?
insights What do people do who come back to you and are welcome?
  > And those who are less so?
assignments What are you looking forward to this year?
  > May I ask you about it then?
assignments peer When I am in, what shall we do over lunch?
  > Who should be there?
assignments manager What would you like to see from me before we speak again?
  > By when?
assignments recruiter What would make you remember this conversation among so many?
  > What do most people forget to say?
assignments founder What news of mine would make you smile?
  > What would surprise you?
assignments academic Which result of mine would you want to read?
  > Before or after it is finished?

own goal:
insights What would you want to know about this, in my place?
  > Why that first?
insights How did you come to your own view of it?
  > What would change it?
insights What do people get wrong about it?
  > Where do they have it from?
resources Whom should I ask about it besides you?
  > What would they say?
advice What would you try first?
  > How would you know that it works?
trends How has it changed in the time that you have watched it?
  > What comes next?

openers:
insights How did you come to do what you do?
  > Was that the plan?
insights What are you working on this week?
  > Who is it for?
insights What has been the best part of your month?
  > What made it so?
trends What brought you to this firm?
  > Was it what you expected?

closers:
assignments Who else would you speak with, in my place?
  > May I say that you suggested it?
assignments What should I have asked you and did not?
  > What would you have answered?
assignments May I write to you when I know what came of this?
  > What would you like to hear about?
assignments Is there anything that I can do for you?
  > By when would it be of use?
"""
