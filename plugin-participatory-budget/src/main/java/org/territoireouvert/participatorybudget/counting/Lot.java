package org.territoireouvert.participatorybudget.counting;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.territoireouvert.participatorybudget.model.ProjectId;

/** Draws lots that everybody can draw again from the published seed (tirage au sort). */
final class Lot {

    private static final String KEYED = "HmacSHA256";
    private static final String DRAWN = "[0-9a-fA-F]{64}";

    private final String seed;

    Lot(String seed) {
        this.seed = seed;
    }

    /** Return the priority of a project: the smallest, byte by byte without sign, comes first. */
    byte[] priority(ProjectId project) {
        try {
            return seed.matches(DRAWN) ? keyed(project) : digest(project);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("SHA-256 is required of every Java platform", impossible);
        }
    }

    private byte[] keyed(ProjectId project) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(KEYED);
        mac.init(new SecretKeySpec(HexFormat.of().parseHex(seed), KEYED));
        return mac.doFinal(project.value().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] digest(ProjectId project) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest((seed + project.value()).getBytes(StandardCharsets.UTF_8));
    }
}
