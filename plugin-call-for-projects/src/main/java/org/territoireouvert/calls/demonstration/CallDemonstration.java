package org.territoireouvert.calls.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.work.DemonstrationData;
import org.territoireouvert.calls.call.CallChange;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.QuestionRepository;
import org.territoireouvert.calls.call.draft.CallDraftRepository;
import org.territoireouvert.calls.contribution.PublishCall;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallCalendar;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.Question;

/** Calls of Val-de-Lisière: one open for 22 more days, one for expressions of interest, one that is over, one that is prepared. */
public final class CallDemonstration implements DemonstrationData {

    private final PluginContext context;
    private final CallRepository calls;
    private final QuestionRepository questions;
    private final CallDraftRepository drafts;
    private final PublishCall publish;

    /** Creates the data. */
    public CallDemonstration(
            PluginContext context,
            CallRepository calls,
            QuestionRepository questions,
            CallDraftRepository drafts,
            PublishCall publish) {
        this.context = context;
        this.calls = calls;
        this.questions = questions;
        this.drafts = drafts;
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
            sharedPlaces(handle, today, now);
            publish.add(handle, Call.first(Hedges.FIRST, Hedges.firstYear(today), now));
            publish.add(handle, Call.first(Hedges.SLUG, Hedges.sheet(today), now));
            publish.add(handle, Call.first(SecondHand.SLUG, SecondHand.sheet(today), now));
            drafts.add(handle, CoolYards.draft(context, today));
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
            wait(handle, "Peut-on déposer deux dossiers si les lieux sont dans deux communes ?", today.minusDays(7));
            wait(handle, "Le loyer d’un local compte-t-il comme dépense ?", today.minusDays(2));
            return 2;
        });
    }

    /** Publishes it twice: the hour at which it closes came later. */
    private void sharedPlaces(Handle handle, LocalDate today, Instant now) {
        CallSheet sheet = SharedPlaces.sheet(today);
        CallSheet earlier = new CallSheet(
                sheet.subject(),
                sheet.funding(),
                sheet.applicants(),
                new CallCalendar(
                        sheet.calendar().opensOn(),
                        sheet.calendar().closesOn(),
                        Optional.empty(),
                        List.of(),
                        sheet.calendar().milestones()),
                sheet.selection(),
                sheet.eligibility(),
                sheet.form());
        Call first = Call.first(SharedPlaces.SLUG, earlier, now.minus(Duration.ofDays(21)));
        publish.add(handle, first);
        publish.change(
                handle,
                new CallChange(
                        first,
                        first.next(sheet, now.minus(Duration.ofDays(9))),
                        "L’heure de clôture est précisée : les dossiers sont pris jusqu’à 17 h le dernier jour."),
                new Actor.PluginActor(context.id()));
    }

    private void wait(Handle handle, String question, LocalDate day) {
        questions.ask(handle, context.ids().next(), SharedPlaces.SLUG, question, "", day);
    }

    private void ask(Handle handle, String question, String answer, LocalDate day) {
        questions.addAnswered(handle, context.ids().next(), SharedPlaces.SLUG, new Question(question, answer, day));
    }
}
