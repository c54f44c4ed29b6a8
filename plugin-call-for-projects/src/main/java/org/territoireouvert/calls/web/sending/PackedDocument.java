package org.territoireouvert.calls.web.sending;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.territoireouvert.calls.application.SentApplications;

/**
 * The document that a page showed, in a hidden field of its form: when something changed meanwhile, the difference can be shown
 * although nobody signed what was shown. Whatever comes back counts only if its fingerprint is the one that was shown.
 */
final class PackedDocument {

    private static final int LONGEST_PACKED = 120_000;
    private static final int LONGEST = 2_000_000;

    private PackedDocument() {}

    /** Packs a document; empty when it is too long for a form. */
    static String pack(String document) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed)) {
            deflated.write(document.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new IllegalStateException("Memory takes all that is written", impossible);
        }
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
        return text.length() > LONGEST_PACKED ? "" : text;
    }

    /** Returns the document, if it is the one with this fingerprint. */
    static Optional<String> unpack(String packed, String fingerprint) {
        if (packed.isEmpty() || packed.length() > LONGEST_PACKED) {
            return Optional.empty();
        }
        try (InputStream inflated = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(packed)))) {
            String document = new String(inflated.readNBytes(LONGEST), StandardCharsets.UTF_8);
            return Optional.of(document)
                    .filter(text -> SentApplications.fingerprint(text).equals(fingerprint));
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
