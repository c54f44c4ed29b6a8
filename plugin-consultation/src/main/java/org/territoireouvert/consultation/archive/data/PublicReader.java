package org.territoireouvert.consultation.archive.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.amending.AmendmentRepository;
import org.territoireouvert.consultation.amending.SuggestedAmendment;
import org.territoireouvert.consultation.amending.TextRepository;
import org.territoireouvert.consultation.amending.TextVersion;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionRepository;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.opinion.Statement;
import org.territoireouvert.consultation.opinion.StatementRepository;
import org.territoireouvert.consultation.synthesis.publication.SynthesisRepository;

/** Reads what everybody may read of a consultation, part by part, so that a file of any size needs little memory. */
public final class PublicReader {

    /** How many things a part has at most. */
    public static final int PART = 500;

    private final PluginContext context;
    private final ContentType contributionType;
    private final ContributionRepository contributions;
    private final AmendmentRepository amendments;
    private final TextRepository texts;
    private final SynthesisRepository syntheses;
    private final StatementRepository statements = new StatementRepository();

    /**
     * Creates it.
     *
     * @param contributionType under which moderators hide contributions
     */
    public PublicReader(PluginContext context, ContentType contributionType) {
        Json json = context.service(Json.class);
        this.context = context;
        this.contributionType = contributionType;
        this.contributions = new ContributionRepository(json);
        this.amendments = new AmendmentRepository(json);
        this.texts = new TextRepository(json);
        this.syntheses = new SynthesisRepository(json);
    }

    /** Is told of things one by one. */
    @FunctionalInterface
    public interface Visitor<T> {
        /** Takes one. */
        void visit(T thing) throws IOException;
    }

    /**
     * A part of a list.
     *
     * @param items at most {@value #PART}
     * @param last id after which the next part begins
     * @param more whether there is one
     */
    public record Part<T>(List<T> items, String last, boolean more) {
        /** Copies the items. */
        public Part {
            items = List.copyOf(items);
        }
    }

    private interface Source<T> {
        List<T> after(Handle handle, String id, int limit);
    }

    private <T> Part<T> part(Source<T> source, Function<T, String> id, String after) {
        List<T> read = context.database().read(handle -> source.after(handle, after, PART + 1));
        List<T> items = read.subList(0, Math.min(PART, read.size()));
        return new Part<>(items, items.isEmpty() ? after : id.apply(items.getLast()), read.size() > PART);
    }

    /** Visits the contributions of all kinds part by part, in the order of their ids. */
    public void eachPart(Consultation consultation, Visitor<List<Contribution>> visitor) throws IOException {
        Part<Contribution> part = new Part<>(List.of(), "", true);
        while (part.more()) {
            part = contributions(consultation, part.last());
            visitor.visit(part.items());
        }
    }

    private Part<Contribution> contributions(Consultation consultation, String after) {
        return visible(part(
                (handle, id, limit) -> contributions.ofConsultation(handle, consultation.slug(), id, limit),
                Contribution::id,
                after));
    }

    /**
     * Returns the sentences of syntheses that cite contributions, by the ids of these: paths on this site with the number of the
     * sentence.
     *
     * @param part at most {@value #PART}
     */
    public Map<String, List<String>> citing(Consultation consultation, List<Contribution> part) {
        List<String> ids = part.stream().map(Contribution::id).toList();
        Map<String, List<String>> paths = new HashMap<>();
        for (PlannedStep step : steps(consultation, StepKind.SYNTHESIS)) {
            context.database()
                    .read(handle -> syntheses.citing(handle, step, ids))
                    .forEach((id, numbers) ->
                            numbers.forEach(number -> paths.computeIfAbsent(id, cited -> new ArrayList<>())
                                    .add(step.path() + "#p" + number)));
        }
        return paths;
    }

    private interface Parts<T> {
        Part<T> after(String id);
    }

    private static <T> void each(Parts<T> parts, Visitor<T> visitor) throws IOException {
        Part<T> part = parts.after("");
        while (true) {
            for (T one : part.items()) {
                visitor.visit(one);
            }
            if (!part.more()) {
                return;
            }
            part = parts.after(part.last());
        }
    }

    /** Visits the contributions of all kinds, in the order of their ids. */
    public void eachContribution(Consultation consultation, Visitor<Contribution> visitor) throws IOException {
        each(after -> contributions(consultation, after), visitor);
    }

    /** Returns the newest contributions, at most {@code limit} of each step. */
    public List<Contribution> newest(Consultation consultation, int limit) {
        List<Contribution> read = context.database()
                .read(handle -> consultation.steps().stream()
                        .map(step -> new PlannedStep(consultation, step))
                        .flatMap(step ->
                                contributions
                                        .published(handle, step, Optional.empty(), Keyset.first(limit))
                                        .items()
                                        .stream())
                        .toList());
        return visible(new Part<>(read, "", false)).items();
    }

    /** Returns a part of the contributions of a step, in the order of their ids. */
    public Part<Contribution> contributions(PlannedStep step, String after) {
        return visible(
                part((handle, id, limit) -> contributions.ofStep(handle, step, id, limit), Contribution::id, after));
    }

    private Part<Contribution> visible(Part<Contribution> part) {
        Set<String> hidden = context.service(Contents.class)
                .hidden(
                        contributionType,
                        part.items().stream().map(Contribution::id).toList());
        return new Part<>(
                part.items().stream().filter(one -> !hidden.contains(one.id())).toList(), part.last(), part.more());
    }

    /** Visits the amendments of a step, in the order of their ids. */
    public void eachAmendment(PlannedStep step, Visitor<SuggestedAmendment> visitor) throws IOException {
        each(after -> amendments(step, after), visitor);
    }

    /** Returns a part of the amendments of a step, in the order of their ids. */
    public Part<SuggestedAmendment> amendments(PlannedStep step, String after) {
        return part((handle, id, limit) -> amendments.next(handle, step, id, limit), SuggestedAmendment::id, after);
    }

    /** Returns the statements of a step on which people give their opinion. */
    public List<Statement> statements(PlannedStep step) {
        return context.database().read(handle -> statements.all(handle, step, Statement.State.PUBLISHED));
    }

    /** Visits the versions of the text of a step, the newest first. */
    public void eachVersion(PlannedStep step, Visitor<TextVersion> visitor) throws IOException {
        List<TextRepository.Line> lines = context.database().read(handle -> texts.all(handle, step));
        for (TextRepository.Line line : lines) {
            TextVersion version = context.database()
                    .read(handle -> texts.find(handle, step, line.number()).orElseThrow());
            visitor.visit(version);
        }
    }

    /** Returns the steps of a kind, in their order. */
    public static List<PlannedStep> steps(Consultation consultation, StepKind kind) {
        return consultation.steps().stream()
                .filter(step -> step.kind() == kind)
                .map(step -> new PlannedStep(consultation, step))
                .toList();
    }
}
