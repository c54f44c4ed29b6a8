package org.territoireouvert.runner.web.theme;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.web.theme.Theme.Problem;
import org.territoireouvert.runner.web.theme.Theme.Refused;

/** Says in sentences what is wrong with two colours. Safe for all threads. */
public final class ThemeSentences {

    private static final String SHAPE = "theme.shape";

    private final Messages messages;

    /** Uses the messages of the runtime. */
    public ThemeSentences(Messages messages) {
        this.messages = messages;
    }

    /**
     * Checks two colours as they were typed.
     *
     * @return one sentence for each broken rule, with a colour that keeps it; empty when the colours can be used
     */
    public List<String> check(Locale locale, String brand, String accent) {
        if (!Colour.isColour(brand) || !Colour.isColour(accent)) {
            return Stream.of(brand, accent)
                    .filter(text -> !Colour.isColour(text))
                    .map(text -> messages.format(locale, SHAPE, text))
                    .toList();
        }
        return Theme.of(Colour.of(brand), Colour.of(accent)) instanceof Refused refused
                ? refused.problems().stream()
                        .map(problem -> sentence(locale, problem))
                        .toList()
                : List.of();
    }

    private String sentence(Locale locale, Problem problem) {
        return messages.format(
                locale,
                problem.rule().messageKey(),
                problem.ratio(),
                problem.rule().least(),
                problem.nearest());
    }
}
