### Pages of the notebook: what each is called, and which of two versions to keep.

page-name-visit = Notes for a visit
page-name-exam_card = Exam card
page-name-costs = Costs
page-name-guide = How the guide speaks and shows
page-name-fear_ladder = Your list
page-name-agreement = Agreement
page-name-scripts = Words for others
page-name-goals = Small goals
page-name-share = Page for a partner

twice-title = { $page }: which one do you want to keep?
twice-text = You wrote this while your journal was closed, and the journal has such a page already. Nothing was thrown away. Choose one.
twice-now = What you wrote just now
twice-journal = What is in your journal
twice-no-words = Only things you ticked, no words of your own.
twice-keep-now = Keep what I wrote just now
twice-keep-journal = Keep what is in my journal
