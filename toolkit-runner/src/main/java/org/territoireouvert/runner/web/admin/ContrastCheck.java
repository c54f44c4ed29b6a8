package org.territoireouvert.runner.web.admin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.web.theme.Colour;
import org.territoireouvert.runner.web.theme.Theme;

/** Says in words which colours could not be read, and proposes the nearest that can. */
public final class ContrastCheck implements ThemeCheck {

    private final Messages messages;

    /** Creates the check with the runtime's words. */
    public ContrastCheck(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<String> check(Locale locale, String brand, String accent) {
        if (!Colour.isColour(brand) || !Colour.isColour(accent)) {
            return List.of(messages.format(locale, "theme.shape"));
        }
        return switch (Theme.of(Colour.of(brand), Colour.of(accent))) {
            case Theme.Accepted accepted -> List.of();
            case Theme.Refused refused ->
                refused.problems().stream()
                        .map(problem -> sentence(locale, problem))
                        .toList();
        };
    }

    private String sentence(Locale locale, Theme.Problem problem) {
        String key = "theme." + problem.rule().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return messages.format(locale, key, rounded(problem.ratio()), rounded(problem.rule().least()), problem.nearest());
    }

    private static BigDecimal rounded(double ratio) {
        return BigDecimal.valueOf(ratio).setScale(1, RoundingMode.DOWN);
    }
}
