package org.territoireouvert.runner.web.asset;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.territoireouvert.runner.instance.Instance;
import org.territoireouvert.runner.instance.Instance.Logo;
import org.territoireouvert.runner.web.theme.Colour;
import org.territoireouvert.runner.web.theme.Theme;

/**
 * The files that follow from the instance.
 *
 * @param source instance that they were made from
 * @param theme style sheet with the colours
 * @param logo own picture or the default mark in the two colours
 */
record Look(Instance source, AssetFile theme, AssetFile logo) {

    private static final Colour DEFAULT_BRAND = Colour.of("#26485f");
    private static final Colour DEFAULT_ACCENT = Colour.of("#f2b632");

    static Look of(Instance instance) {
        return new Look(
                instance,
                file("theme.css", css(instance).getBytes(StandardCharsets.UTF_8)),
                logo(instance).orElseGet(() -> defaultLogo(instance)));
    }

    /** Tells whether an instance looks the same. */
    boolean suits(Instance instance) {
        return source == instance
                || source.brand().equals(instance.brand())
                        && source.accent().equals(instance.accent())
                        && source.logo().equals(instance.logo());
    }

    /** Colours were checked when they were saved; should the rules have changed since, the site stays readable. */
    private static String css(Instance instance) {
        return Theme.of(brand(instance), accent(instance)) instanceof Theme.Accepted accepted
                ? accepted.css()
                : ((Theme.Accepted) Theme.of(DEFAULT_BRAND, DEFAULT_ACCENT)).css();
    }

    private static Optional<AssetFile> logo(Instance instance) {
        return instance.logo().flatMap(Look::picture);
    }

    private static Optional<AssetFile> picture(Logo logo) {
        String name = logo.contentType().equals("image/png") ? "logo.png" : "logo.jpg";
        try {
            return AssetFile.of(name, Base64.getDecoder().decode(logo.base64()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static AssetFile defaultLogo(Instance instance) {
        String svg = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48">
                  <rect width="48" height="48" rx="9" fill="%s"/>
                  <path d="M8 24a16 16 0 0 1 32 0" fill="none" stroke="#ffffff" stroke-width="5" stroke-linecap="round"/>
                  <path d="M8 34h32" fill="none" stroke="#ffffff" stroke-width="5" stroke-linecap="round"/>
                  <circle cx="24" cy="24" r="5" fill="%s"/>
                </svg>
                """.formatted(brand(instance), accent(instance));
        return file("logo.svg", svg.getBytes(StandardCharsets.UTF_8));
    }

    private static Colour brand(Instance instance) {
        return Colour.isColour(instance.brand()) ? Colour.of(instance.brand()) : DEFAULT_BRAND;
    }

    private static Colour accent(Instance instance) {
        return Colour.isColour(instance.accent()) ? Colour.of(instance.accent()) : DEFAULT_ACCENT;
    }

    private static AssetFile file(String name, byte[] body) {
        return AssetFile.of(name, body).orElseThrow();
    }
}
