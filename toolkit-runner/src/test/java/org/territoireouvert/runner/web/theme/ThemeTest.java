package org.territoireouvert.runner.web.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.territoireouvert.runner.web.theme.Theme.Accepted;
import org.territoireouvert.runner.web.theme.Theme.Problem;
import org.territoireouvert.runner.web.theme.Theme.Refused;
import org.territoireouvert.runner.web.theme.Theme.Rule;

class ThemeTest {

    private static final Colour VAL_BRAND = Colour.of("#0d5c4b");
    private static final Colour VAL_ACCENT = Colour.of("#f4b942");
    private static final Colour PORT_BRAND = Colour.of("#6b2150");
    private static final Colour PORT_ACCENT = Colour.of("#ff9466");

    @Test
    void valDeLisiereHasTheMeasuredContrasts() {
        assertThat(VAL_BRAND.contrastWith(Colour.WHITE)).isCloseTo(7.9, within(0.05));
        assertThat(VAL_ACCENT.contrastWith(ThemeTokens.inkOn(VAL_ACCENT))).isCloseTo(9.4, within(0.05));
        assertThat(VAL_ACCENT.contrastWith(VAL_BRAND)).isCloseTo(4.5, within(0.05));
    }

    @Test
    void portSalineHasTheMeasuredContrasts() {
        assertThat(PORT_BRAND.contrastWith(Colour.WHITE)).isCloseTo(10.7, within(0.05));
        assertThat(PORT_ACCENT.contrastWith(ThemeTokens.inkOn(PORT_ACCENT))).isCloseTo(7.7, within(0.06));
        assertThat(PORT_ACCENT.contrastWith(PORT_BRAND)).isCloseTo(4.9, within(0.05));
    }

    @Test
    void valDeLisiereHasTheTokensOfTheReferencePages() {
        assertThat(css(VAL_BRAND, VAL_ACCENT))
                .contains("--to-brand: #0d5c4b; --to-brand-ink: #ffffff; --to-brand-strong: #0a4538;")
                .contains("--to-brand-soft: #ecf2f1; --to-brand-line: #a3c1bb;")
                .contains("--to-link: #0d5c4b; --to-accent: #f4b942; --to-accent-ink: #1a1f24;")
                .contains("--to-d-brand: #0e4f42; --to-d-brand-soft: #142e2d;")
                .contains("--to-d-brand-line: #568d81; --to-d-link: #86aea5;");
    }

    @Test
    void portSalineHasTheTokensOfTheReferencePages() {
        assertThat(css(PORT_BRAND, PORT_ACCENT))
                .contains("--to-brand-strong: #50193c; --to-brand-soft: #f3edf1; --to-brand-line: #c7abbc;")
                .contains("--to-d-brand: #5b1f46; --to-d-brand-soft: #2f1d2e;")
                .contains("--to-d-brand-line: #976484; --to-d-link: #be9db2;");
    }

    @Test
    void refusesTextThatCannotBeReadAndProposesADarkerBrand() {
        Theme theme = Theme.of(Colour.of("#ff6a00"), Colour.of("#1a1f24"));

        assertThat(theme).isInstanceOf(Refused.class);
        Problem problem = ((Refused) theme).problems().get(0);
        assertThat(problem.rule()).isEqualTo(Rule.BRAND_ON_PAGE);
        assertThat(problem.ratio()).isLessThan(3);
        assertThat(problem.nearest().contrastWith(Colour.WHITE)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void refusesAnAccentThatDisappearsOnTheBrand() {
        Theme theme = Theme.of(VAL_BRAND, Colour.of("#2a6f5f"));

        assertThat(theme).isInstanceOf(Refused.class);
        assertThat(((Refused) theme).problems())
                .anySatisfy(problem -> assertThat(problem.rule()).isEqualTo(Rule.ACCENT_ON_BRAND))
                .allSatisfy(problem ->
                        assertThat(Theme.of(VAL_BRAND, problem.nearest())).isInstanceOf(Accepted.class));
    }

    @Test
    void everyAcceptedThemeCanBeReadAndEveryRefusedOneHasAWayOut() {
        Random colours = new Random(20261124);
        for (int i = 0; i < 500; i++) {
            Colour brand = any(colours);
            Colour accent = any(colours);
            if (Theme.of(brand, accent) instanceof Refused refused) {
                assertThat(refused.problems()).isNotEmpty();
            } else {
                assertReadable(ThemeTokens.of(brand, accent));
            }
        }
    }

    @Test
    void aColourHasSixDigits() {
        assertThatThrownBy(() -> Colour.of("red")).hasMessageContaining("\"red\"");
    }

    private static void assertReadable(ThemeTokens tokens) {
        assertThat(tokens.brandInk().contrastWith(tokens.brand())).isGreaterThanOrEqualTo(4.5);
        assertThat(tokens.brandInk().contrastWith(tokens.darkBrand())).isGreaterThanOrEqualTo(4.5);
        assertThat(tokens.link().contrastWith(Colour.WHITE)).isGreaterThanOrEqualTo(5.2);
        assertThat(tokens.darkLink().contrastWith(Colour.of("#1b2127"))).isGreaterThanOrEqualTo(6.5);
        assertThat(tokens.darkBrandLine().contrastWith(Colour.of("#12161a"))).isGreaterThanOrEqualTo(3);
        assertThat(Colour.of("#1a1f24").contrastWith(tokens.brandSoft())).isGreaterThanOrEqualTo(7);
    }

    private static Colour any(Random random) {
        return new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    private static String css(Colour brand, Colour accent) {
        return ((Accepted) Theme.of(brand, accent)).css();
    }
}
