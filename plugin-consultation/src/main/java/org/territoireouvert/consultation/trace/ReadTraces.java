package org.territoireouvert.consultation.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return consultation.steps().stream()
                .filter(step -> step.kind() == StepKind.SYNTHESIS)
                .map(step -> new PlannedStep(consultation, step))
                .filter(step -> versions.last(handle, step).isPresent())
                .map(step -> trace(handle, step, contribution))
                .toList();
    }

    /** Returns the trace of a contribution in one synthesis, published or not. */
    public Trace trace(Handle handle, PlannedStep step, String contribution) {
        ThemeTree tree = themes.tree(handle, step);
        List<Extract> pieces = extracts.ofContribution(handle, step, contribution);
        Map<String, Answer> found = new LinkedHashMap<>();
        answers.to(handle, step, "", contribution).ifPresent(answer -> found.put(answer.id(), answer));
        for (Extract piece : pieces) {
            for (Theme theme : above(tree, piece.themeId())) {
                answers.to(handle, step, theme.id(), "").ifPresent(answer -> found.put(answer.id(), answer));
            }
        }
        return new Trace(
                step,
                treatments.state(handle, step, contribution),
                pieces.stream().map(piece -> piece(tree, piece)).toList(),
                versions.citing(handle, step, contribution),
                new ArrayList<>(found.values()));
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
