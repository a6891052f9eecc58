### What is expected of a practice, what came of it, and the cards that are kept of both.
### Never triumphant: a fear that came true is information, not a step back.

## Before

predict-title = What do you expect?
predict-lead = Guess before, look after. The two are often not the same. Leave out what you like.
predict-belief = What do you fear most about this?
predict-own = My own words
predict-own-label = What you fear, in your own words
predict-nothing = Nothing in particular
predict-belief-unknown = A fear that this version has no words for
predict-pain = Pain I expect
predict-sure = How sure I am of this
predict-sure-none = not sure at all
predict-sure-mild = a little sure
predict-sure-middle = fairly sure
predict-sure-strong = very sure
predict-go-on = Go on
predict-skip = Go on without a guess
predict-past-about = “{ $words }”
predict-past = { $happened ->
    [0] The last { $of } times you feared this, it did not happen.
    [one] The last { $of } times you feared this, it happened once.
   *[other] The last { $of } times you feared this, it happened { $happened } times.
}
predict-past-partly = { $partly ->
    [one] The last { $of } times you feared this, a part of it happened once.
   *[other] The last { $of } times you feared this, a part of it happened { $partly } times.
}
predict-past-both = { $happened ->
    [one] The last { $of } times you feared this, it happened once, and a part of it { $partly ->
        [one] once.
       *[other] { $partly } times.
    }
   *[other] The last { $of } times you feared this, it happened { $happened } times, and a part of it { $partly ->
        [one] once.
       *[other] { $partly } times.
    }
}

## On the way

predict-ready-open = You began this at { $time }.
predict-ready-resume = Go on where you were
predict-open-go-on = Go on with it
predict-ready-again = Begin anew
predict-warm-up = Warm up first, outside only
predict-aftercare = Aftercare, a few calm minutes

## After

predict-met-title = What you feared, and what came
predict-met-title-plain = What you expected, and what came
predict-met-lead = One look is enough. You can also do this later, in your notes of what you expected.
predict-feared = You feared: “{ $words }”
predict-expected-pain = Pain you expected: { $pain }
predict-was-sure = How sure you were: { $sure }
predict-happened = What happened?
predict-happened-no = It did not come as I feared
predict-happened-partly = It came partly as I feared
predict-happened-yes = It came as I feared
predict-sure-now = How sure I am for next time
predict-says = What that says to me, in my own words
predict-keep = Keep this
predict-later = Not now
predict-answer-no = What you feared did not happen this time.
predict-answer-partly = A part of it came, and a part did not. Both are worth knowing.
predict-answer-yes =
    It came as you feared. That was a hard one, and it tells something too: next time can be smaller.
    You looked at it, and that counts.
predict-answer-sure = Before, you were { $before } of 10 sure. For a next time it is { $after }.
predict-answer-as-sure = You are { $sure } of 10 sure, as before. That is fine.
predict-said = Kept with what you expected.

## Looked back at

guesses-title = What you expected, and what came
guesses-lead =
    Each card is one practice: what you expected before it, and what came. No card says how the next
    one goes.
guesses-empty = Nothing is here yet. Before a practice you can note what you expect.
guesses-empty-of = No card is about this.
guesses-filter = Show what you feared
guesses-all = All of them ({ $count })
guesses-of = { $words } ({ $count })
guesses-none-feared = Nothing in particular
guesses-before = Before
guesses-after = After
guesses-pain = Pain
guesses-pain-of = Most pain, of 10
guesses-sure = How sure
guesses-feared = Feared
guesses-what = What happened
guesses-unsaid = not said
guesses-not-noted = No practice was noted for this one.
guesses-answer = Say what came of it
guesses-count = { $count ->
    [one] { $count } card
   *[other] { $count } cards
}
guesses-back = Back to Journey

## In the Journey

predict-journey-title = What you expected, and what came
predict-journey-few =
    When there are a few more, a picture here puts what you expected beside what came.
predict-journey-link = Look at each of them
predict-picture-pain =
    Over { $of } practices, you expected pain of about { $expected }, and about { $came } came.
predict-picture-pain-same =
    Over { $of } practices, you expected pain of about { $expected }, and about as much came.
predict-picture-sure =
    At first you were about { $first } of 10 sure that it would come as you feared. Lately it is about
    { $last }.
predict-picture-sure-same =
    You were about { $about } of 10 sure before each practice, early and late. It can take its time.
predict-picture-sure-few = Over { $of } practices, you were about { $about } of 10 sure before each.
predict-picture-waves = It goes up and down, as the sea does. One practice alone says little.
predict-picture-title-pain = Pain expected and pain that came, over { $of } practices
predict-picture-title-sure = How sure you were before and after, over { $of } practices
predict-key-expected = pain expected
predict-key-came = pain that came
predict-key-before = how sure before
predict-key-after = how sure after
predict-table = What you expected, as a table
predict-table-caption = What you expected of each practice and what came, newest first
predict-table-expected = Expected
predict-table-came = Came
predict-table-before = Sure before
predict-table-after = Sure after
predict-table-happened = As feared
predict-short-no = no
predict-short-partly = partly
predict-short-yes = yes

## Steps

kind-mock_exam = A mock exam, nothing inside
