package org.territoireouvert.runner.notification.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.territoireouvert.runner.identity.KeyedHash;

/**
 * Makes addresses at which one click ends mails of a kind to a person, and reads them. Nobody without the secret of the instance can
 * make one for somebody else; they do not end, because a mail may be opened years later. Safe for all threads.
 */
public final class UnsubscribeLinks {

    /** Start of the addresses. */
    public static final String PATH = "/desabonnement";

    /** Stands for newsletters in place of the owner of a kind. */
    public static final String NEWSLETTER = "_newsletter";

    private static final String PURPOSE = "unsubscribe";
    private static final String SEPARATOR = "\u001f";
    private static final int PARTS = 3;
    private static final int LONGEST = 1_000;

    private final Supplier<String> secret;

    /**
     * What a click ends.
     *
     * @param owner of the kind, {@code *} for all news, or {@link #NEWSLETTER}
     * @param kind of the owner, {@code *} for all news, or the newsletter that the click came from
     */
    public record Ending(String personId, String owner, String kind) {}

    /**
     * Signs with the secret of an instance.
     *
     * @param secret asked for at each use
     */
    public UnsubscribeLinks(Supplier<String> secret) {
        this.secret = secret;
    }

    /** Returns the path at which something ends. */
    public String path(Ending ending) {
        String text = String.join(SEPARATOR, ending.personId(), ending.owner(), ending.kind());
        String written = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return PATH + "/" + written + "." + sign(text);
    }

    /** Reads what stands in a path after {@link #PATH}; empty when it was not made here. */
    public Optional<Ending> read(String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(token.substring(0, dot)), StandardCharsets.UTF_8);
            boolean ours = MessageDigest.isEqual(
                    sign(text).getBytes(StandardCharsets.US_ASCII),
                    token.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
            List<String> parts = List.of(text.split(SEPARATOR, -1));
            return ours && parts.size() == PARTS
                    ? Optional.of(new Ending(parts.get(0), parts.get(1), parts.get(2)))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private String sign(String text) {
        return new KeyedHash(secret.get()).of(PURPOSE, text);
    }
}
