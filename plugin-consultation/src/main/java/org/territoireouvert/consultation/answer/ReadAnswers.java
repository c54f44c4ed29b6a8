package org.territoireouvert.consultation.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.synthesis.Theme;
import org.territoireouvert.consultation.synthesis.ThemeRepository;
import org.territoireouvert.consultation.synthesis.ThemeTree;

/** Reads all that the authority answers in a synthesis, with what each answers to. */
public final class ReadAnswers {

    /** How many answers to single contributions are read at most. */
    public static final int MOST = 10_000;

    private static final int READ_TOGETHER = 500;

    private final ContributionRepository contributions;
    private final ThemeRepository themes = new ThemeRepository();
    private final AnswerRepository answers = new AnswerRepository();

    /** Creates it. */
    public ReadAnswers(Json json) {
        this.contributions = new ContributionRepository(json);
    }

    /** Returns the answers to ideas, in the order of these. */
    public List<Answered> toIdeas(Handle handle, PlannedStep step) {
        List<Theme> inOrder = themes.tree(handle, step).branches().stream()
                .map(ThemeTree.Branch::theme)
                .toList();
        Map<String, Answer> found =
                answers.toThemes(handle, step, inOrder.stream().map(Theme::id).toList());
        return inOrder.stream()
                .flatMap(
                        theme -> Optional.ofNullable(found.get(theme.id()))
                                .map(answer -> new Answered(theme.title(), "", "", answer))
                                .stream())
                .toList();
    }

    /** Returns the answers to single contributions that are published, the first ones first; moderators may have hidden some. */
    public List<Answered> toContributions(Handle handle, PlannedStep step) {
        List<Answered> all = new ArrayList<>();
        List<Answer> part = answers.toContributions(handle, step, "", READ_TOGETHER);
        while (!part.isEmpty() && all.size() < MOST) {
            all.addAll(described(handle, part));
            part = answers.toContributions(handle, step, part.getLast().id(), READ_TOGETHER);
        }
        return all;
    }

    private List<Answered> described(Handle handle, List<Answer> part) {
        Map<String, Contribution> about = contributions.findAll(
                handle, part.stream().map(Answer::contributionId).toList());
        return part.stream()
                .flatMap(answer -> Optional.ofNullable(about.get(answer.contributionId()))
                        .filter(Contribution::isPublished)
                        .map(found -> new Answered(found.title(), found.path(), found.id(), answer))
                        .stream())
                .toList();
    }
}
