package org.territoireouvert.consultation.archive.data;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.standard.Popolo;
import org.territoireouvert.api.standard.PopoloItem;
import org.territoireouvert.api.standard.PopoloItem.Count;
import org.territoireouvert.consultation.amending.SuggestedAmendment;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Frame;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.opinion.Statement;
import org.territoireouvert.consultation.publication.ConsultationEvents;

/**
 * A consultation in Popolo: who asks and who decides, its steps, what people propose, and how many agree with each statement. Arguments
 * and comments, on which nobody decides, are in the other files.
 */
record ConsultationPopolo(Consultation consultation, PublicReader reader, LocalDate today, ZoneId zone) {

    private static final String OWNER = "organisation:porteur";
    private static final String DECIDER = "organisation:decideur";

    void writeTo(Popolo.Sink sink) throws IOException {
        List<PopoloItem.Organization> organizations = organizations(consultation.frame());
        for (PopoloItem.Organization organization : organizations) {
            sink.add(organization);
        }
        ConsultationEvents.write(
                consultation, today, organizations.stream().findFirst().map(PopoloItem::id), sink);
        motions(sink);
        votes(sink);
    }

    private static List<PopoloItem.Organization> organizations(Frame frame) {
        List<PopoloItem.Organization> organizations = new ArrayList<>();
        if (!frame.owner().isBlank()) {
            organizations.add(organization(OWNER, frame.owner(), "porteur"));
        }
        if (!frame.decidedBy().isBlank()) {
            organizations.add(organization(DECIDER, frame.decidedBy(), "décideur"));
        }
        return organizations;
    }

    private static PopoloItem.Organization organization(String id, String name, String classification) {
        return new PopoloItem.Organization(id, name, classification, Optional.empty(), List.of());
    }

    private void motions(Popolo.Sink sink) throws IOException {
        reader.eachContribution(consultation, contribution -> {
            if (contribution.kind() == ContributionKind.PROPOSAL) {
                sink.add(motion(
                        "proposition:" + contribution.id(),
                        text(contribution),
                        "proposition",
                        contribution.createdAt(),
                        ""));
            }
        });
        for (PlannedStep step : PublicReader.steps(consultation, StepKind.TEXT)) {
            reader.eachAmendment(
                    step,
                    one -> sink.add(motion(
                            "amendement:" + one.id(), text(one), "amendement", one.createdAt(), result(one.state()))));
        }
        for (PlannedStep step : PublicReader.steps(consultation, StepKind.OPINIONS)) {
            for (Statement one : reader.statements(step)) {
                sink.add(motion(id(one), one.text(), "affirmation", one.createdAt(), ""));
            }
        }
    }

    private PopoloItem.Motion motion(String id, String text, String classification, Instant date, String result) {
        return new PopoloItem.Motion(
                id,
                text,
                Optional.empty(),
                classification,
                Optional.of(date),
                result,
                Optional.of(ConsultationEvents.id(consultation)),
                "");
    }

    private static String text(Contribution contribution) {
        return (contribution.title() + "\n\n" + ContributionTable.words(contribution)).strip();
    }

    private static String text(SuggestedAmendment one) {
        return (AmendmentTable.text(one) + "\n\n" + one.reason()).strip();
    }

    private static String result(SuggestedAmendment.State state) {
        return state == SuggestedAmendment.State.PROPOSED ? "" : state.name().toLowerCase(Locale.ROOT);
    }

    private static String id(Statement statement) {
        return "affirmation:" + statement.id();
    }

    private void votes(Popolo.Sink sink) throws IOException {
        for (PlannedStep step : PublicReader.steps(consultation, StepKind.OPINIONS)) {
            for (Statement one : reader.statements(step)) {
                sink.add(new PopoloItem.VoteEvent(
                        "avis:" + one.id(),
                        "avis",
                        Optional.of(ConsultationEvents.id(consultation)),
                        Optional.of(start(step.step().startsOn())),
                        Optional.of(start(step.step().endsOn().plusDays(1))),
                        List.of(
                                new Count("yes", one.tally().agree()),
                                new Count("no", one.tally().disagree()),
                                new Count("abstain", one.tally().pass())),
                        Optional.of(id(one))));
            }
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
