package org.territoireouvert.ambassadors.asking;

import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.handling.Desk;
import org.territoireouvert.ambassadors.link.OneTimeLinks;
import org.territoireouvert.ambassadors.request.AskerRepository;
import org.territoireouvert.ambassadors.request.MoveRequest.Happened;
import org.territoireouvert.ambassadors.request.RequestNews;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.RequestState;
import org.territoireouvert.ambassadors.request.model.RequestStep;
import org.territoireouvert.ambassadors.request.model.Satisfaction;
import org.territoireouvert.api.web.Actor;

/**
 * Takes from the person who asked whether the answer is what they asked for; they may have the request reopened once. Who asked without
 * an account says it by the link in the mail that told them of the answer.
 */
public final class JudgeAnswer {

    private final Desk desk;
    private final AskerRepository askers;
    private final OneTimeLinks links;

    /** Creates the use case. */
    public JudgeAnswer(Desk desk, OneTimeLinks links) {
        this.desk = desk;
        this.links = links;
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
            return own && isPossible(before) && take(handle, before, word, person);
        });
    }

    /** What came of a judgement by a link. */
    public sealed interface ByLink {

        /** It is taken. */
        record Taken(PublicRequest request) implements ByLink {}

        /** The request no longer waits for it. */
        record NotNow() implements ByLink {}

        /** The link does not serve. */
        record Closed(OneTimeLinks.Reading why) implements ByLink {}
    }

    /** Returns the request that a link is for, while it can be judged. */
    public ByLink byLink(String key) {
        return desk.context().database().read(handle -> byLink(handle, key));
    }

    private ByLink byLink(Handle handle, String key) {
        OneTimeLinks.Reading reading = links.read(handle, OneTimeLinks.Purpose.JUDGE, key);
        if (!(reading instanceof OneTimeLinks.Reading.Good good)) {
            return new ByLink.Closed(reading);
        }
        Optional<PublicRequest> request = desk.requests().find(handle, good.subject());
        return request.filter(JudgeAnswer::isPossible)
                .<ByLink>map(ByLink.Taken::new)
                .orElseGet(ByLink.NotNow::new);
    }

    /**
     * Takes it from who has the link, which is then used up.
     *
     * @param email kept to tell them of the next answer when they have the request reopened; may be empty
     */
    public ByLink judge(String key, Word word, String email, Actor actor) {
        return desk.context().database().write(handle -> {
            ByLink found = byLink(handle, key);
            if (!(found instanceof ByLink.Taken taken)) {
                return found;
            }
            PublicRequest before = taken.request();
            if (!links.use(handle, OneTimeLinks.Purpose.JUDGE, key)) {
                return new ByLink.Closed(new OneTimeLinks.Reading.Used());
            }
            if (!take(handle, before, word, actor)) {
                return new ByLink.NotNow();
            }
            if (isAgain(before, word) && !email.isEmpty()) {
                askers.keepAddress(handle, before.id(), email.toLowerCase(Locale.ROOT));
            }
            return found;
        });
    }

    private static boolean isAgain(PublicRequest before, Word word) {
        return word.reopen() && !before.reopened() && word.satisfaction() != Satisfaction.YES;
    }

    private boolean take(Handle handle, PublicRequest before, Word word, Actor actor) {
        boolean again = isAgain(before, word);
        Happened happened = Happened.of(
                again ? RequestStep.Kind.REOPENED : RequestStep.Kind.JUDGED,
                RequestStep.By.ASKER,
                word.satisfaction().name(),
                word.sentence(),
                actor);
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
