package org.territoireouvert.runner.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Makes the hashes of the audit log, version 1. A hash is SHA-256 over a sequence of texts, each written as a netstring: the number
 * of its bytes in UTF-8 as decimal digits, a colon, the bytes, a comma. No text can run into its neighbour, whatever it holds. A hash
 * is written in base64 (RFC 4648, section 4, with padding), and that text is what other hashes are made from.
 *
 * <pre>{@code
 * actor hash   = H("territoire-ouvert/audit/actor/1", salt, actor id, actor name)
 * content hash = H("territoire-ouvert/audit/content/1", at, code, visibility, owner, actor kind, roles, object,
 *                  number of details, then name and value of each detail in the order of names, actor hash)
 * entry hash   = H("territoire-ouvert/audit/entry/1", position, previous entry hash, content hash)
 * }</pre>
 *
 * The previous hash of the first entry is that of 32 zero bytes. Because the salt is a secret of 128 random bits that enters every
 * content hash by way of the actor hash, the content hash of an internal entry can be published, so that anybody can follow the
 * chain, and says nothing of the entry, also to who guesses what it may hold. The actor hash does the same for the person behind a
 * public entry.
 */
public final class EntryHash {

    /** Stands where the first entry names the hash of the one before it. */
    public static final String FIRST_PREVIOUS = base64(new byte[32]);

    private static final String ACTOR = "territoire-ouvert/audit/actor/1";
    private static final String CONTENT = "territoire-ouvert/audit/content/1";
    private static final String ENTRY = "territoire-ouvert/audit/entry/1";

    private final ByteArrayOutputStream netstrings = new ByteArrayOutputStream();

    private EntryHash(String domain) {
        add(domain);
    }

    /** Returns the hash that commits to who did something without saying who it was. */
    public static String ofActor(LoggedEntry entry) {
        return new EntryHash(ACTOR)
                .add(entry.salt())
                .add(entry.actor().id())
                .add(entry.actor().name())
                .digest();
    }

    /** Returns the hash of what an entry says. */
    public static String ofContent(LoggedEntry entry) {
        EntryHash content = new EntryHash(CONTENT)
                .add(entry.at())
                .add(entry.code())
                .add(entry.visibility())
                .add(entry.owner())
                .add(entry.actor().kind())
                .add(entry.actor().roles())
                .add(entry.object())
                .add(Integer.toString(entry.details().size()));
        entry.details().forEach((name, value) -> content.add(name).add(value));
        return content.add(ofActor(entry)).digest();
    }

    /** Returns the hash of an entry at its place, whatever hash it carries. */
    public static String of(LoggedEntry entry) {
        return new EntryHash(ENTRY)
                .add(Long.toString(entry.position()))
                .add(entry.previousHash())
                .add(ofContent(entry))
                .digest();
    }

    private EntryHash add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        netstrings.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        netstrings.writeBytes(bytes);
        netstrings.write(',');
        return this;
    }

    private String digest() {
        return base64(sha256(netstrings.toByteArray()));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
