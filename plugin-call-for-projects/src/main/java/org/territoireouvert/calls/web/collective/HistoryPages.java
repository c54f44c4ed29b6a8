package org.territoireouvert.calls.web.collective;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.CollectiveAct;
import org.territoireouvert.calls.model.collective.DecisionRule.Voice;

/** What was done in a collective, for its members. */
final class HistoryPages {

    /**
     * An act.
     *
     * @param path of the decision that it is part of, empty for none
     */
    public record Row(Instant at, String sentence, String path) {}

    private final CollectiveFrame frame;
    private final DecisionViews views;

    HistoryPages(CollectiveFrame frame) {
        this.frame = frame;
        this.views = new DecisionViews(frame);
    }

    Response show(Request request) {
        Locale locale = request.locale();
        Keyset keyset = Keyset.of(request, 2);
        return frame.read(handle -> {
            Inside inside = frame.inside(handle, request);
            Slice<CollectiveAct> acts =
                    frame.store().acts().of(handle, inside.collective().id(), keyset);
            inside.names()
                    .know(acts.items().stream().map(CollectiveAct::personId).toList());
            List<Row> rows = acts.items().stream()
                    .map(act -> row(handle, inside, act, locale))
                    .toList();
            return frame.page(request, "collective-history", frame.say(locale, "collective.history.title"), inside)
                    .with("address", inside.collective().path() + "/historique")
                    .with("slice", new Slice<>(rows, acts.previous(), acts.next()));
        });
    }

    private Row row(Handle handle, Inside inside, CollectiveAct act, Locale locale) {
        Collective collective = inside.collective();
        String sentence = frame.say(
                locale,
                "collective.act." + CollectiveFrame.word(act.kind()),
                inside.names().doer(act.memberId(), act.personId()),
                inside.names().of(act.aboutMember()),
                what(handle, inside, act, locale));
        String path = act.decisionId().isEmpty() ? "" : collective.path() + "/decisions/" + act.decisionId();
        return new Row(act.at(), sentence, path);
    }

    /** Returns what an act is about: a voice with its decision, or the decision. */
    private String what(Handle handle, Inside inside, CollectiveAct act, Locale locale) {
        String title = act.decisionId().isEmpty()
                ? ""
                : frame.store()
                        .decisions()
                        .find(handle, inside.collective().id(), act.decisionId())
                        .map(decision -> views.title(handle, inside, decision.proposal(), locale))
                        .orElse("");
        Optional<String> voice = Arrays.stream(Voice.values())
                .filter(one -> one.name().equals(act.detail()))
                .map(one -> frame.say(locale, "collective.voice." + CollectiveFrame.word(one)))
                .findFirst();
        return voice.map(word -> frame.say(locale, "collective.act.voice-on", word, title))
                .orElse(title);
    }
}
