package org.territoireouvert.runner.web.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.territoireouvert.runner.web.theme.Theme.Problem;
import org.territoireouvert.runner.web.theme.Theme.Rule;

/** Checks two colours and looks for the nearest ones that would do. */
final class ThemeRules {

    private static final int STEPS = 100;

    private ThemeRules() {}

    static List<Problem> check(Colour brand, Colour accent) {
        List<Problem> problems = new ArrayList<>();
        Colour goodBrand = nearest(brand, ThemeRules::brandKeepsRules);
        double text = brand.contrastWith(ThemeTokens.inkOn(brand));
        if (text < Rule.TEXT_ON_BRAND.least()) {
            problems.add(new Problem(Rule.TEXT_ON_BRAND, text, goodBrand));
        }
        double graph = brand.contrastWith(Colour.WHITE);
        if (graph < Rule.BRAND_ON_PAGE.least()) {
            problems.add(new Problem(Rule.BRAND_ON_PAGE, graph, goodBrand));
        }
        Colour goodAccent = nearest(accent, candidate -> accentKeepsRules(candidate, goodBrand));
        double mark = accent.contrastWith(brand);
        if (mark < Rule.ACCENT_ON_BRAND.least()) {
            problems.add(new Problem(Rule.ACCENT_ON_BRAND, mark, goodAccent));
        }
        double accentText = accent.contrastWith(ThemeTokens.inkOn(accent));
        if (accentText < Rule.TEXT_ON_ACCENT.least()) {
            problems.add(new Problem(Rule.TEXT_ON_ACCENT, accentText, goodAccent));
        }
        return problems;
    }

    private static boolean brandKeepsRules(Colour brand) {
        return brand.contrastWith(ThemeTokens.inkOn(brand)) >= Rule.TEXT_ON_BRAND.least()
                && brand.contrastWith(Colour.WHITE) >= Rule.BRAND_ON_PAGE.least();
    }

    private static boolean accentKeepsRules(Colour accent, Colour brand) {
        return accent.contrastWith(brand) >= Rule.ACCENT_ON_BRAND.least()
                && accent.contrastWith(ThemeTokens.inkOn(accent)) >= Rule.TEXT_ON_ACCENT.least();
    }

    /** Goes towards black and white in equal steps; black and white keep the rules between them, so that one is found. */
    private static Colour nearest(Colour start, Predicate<Colour> keepsRules) {
        for (int step = 0; step <= STEPS; step++) {
            double part = step / (double) STEPS;
            Colour darker = start.mixedWith(Colour.BLACK, part);
            if (keepsRules.test(darker)) {
                return darker;
            }
            Colour lighter = start.mixedWith(Colour.WHITE, part);
            if (keepsRules.test(lighter)) {
                return lighter;
            }
        }
        return Colour.BLACK;
    }
}
