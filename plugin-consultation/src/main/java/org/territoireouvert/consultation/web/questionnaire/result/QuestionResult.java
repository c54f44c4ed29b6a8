package org.territoireouvert.consultation.web.questionnaire.result;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.territory.PlaceMap;
import org.territoireouvert.consultation.questionnaire.Question;

/**
 * What the answers to one question come to.
 *
 * @param number place among the questions, from 1
 * @param answered how many people answered it
 * @param bars choices, steps of a scale, classes of numbers, months or squares; empty for others
 * @param figures mean and quantiles of numbers
 * @param grid of a matrix
 * @param ranking the best first
 * @param map of the squares
 * @param hidden how many squares stand for too few people to be shown
 * @param files how many files answer it
 */
public record QuestionResult(
        Question question,
        int number,
        long answered,
        List<Bar> bars,
        Optional<Figures> figures,
        List<GridRow> grid,
        List<RankedChoice> ranking,
        Optional<PlaceMap> map,
        int hidden,
        long files) {

    /** Copies the lists. */
    public QuestionResult {
        bars = List.copyOf(bars);
        grid = List.copyOf(grid);
        ranking = List.copyOf(ranking);
    }

    /** Mean, and between which numbers the middle half lies. */
    public record Figures(double mean, double median, double firstQuartile, double thirdQuartile) {}

    /** A row of a matrix. */
    public record GridRow(String label, List<Bar> cells) {}

    /** A choice of a ranking. */
    public record RankedChoice(String label, double mean, long first) {}

    static QuestionResult of(Question question, int number, long answered, List<Bar> bars) {
        return new QuestionResult(
                question, number, answered, bars, Optional.empty(), List.of(), List.of(), Optional.empty(), 0, 0);
    }

    QuestionResult with(Figures numbers) {
        return new QuestionResult(
                question, number, answered, bars, Optional.of(numbers), grid, ranking, map, hidden, files);
    }

    QuestionResult withGrid(List<GridRow> rows) {
        return new QuestionResult(question, number, answered, bars, figures, rows, ranking, map, hidden, files);
    }

    QuestionResult withRanking(List<RankedChoice> ranked) {
        return new QuestionResult(question, number, answered, bars, figures, grid, ranked, map, hidden, files);
    }

    QuestionResult with(Optional<PlaceMap> drawn, int left) {
        return new QuestionResult(question, number, answered, bars, figures, grid, ranking, drawn, left, files);
    }

    QuestionResult withFiles(long joined) {
        return new QuestionResult(question, number, answered, bars, figures, grid, ranking, map, hidden, joined);
    }
}
