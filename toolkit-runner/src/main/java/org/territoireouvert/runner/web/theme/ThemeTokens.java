package org.territoireouvert.runner.web.theme;

import java.util.function.Predicate;

/** The tokens of a theme, each computed from the brand or the accent colour. */
record ThemeTokens(
        Colour brand,
        Colour brandInk,
        Colour brandStrong,
        Colour brandSoft,
        Colour brandLine,
        Colour link,
        Colour accent,
        Colour accentInk,
        Colour darkBrand,
        Colour darkBrandSoft,
        Colour darkBrandLine,
        Colour darkLink) {

    private static final Colour INK = Colour.of("#1a1f24");
    private static final Colour SURFACE = Colour.of("#f4f6f7");
    private static final Colour DARK_PAGE = Colour.of("#12161a");
    private static final Colour DARK_SOFT_BASE = Colour.of("#171c21");
    private static final Colour DARK_SURFACE = Colour.of("#1b2127");

    private static final double STEP = 0.02;
    private static final double LINK_ON_WHITE = 5.2;
    private static final double LINK_ON_OTHERS = 4.5;
    private static final double LINK_IN_THE_DARK = 6.5;
    private static final double GRAPH = 3;

    static ThemeTokens of(Colour brand, Colour accent) {
        Colour brandInk = inkOn(brand);
        Colour soft = brand.mixedWith(Colour.WHITE, 0.92);
        Colour darkLine = brand.mixedWith(Colour.WHITE, 0.30);
        return new ThemeTokens(
                brand,
                brandInk,
                brand.mixedWith(Colour.BLACK, 0.25),
                soft,
                brand.mixedWith(Colour.WHITE, 0.62),
                until(brand, Colour.BLACK, colour -> isLink(colour, soft)),
                accent,
                inkOn(accent),
                // Dark ink is only on light brands, which lose it when they darken.
                brandInk.equals(Colour.WHITE) ? brand.mixedWith(DARK_PAGE, 0.18) : brand,
                brand.mixedWith(DARK_SOFT_BASE, 0.72),
                until(darkLine, Colour.WHITE, colour -> colour.contrastWith(DARK_PAGE) >= GRAPH),
                until(brand, Colour.WHITE, colour -> colour.contrastWith(DARK_SURFACE) >= LINK_IN_THE_DARK));
    }

    /** Returns white or the dark ink, whichever can be read better. */
    static Colour inkOn(Colour ground) {
        return ground.contrastWith(Colour.WHITE) >= ground.contrastWith(INK) ? Colour.WHITE : INK;
    }

    private static boolean isLink(Colour colour, Colour soft) {
        return colour.contrastWith(Colour.WHITE) >= LINK_ON_WHITE
                && colour.contrastWith(SURFACE) >= LINK_ON_OTHERS
                && colour.contrastWith(soft) >= LINK_ON_OTHERS;
    }

    private static Colour until(Colour start, Colour towards, Predicate<Colour> enough) {
        Colour colour = start;
        for (int step = 1; !enough.test(colour) && step * STEP <= 1; step++) {
            colour = start.mixedWith(towards, step * STEP);
        }
        return colour;
    }

    /** Writes them with less weight than the dark mode of {@code territoire.css}, which replaces some of them. */
    String css() {
        return """
                .pico {
                  --to-brand: %s; --to-brand-ink: %s; --to-brand-strong: %s; --to-brand-soft: %s; --to-brand-line: %s;
                  --to-link: %s; --to-accent: %s; --to-accent-ink: %s;
                  --to-d-brand: %s; --to-d-brand-soft: %s; --to-d-brand-line: %s; --to-d-link: %s;
                }
                """.formatted(
                        brand,
                        brandInk,
                        brandStrong,
                        brandSoft,
                        brandLine,
                        link,
                        accent,
                        accentInk,
                        darkBrand,
                        darkBrandSoft,
                        darkBrandLine,
                        darkLink);
    }
}
