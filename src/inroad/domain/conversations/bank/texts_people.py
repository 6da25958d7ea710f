"""The bank's questions about the two of us, and how a conversation begins and ends.

The form is that of `texts_field`.
"""

PEOPLE = """
skills:
insights Where could a background like mine be useful in your field?
  > What would somebody like me have to learn first?
insights What do people from outside see that insiders have stopped seeing?
  > Could you give me an example?
insights Which problem here has my old field already solved?
  > What would not carry over?
advice Which of my projects would mean the most to people here?
  > What would you leave out of it?
advice How do people here show that they can do it?
  > What convinces you?
advice Which of my skills should I describe differently to people in your field?
  > Which words would you use?
insights peer Which of your skills from before do you use the most here?
  > Which did you have to unlearn?
insights manager Which skill is missing in most teams that you have seen?
  > How do they get by without it?
insights recruiter What would my old job be called in this field?
  > Which of my words would nobody here understand?
insights founder Which skills did you have to learn from nothing?
  > Which would you learn first, if you began again?
insights academic Where does my old field touch a question that is still open in yours?
  > Who is working on it?

give:
insights What are you working on that an outsider's view could help with?
  > What would you like to know from me?
assignments Is there anybody I know whom you would like to meet?
  > What would you like to talk about with them?
insights What would you like to read up on, if you had the time?
  > Shall I send you what I find?
assignments Is there something small that would make your month easier?
  > May I try it?
insights What would you like to know about the world that I come from?
  > Would it help if I asked around?
assignments Is there something that somebody who is new could try out for you?
  > By when would it be useful?
assignments peer Is there something that I could take a second look at for you?
  > What should I look for?
assignments manager Is there anything from my old field that your team would like to hear about?
  > What would be most useful to them?
assignments recruiter Who are you hoping to meet that I may know?
  > How should I introduce you?
assignments founder Which of your customers would you like to understand better?
  > May I tell you how it looks from my side?
assignments academic Would a case from practice help you with anything?
  > What would it have to show?

receive:
advice Which of my questions can you tell me the most about?
  > Who would know about the others?
advice What would you do in my place before the end of the month?
  > What would you not do yet?
advice What helped you most when you were where I am now?
  > How did it come about?
resources Is there a list, a plan or notes that helped you, and that I could see?
  > How do you use it?
resources Is there something of mine that you would be willing to look at?
  > What is the easiest way for you?
assignments May I come back to you when I have tried what you suggest?
  > How soon would be right?
advice peer What would you have liked somebody like you to tell you?
  > What would you have done with it?
advice manager What should I have thought about before I talk to others in your position?
  > How would I know that I am ready?
advice recruiter How should I tell my story to somebody in your profession?
  > Where do you stop listening?
advice founder Which of your mistakes could I avoid?
  > How did you notice it?
advice academic What should I read before I ask you the next question?
  > Which chapter?

share:
insights From what I told you, how would you describe what I do?
  > What would you add?
insights Which part of my story would you like to hear more about?
  > Which could be shorter?
insights What surprised you about the way I came here?
  > What did you expect?
advice Which of my examples would be clearest to people in your field?
  > What is missing in it?
insights How would you explain what I do to a colleague, in one sentence?
  > Which word would you choose?
insights What in my story is hard to believe, at first?
  > What would make it clearer?
insights peer Where is my path like yours, and where is it different?
  > Which turn would you have taken?
insights manager What in my story makes you curious?
  > What would you ask?
insights recruiter Which of my words would you stumble over, on a page?
  > What would be a better one?
insights founder What in my story reminds you of how you began?
  > What is different?
insights academic What connects the things I have done, as you see it?
  > Where could that lead?

feedback:
advice What do you think of the direction I am taking?
  > What speaks for it, and what against?
advice Which of my ideas about this field would you question?
  > How could I find out?
advice How does my background look to somebody who does this work?
  > What is unclear?
advice If you told my story, what would you begin with?
  > What would you leave out?
advice What am I not asking that I should ask?
  > Who should I ask?
advice Which part of my plan would you think over once more?
  > What makes you say so?
advice peer What would I find hardest about your work, do you think?
  > What could I do about it before?
advice manager What do people with my background usually have to catch up on?
  > How do they do it?
advice recruiter Which kind of role suits a background like mine, as you see it?
  > Which have I overlooked?
advice founder What would you think over before leaving a steady job, in my place?
  > How did you decide?
advice academic Would more study help me, or can I learn this by doing it?
  > What would I miss?

contacts:
assignments Do you know anybody who took a similar path to mine?
  > What should I ask them?
assignments Who might see this differently from you?
  > How do you know them?
resources Which team or organisation should I understand better?
  > Who there likes to explain things?
assignments Is there somebody who would know more about my first question?
  > Would you rather ask them first, or shall I just write?
assignments Who did you talk to when you were where I am now?
  > Are you still in touch?
assignments May I say that you suggested it, when I write to them?
  > What should I say about us?
assignments peer Which of your colleagues would enjoy a conversation like this?
  > What do they like to talk about?
assignments manager Who in another team sees these things differently?
  > May I mention you?
assignments recruiter Who do you know that likes to talk about their work?
  > How do they like to be written to?
assignments founder Which other founder would tell me the opposite?
  > What do you two disagree about?
assignments academic Who left the university and is happy with it?
  > Would they mind if I wrote to them?

impression:
insights What is the one thing you would like me to take away from today?
  > What makes it so important?
assignments How do you like people to keep in touch?
  > How often is too often?
assignments Would you like to hear how it goes?
  > What would interest you most?
assignments What are you looking forward to this year?
  > May I ask you about it then?
insights Who do you like hearing from again, and why?
  > What do they do?
assignments When would be a good time to tell you what I did with your advice?
  > Would a short note be best?
assignments peer What could I look out for that would interest you?
  > Shall I send it to you?
assignments manager What should I have found out before we talk again?
  > By when?
assignments recruiter What do people do who stay in touch well?
  > What do most people forget?
assignments founder What news about your field should I send you, if I come across it?
  > Who else would like it?
assignments academic Which of your findings would you like more people to know?
  > Who should hear about it?

own goal:
insights How did you come to your own view of this?
  > What would change it?
insights What do people get wrong about it?
  > Where does that come from?
insights What would you want to know about this, in my place?
  > Why that first?
trends How has it changed in the time you have known it?
  > What comes next?
advice What would you try first?
  > How would you know that it works?
resources Who else should I ask about it?
  > What would they say?

openers:
insights How did you come to this work?
  > Was that the plan?
insights What are you working on at the moment?
  > Who is it for?
insights What brought you to where you work now?
  > Was it what you expected?
insights What has been the best part of your month?
  > What made it so good?

again:
insights What has changed for you since we last spoke?
  > What are you glad about?
insights How did it go with what you told me about last time?
  > What would you do again?

closers:
assignments Who else would you speak with, in my place?
  > May I say that you suggested it?
assignments What should I have asked you, and did not?
  > What would you have answered?
assignments Is there anything that I can do for you?
  > By when would it be useful?
assignments May I write to you when I know what came of this?
  > What would you like to hear about?
"""
