package org.territoireouvert.consultation.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.answer.Answer;
import org.territoireouvert.consultation.answer.AnswerRepository;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.synthesis.Extract;
import org.territoireouvert.consultation.synthesis.ExtractRepository;
import org.territoireouvert.consultation.synthesis.Theme;
import org.territoireouvert.consultation.synthesis.ThemeRepository;
import org.territoireouvert.consultation.synthesis.ThemeTree;
import org.territoireouvert.consultation.synthesis.Treatment;
import org.territoireouvert.consultation.synthesis.TreatmentRepository;
import org.territoireouvert.consultation.synthesis.publication.SynthesisRepository;

/** Reads where a contribution went, in each synthesis that is published and in each answer. */
public final class ReadTraces {

    private final SynthesisRepository versions;
    private final ThemeRepository themes = new ThemeRepository();
    private final ExtractRepository extracts = new ExtractRepository();
    private final TreatmentRepository treatments = new TreatmentRepository();
    private final AnswerRepository answers = new AnswerRepository();

    /** Creates it. */
    public ReadTraces(Json json) {
        this.versions = new SynthesisRepository(json);
    }

    /** Returns the traces of a contribution that everybody may read, in the order of the steps. */
    public List<Trace> of(Handle handle, Consultation consultation, String contribution) {
        return of(handle, consultation, List.of(contribution)).getOrDefault(contribution, List.of());
    }

    /** Returns the traces of at most 500 contributions that everybody may read, in the order of the steps, by the ids of these. */
    public Map<String, List<Trace>> of(Handle handle, Consultation consultation, Collection<String> contributions) {
        Map<String, List<Trace>> found = new HashMap<>();
        consultation.steps().stream()
                .filter(step -> step.kind() == StepKind.SYNTHESIS)
                .map(step -> new PlannedStep(consultation, step))
                .filter(step -> versions.last(handle, step).isPresent())
                .forEach(step -> traces(handle, step, contributions)
                        .forEach((contribution, trace) -> found.computeIfAbsent(contribution, id -> new ArrayList<>())
                                .add(trace)));
        return found;
    }

    /** Returns the trace of a contribution in one synthesis, published or not. */
    public Trace trace(Handle handle, PlannedStep step, String contribution) {
        return Objects.requireNonNull(
                traces(handle, step, List.of(contribution)).get(contribution), contribution);
    }

    private Map<String, Trace> traces(Handle handle, PlannedStep step, Collection<String> contributions) {
        ThemeTree tree = themes.tree(handle, step);
        Map<String, List<Extract>> pieces = extracts.ofContributions(handle, step, contributions);
        Map<String, Treatment> states = treatments.states(handle, step, contributions);
        Map<String, List<Integer>> citing = versions.citing(handle, step, contributions);
        Map<String, Answer> toThemes = answers.toThemes(
                handle,
                step,
                pieces.values().stream()
                        .flatMap(List::stream)
                        .flatMap(piece -> above(tree, piece.themeId()).stream())
                        .map(Theme::id)
                        .collect(Collectors.toSet()));
        Map<String, Answer> toThem = answers.toContributions(handle, step, contributions);
        Map<String, Trace> traces = new LinkedHashMap<>();
        for (String id : contributions) {
            List<Extract> ofOne = pieces.getOrDefault(id, List.of());
            traces.put(
                    id,
                    new Trace(
                            step,
                            states.getOrDefault(id, Treatment.GONE),
                            ofOne.stream().map(piece -> piece(tree, piece)).toList(),
                            citing.getOrDefault(id, List.of()),
                            answers(Optional.ofNullable(toThem.get(id)), tree, ofOne, toThemes)));
        }
        return traces;
    }

    /** Returns the answer to a contribution, then those to its ideas, each once. */
    private static List<Answer> answers(
            Optional<Answer> toIt, ThemeTree tree, List<Extract> pieces, Map<String, Answer> toThemes) {
        return Stream.concat(
                        toIt.stream(),
                        pieces.stream()
                                .flatMap(piece -> above(tree, piece.themeId()).stream())
                                .distinct()
                                .flatMap(theme -> Optional.ofNullable(toThemes.get(theme.id())).stream()))
                .toList();
    }

    private static Trace.Piece piece(ThemeTree tree, Extract extract) {
        return new Trace.Piece(
                extract.text(),
                above(tree, extract.themeId()).stream().map(Theme::title).toList(),
                extract.reason(),
                extract.became());
    }

    /** Returns an idea and those above it, the top first. */
    private static List<Theme> above(ThemeTree tree, String id) {
        List<Theme> found = new ArrayList<>();
        Optional<Theme> theme = tree.find(id).map(ThemeTree.Branch::theme);
        while (theme.isPresent() && found.size() < ThemeTree.DEEPEST) {
            found.addFirst(theme.get());
            theme = tree.find(theme.get().parentId()).map(ThemeTree.Branch::theme);
        }
        return found;
    }
}
