package org.territoireouvert.runner.web.theme;

import java.util.List;
import java.util.Locale;

/** The colours of a site, computed from two: accepted with its style sheet, or refused with reasons and proposals. */
public sealed interface Theme {

    /**
     * Colours that can be read.
     *
     * @param css style sheet that sets every token of the theme, to be loaded after {@code territoire.css}
     */
    record Accepted(String css) implements Theme {}

    /**
     * Colours that somebody could not read.
     *
     * @param problems at least one
     */
    record Refused(List<Problem> problems) implements Theme {
        /** Copies the list. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** What a colour must do. */
    enum Rule {
        /** Text on the brand colour: 4.5. */
        TEXT_ON_BRAND(4.5),
        /** Text on the accent colour: 4.5. */
        TEXT_ON_ACCENT(4.5),
        /** Bars and marks of the brand colour on the page: 3. */
        BRAND_ON_PAGE(3),
        /** Large text and marks of the accent colour on the brand colour: 3. */
        ACCENT_ON_BRAND(3);

        private final double least;

        Rule(double least) {
            this.least = least;
        }

        /** Returns the message of the runtime that says so; its arguments are ratio, least ratio and nearest colour. */
        public String messageKey() {
            return "theme." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Returns the least contrast ratio. */
        public double least() {
            return least;
        }
    }

    /**
     * A rule that a colour breaks.
     *
     * @param rule which
     * @param ratio contrast that was measured, two decimals, never rounded up
     * @param nearest nearest colour that keeps all rules of its kind
     */
    record Problem(Rule rule, double ratio, Colour nearest) {
        /** Cuts the ratio, so that 4.499 is not shown as the 4.5 that was asked for. */
        public Problem {
            ratio = Math.floor(ratio * 100) / 100;
        }
    }

    /**
     * Computes a theme.
     *
     * @param brand main colour of the authority
     * @param accent second colour, for marks on the main one
     */
    static Theme of(Colour brand, Colour accent) {
        List<Problem> problems = ThemeRules.check(brand, accent);
        return problems.isEmpty() ? new Accepted(ThemeTokens.of(brand, accent).css()) : new Refused(problems);
    }
}
