package org.territoireouvert.runner.web.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The runtime's own files: pictures of the style sheet, the style sheet made of Pico and of our rules behind it, and the script of
 * passkeys.
 */
final class OwnFiles {

    private static final String PICO = "/META-INF/toolkit/vendor/pico.conditional.min.css";
    private static final String PUBLIC = "/META-INF/toolkit/public/";
    private static final String STYLE_SHEET = "territoire.css";
    private static final List<String> SCRIPTS =
            List.of("passkey.js", "places.js", "similar.js", "sums.js", "territories.js", "ticked.js");
    private static final List<String> PICTURES = List.of("img/chevron.svg", "img/coche.svg", "img/relief.svg");
    // Pico draws its icons from data: addresses, which the content security policy refuses.
    private static final Pattern DATA_ADDRESS = Pattern.compile("url\\(\\s*([\"'])data:.*?\\1\\s*\\)");
    private static final Pattern COMMENT = Pattern.compile("/\\*(?!!).*?\\*/\\s*", Pattern.DOTALL);
    private static final Pattern PICTURE_ADDRESS = Pattern.compile("url\\(\"(img/[^\"]+)\"\\)");

    private OwnFiles() {}

    /** Returns them by their name without hash. */
    static Map<String, AssetFile> read() {
        Map<String, AssetFile> files = new LinkedHashMap<>();
        for (String picture : PICTURES) {
            files.put(picture, file(picture, bytes(PUBLIC + picture)));
        }
        for (String script : SCRIPTS) {
            files.put(script, file(script, bytes(PUBLIC + script)));
        }
        files.put(STYLE_SHEET, file(STYLE_SHEET, styleSheet(files).getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static String styleSheet(Map<String, AssetFile> pictures) {
        String pico = DATA_ADDRESS.matcher(text(PICO)).replaceAll("none");
        String rules = COMMENT.matcher(text(PUBLIC + STYLE_SHEET)).replaceAll("");
        String ours = PICTURE_ADDRESS
                .matcher(rules)
                .replaceAll(match -> Matcher.quoteReplacement("url(\"" + address(pictures, match.group(1)) + "\")"));
        return pico + "\n" + ours;
    }

    private static String address(Map<String, AssetFile> pictures, String name) {
        AssetFile picture = pictures.get(name);
        if (picture == null) {
            throw new IllegalStateException("The style sheet refers to \"" + name + "\", which is not served");
        }
        return picture.address();
    }

    private static AssetFile file(String name, byte[] body) {
        return AssetFile.of(name, body).orElseThrow();
    }

    private static String text(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String resource) {
        try (InputStream stream = OwnFiles.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The runner was built without \"" + resource + "\"");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
