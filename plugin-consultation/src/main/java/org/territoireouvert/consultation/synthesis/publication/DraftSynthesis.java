package org.territoireouvert.consultation.synthesis.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.synthesis.Extract;
import org.territoireouvert.consultation.synthesis.ExtractRepository;
import org.territoireouvert.consultation.synthesis.Sentence;
import org.territoireouvert.consultation.synthesis.SentenceRepository;
import org.territoireouvert.consultation.synthesis.ThemeRepository;
import org.territoireouvert.consultation.synthesis.ThemeTree;
import org.territoireouvert.consultation.synthesis.ThemeTree.Branch;
import org.territoireouvert.consultation.synthesis.Treatment;
import org.territoireouvert.consultation.synthesis.TreatmentRepository;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Coverage;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Phrase;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Section;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Source;

/** Reads the synthesis as it would be published now. */
public final class DraftSynthesis {

    private final ContributionRepository contributions;
    private final SynthesisRepository versions;
    private final ThemeRepository themes = new ThemeRepository();
    private final ExtractRepository extracts = new ExtractRepository();
    private final SentenceRepository sentences = new SentenceRepository();
    private final TreatmentRepository treatments = new TreatmentRepository();

    /** Creates it. */
    public DraftSynthesis(Json json) {
        this.contributions = new ContributionRepository(json);
        this.versions = new SynthesisRepository(json);
    }

    /**
     * A sentence with its number.
     *
     * @param themes ideas whose extracts it says, when it says them all; otherwise none
     */
    record Numbered(int number, Sentence sentence, List<String> themes) {}

    /** Returns the document. */
    public SynthesisDocument document(Handle handle, PlannedStep step) {
        ThemeTree tree = themes.tree(handle, step);
        List<Section> sections = new ArrayList<>();
        int number = 0;
        for (Branch branch : tree.branches()) {
            List<Phrase> phrases = new ArrayList<>();
            for (Sentence sentence : sentences.ofTheme(handle, branch.theme().id())) {
                phrases.add(phrase(handle, ++number, sentence, branch));
            }
            sections.add(new Section(branch.theme().title(), branch.level(), branch.extracts(), phrases));
        }
        return new SynthesisDocument(
                sections, coverage(treatments.counts(handle, step)), versions.reasons(handle, step));
    }

    /** Counts where contributions went. */
    public static Coverage coverage(Map<Treatment, Integer> counts) {
        return new Coverage(
                counts.getOrDefault(Treatment.GROUPED, 0),
                counts.getOrDefault(Treatment.PARTLY, 0),
                counts.getOrDefault(Treatment.SET_ASIDE, 0),
                counts.getOrDefault(Treatment.OPEN, 0));
    }

    private Phrase phrase(Handle handle, int number, Sentence sentence, Branch branch) {
        List<Extract> shown = sentence.whole()
                ? extracts.ofTheme(handle, branch.theme().id(), "", SynthesisDocument.MOST_SOURCES)
                : extracts.findAll(
                        handle,
                        sentences.cited(handle, sentence.id()).stream()
                                .limit(SynthesisDocument.MOST_SOURCES)
                                .toList());
        Map<String, Contribution> from = contributions.findAll(
                handle, shown.stream().map(Extract::contributionId).distinct().toList());
        List<Source> sources = shown.stream()
                .flatMap(extract -> Optional.ofNullable(from.get(extract.contributionId()))
                        .filter(Contribution::isPublished)
                        .map(contribution -> new Source(contribution.path(), extract.text(), contribution.id()))
                        .stream())
                .toList();
        return new Phrase(
                number,
                sentence.text(),
                sentence.minority(),
                sentence.whole() ? branch.extracts() : sentence.cited(),
                sources);
    }

    /** Returns all sentences in the order of the document. */
    List<Numbered> numbered(Handle handle, PlannedStep step) {
        ThemeTree tree = themes.tree(handle, step);
        List<Numbered> numbered = new ArrayList<>();
        for (Branch branch : tree.branches()) {
            for (Sentence sentence : sentences.ofTheme(handle, branch.theme().id())) {
                numbered.add(new Numbered(
                        numbered.size() + 1,
                        sentence,
                        sentence.whole() ? tree.below(branch.theme().id()) : List.of()));
            }
        }
        return numbered;
    }
}
