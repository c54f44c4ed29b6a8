package org.territoireouvert.calls.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.work.DemonstrationData;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.QuestionRepository;
import org.territoireouvert.calls.contribution.PublishCall;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.Question;

/** Calls of Val-de-Lisière: one open for 22 more days, one that is over. */
public final class CallDemonstration implements DemonstrationData {

    private final PluginContext context;
    private final CallRepository calls;
    private final QuestionRepository questions;
    private final PublishCall publish;

    /** Creates the data. */
    public CallDemonstration(
            PluginContext context, CallRepository calls, QuestionRepository questions, PublishCall publish) {
        this.context = context;
        this.calls = calls;
        this.questions = questions;
        this.publish = publish;
    }

    @Override
    public void fill() {
        if (!calls.published("", 1).isEmpty()) {
            return;
        }
        Instant now = context.clock().instant();
        LocalDate today = LocalDate.ofInstant(now, context.zone());
        context.database().write(handle -> {
            publish.add(handle, Call.first(SharedPlaces.SLUG, SharedPlaces.sheet(today), now));
            publish.add(handle, Call.first(Hedges.SLUG, Hedges.sheet(today), now));
            ask(
                    handle,
                    "Une commune peut-elle être membre de deux équipes ?",
                    "Oui, si elle le dit dans les deux dossiers.",
                    today.minusDays(14));
            ask(
                    handle,
                    "Le bénévolat compte-t-il dans les 30 % restants ?",
                    "Oui, à 12 € de l’heure, dans la limite de la moitié.",
                    today.minusDays(11));
            return 2;
        });
    }

    private void ask(Handle handle, String question, String answer, LocalDate day) {
        questions.addAnswered(handle, context.ids().next(), SharedPlaces.SLUG, new Question(question, answer, day));
    }
}
