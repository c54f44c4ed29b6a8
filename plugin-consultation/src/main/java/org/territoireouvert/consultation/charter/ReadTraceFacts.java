package org.territoireouvert.consultation.charter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.answer.Answer;
import org.territoireouvert.consultation.answer.AnswerRepository;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.synthesis.ThemeRepository;
import org.territoireouvert.consultation.synthesis.ThemeTree;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Coverage;
import org.territoireouvert.consultation.synthesis.publication.SynthesisRepository;
import org.territoireouvert.consultation.synthesis.publication.SynthesisVersion;

/** Reads what became of the contributions of a consultation from its first published synthesis and the answers, all kept as numbers. */
final class ReadTraceFacts {

    private final ZoneId zone;
    private final SynthesisRepository versions;
    private final ThemeRepository themes = new ThemeRepository();
    private final AnswerRepository answers = new AnswerRepository();

    ReadTraceFacts(Json json, ZoneId zone) {
        this.zone = zone;
        this.versions = new SynthesisRepository(json);
    }

    TraceFacts of(Handle handle, Consultation consultation) {
        for (var step : consultation.steps()) {
            if (step.kind() == StepKind.SYNTHESIS) {
                PlannedStep planned = new PlannedStep(consultation, step);
                Optional<SynthesisVersion> last = versions.last(handle, planned);
                if (last.isPresent()) {
                    return facts(handle, planned, last.get());
                }
            }
        }
        return TraceFacts.NOTHING;
    }

    private TraceFacts facts(Handle handle, PlannedStep step, SynthesisVersion last) {
        Coverage coverage = last.document().coverage();
        List<Answer> given = answers.toThemes(handle, step);
        return new TraceFacts(
                share(coverage.all() - coverage.open(), coverage.all()),
                versions.all(handle, step).stream()
                        .map(SynthesisRepository.Line::publishedAt)
                        .min(Comparator.naturalOrder())
                        .map(this::day),
                last.review().isPresent(),
                unsourced(last.document()),
                given.stream()
                        .map(Answer::answeredAt)
                        .min(Comparator.naturalOrder())
                        .map(this::day),
                answered(themes.tree(handle, step), given, coverage),
                given.stream().anyMatch(answer -> !answer.followUps().isEmpty()));
    }

    private static double share(int part, int all) {
        return all == 0 ? 1 : (double) part / all;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private static int unsourced(SynthesisDocument document) {
        return (int) document.sections().stream()
                .flatMap(section -> section.phrases().stream())
                .filter(phrase -> phrase.count() == 0)
                .count();
    }

    /** Extracts in ideas to which, or above which, an answer is given, and what was set aside with a reason, among all. */
    private static double answered(ThemeTree tree, List<Answer> given, Coverage coverage) {
        Set<String> answered = new HashSet<>();
        given.forEach(answer -> answered.addAll(tree.below(answer.themeId())));
        int extracts = 0;
        int all = coverage.setAside() + coverage.open();
        for (ThemeTree.Branch branch : tree.branches()) {
            all += branch.theme().extracts();
            extracts += answered.contains(branch.theme().id()) ? branch.theme().extracts() : 0;
        }
        return share(Math.min(all, extracts + coverage.setAside()), all);
    }
}
