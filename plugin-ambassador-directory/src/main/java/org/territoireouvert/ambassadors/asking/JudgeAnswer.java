package org.territoireouvert.ambassadors.asking;

import org.territoireouvert.ambassadors.handling.Desk;
import org.territoireouvert.ambassadors.request.AskerRepository;
import org.territoireouvert.ambassadors.request.MoveRequest.Happened;
import org.territoireouvert.ambassadors.request.RequestNews;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.RequestState;
import org.territoireouvert.ambassadors.request.model.RequestStep;
import org.territoireouvert.ambassadors.request.model.Satisfaction;
import org.territoireouvert.api.web.Actor;

/** Takes from the person who asked whether the answer is what they asked for; they may have the request reopened once. */
public final class JudgeAnswer {

    private final Desk desk;
    private final AskerRepository askers;

    /** Creates the use case. */
    public JudgeAnswer(Desk desk) {
        this.desk = desk;
        this.askers = new AskerRepository(desk.context().database());
    }

    /**
     * What the person says.
     *
     * @param sentence may be empty
     * @param reopen whether they want the request to go on: only when they did not get all, and once
     */
    public record Word(Satisfaction satisfaction, String sentence, boolean reopen) {}

    /** Takes it; tells whether it was theirs to say and nothing was said yet. */
    public boolean judge(String id, Actor.Citizen person, Word word) {
        return desk.context().database().write(handle -> {
            PublicRequest before = desk.requests().find(handle, id).orElseThrow();
            boolean own = askers.of(handle, id).account().equals(person.personId());
            if (!own || !isPossible(before)) {
                return false;
            }
            boolean again = word.reopen() && !before.reopened() && word.satisfaction() != Satisfaction.YES;
            Happened happened = Happened.of(
                    again ? RequestStep.Kind.REOPENED : RequestStep.Kind.JUDGED,
                    RequestStep.By.ASKER,
                    word.satisfaction().name(),
                    word.sentence(),
                    person);
            boolean done = desk.move()
                    .move(
                            handle,
                            before,
                            again ? reopened(before) : judged(before, word),
                            again ? happened.telling(RequestNews.MOVED) : happened);
            if (done) {
                String account = desk.handlers().accountOf(handle, before.ambassador());
                desk.news().tell(handle, account, before, RequestNews.WAITING);
            }
            return done;
        });
    }

    private PublicRequest reopened(PublicRequest before) {
        return before.change()
                .reopened()
                .state(RequestState.QUALIFIED)
                .at(desk.context().clock().instant());
    }

    private PublicRequest judged(PublicRequest before, Word word) {
        return before.change()
                .judgement(new PublicRequest.Judgement(
                        word.satisfaction(),
                        word.sentence(),
                        desk.context().clock().instant()))
                .state(RequestState.CLOSED)
                .at(desk.context().clock().instant());
    }

    /** Tells whether a request waits for the word of the person who asked. */
    public static boolean isPossible(PublicRequest request) {
        return request.state() == RequestState.ANSWERED && request.judgement().isEmpty();
    }
}
