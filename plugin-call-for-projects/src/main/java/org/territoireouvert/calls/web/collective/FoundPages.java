package org.territoireouvert.calls.web.collective;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.collective.joining.Entrance;
import org.territoireouvert.calls.collective.joining.FoundCollective;
import org.territoireouvert.calls.collective.joining.FoundCollective.Founding;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.calls.model.collective.Seat;

/** The form with which a collective is founded. */
final class FoundPages {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_PURPOSE = 1_000;
    static final int LONGEST_CHARTER = 20_000;
    static final String NAME = "nom";
    static final String PURPOSE = "but";
    static final String RULE = "regle";
    static final String REQUESTS = "demandes";
    static final String CHARTER = "charte";

    private static final int LONGEST_RULE = 20;

    private final CollectiveFrame frame;
    private final EntranceForm entrances;
    private final FoundCollective found;

    FoundPages(CollectiveFrame frame) {
        this.frame = frame;
        this.entrances = new EntranceForm(frame);
        this.found = new FoundCollective(frame.store());
    }

    Response ask(Request request) {
        return frame.toCitizen(
                request,
                citizen -> show(
                        request,
                        citizen,
                        FormInput.empty()
                                .prefill(EntranceForm.AS, EntranceForm.PERSON)
                                .prefill(RULE, DecisionRule.MAJORITY.name())
                                .prefill(CHARTER, frame.say(request.locale(), "collective.charter.template"))));
    }

    private Response show(Request request, Actor.Citizen citizen, FormInput form) {
        Locale locale = request.locale();
        return frame.page(request, "collective-new", frame.say(locale, "collective.new.title"))
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("seats", entrances.choices(citizen, locale))
                .with("rules", frame.ruleChoices(locale));
    }

    Response found(Request request) {
        return frame.toCitizen(request, citizen -> {
            FormInput form = FormInput.of(request);
            String name = form.required(NAME, LONGEST_NAME, "collective.name.missing");
            String purpose = form.required(PURPOSE, LONGEST_PURPOSE, "collective.purpose.missing");
            Optional<Seat> seat = entrances.seat(form, citizen);
            Entrance entrance = EntranceForm.entrance(form);
            Optional<DecisionRule> rule = rule(form);
            boolean requests = !form.optional(REQUESTS, 1).isEmpty();
            String charter = form.optional(CHARTER, LONGEST_CHARTER);
            if (!form.isValid()) {
                return show(request, citizen, form);
            }
            Founding what = new Founding(name, purpose, rule.orElseThrow(), requests, charter);
            return CollectiveFrame.follow(
                    found.found(citizen.personId(), seat.orElseThrow(), what, entrance),
                    form,
                    NAME,
                    again -> show(request, citizen, again));
        });
    }

    /** Reads the rule; an error when it is none. */
    static Optional<DecisionRule> rule(FormInput form) {
        String chosen = form.optional(RULE, LONGEST_RULE);
        Optional<DecisionRule> rule = Arrays.stream(DecisionRule.values())
                .filter(one -> one.name().equals(chosen))
                .findFirst();
        if (rule.isEmpty()) {
            form.error(RULE, "collective.rule.missing");
        }
        return rule;
    }
}
