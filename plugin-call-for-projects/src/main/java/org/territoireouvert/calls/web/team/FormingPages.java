package org.territoireouvert.calls.web.team;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.collective.joining.FoundCollective.Founding;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.calls.model.team.Carrier;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.team.forming.FormCollective;

/** The button that makes a collective of a sketch: what is asked before, and what happens to whom. */
final class FormingPages {

    private static final String NAME = "nom";
    private static final String PURPOSE = "but";
    private static final String RULE = "regle";
    private static final String REQUESTS = "demandes";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PURPOSE = 1_000;
    private static final int LONGEST_RULE = 20;

    private final TeamFrame frame;
    private final FormCollective forming;

    FormingPages(TeamFrame frame, FormCollective forming) {
        this.frame = frame;
        this.forming = forming;
    }

    private Post sketch(Handle handle, Request request) {
        Post post = frame.ownPost(handle, request);
        if (!post.isSketch()) {
            throw new NotFoundException("Publication " + post.id() + " is no sketch");
        }
        return post;
    }

    Response ask(Request request) {
        return frame.toCitizen(request, citizen -> {
            Post sketch = frame.read(handle -> sketch(handle, request));
            String words = sketch.text().words();
            return show(
                    request,
                    citizen,
                    FormInput.empty()
                            .prefill(NAME, sketch.text().title())
                            .prefill(
                                    PURPOSE,
                                    words.length() > LONGEST_PURPOSE ? words.substring(0, LONGEST_PURPOSE) : words)
                            .prefill(RULE, DecisionRule.MAJORITY.name()));
        });
    }

    private Page show(Request request, Actor.Citizen citizen, FormInput form) {
        Call call = frame.call(request);
        TeamWords words = frame.words(request);
        TeamNames names = frame.names(request);
        return frame.read(handle -> {
            Post sketch = sketch(handle, request);
            List<Carrier> carriers = frame.store().carriers().of(handle, sketch.id());
            names.knowCarriers(carriers);
            List<Carrier> mine = frame.store().acting().of(handle, citizen, sketch);
            return frame.page(request, "team-collective", words.say("team.collective.title"), call, sketch)
                    .status(form.isValid() ? 200 : 422)
                    .with("form", form)
                    .with(
                            "running",
                            sketch.state() == Post.State.OPEN
                                    && frame.store()
                                            .period(call)
                                            .isRunning(frame.store().now()))
                    .with(
                            "mine",
                            mine.stream()
                                    .map(one -> new Choice(one.id(), names.of(one.seat())))
                                    .toList())
                    .with(
                            "invited",
                            carriers.stream()
                                    .filter(one -> mine.size() != 1 || !one.isSameAs(mine.getFirst()))
                                    .map(one -> names.of(one.seat()))
                                    .toList())
                    .with(
                            "rules",
                            Arrays.stream(DecisionRule.values())
                                    .filter(rule -> rule != DecisionRule.NAMED)
                                    .map(rule -> new Choice(
                                            rule.name(),
                                            words.say("collective.rule."
                                                    + rule.name().toLowerCase(Locale.ROOT))))
                                    .toList());
        });
    }

    Response form(Request request) {
        return frame.toCitizen(request, citizen -> {
            Post sketch = frame.read(handle -> sketch(handle, request));
            FormInput form = FormInput.of(request);
            String name = form.required(NAME, LONGEST_NAME, "collective.name.missing");
            String purpose = form.required(PURPOSE, LONGEST_PURPOSE, "collective.purpose.missing");
            String chosen = form.optional(RULE, LONGEST_RULE);
            Optional<DecisionRule> rule = Arrays.stream(DecisionRule.values())
                    .filter(one -> one != DecisionRule.NAMED && one.name().equals(chosen))
                    .findFirst();
            if (rule.isEmpty()) {
                form.error(RULE, "collective.rule.missing");
            }
            boolean requests = !form.optional(REQUESTS, 1).isEmpty();
            String carrier = form.optional(TeamFrame.AS, LONGEST_NAME);
            if (!form.isValid()) {
                return show(request, citizen, form);
            }
            Founding what = new Founding(
                    name.strip(),
                    purpose.strip(),
                    rule.orElseThrow(),
                    requests,
                    frame.words(request).say("collective.charter.template"));
            return TeamFrame.follow(
                    forming.form(citizen, sketch.id(), carrier, what), form, again -> show(request, citizen, again));
        });
    }
}
