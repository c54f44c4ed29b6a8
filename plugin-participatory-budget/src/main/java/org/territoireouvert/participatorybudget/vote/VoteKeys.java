package org.territoireouvert.participatorybudget.vote;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.territoireouvert.api.ErrorCode;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.ToolkitException;

/**
 * The keys of votes (clé du scrutin), one file each in the folder that no backup holds. With it, and only with it, the slot of a
 * person's ballot can be made. Safe for all threads.
 */
public final class VoteKeys {

    private static final int LENGTH = 32;
    private static final String MAC = "HmacSHA256";
    private static final String SLOT = "og-slot-v1";
    private static final String ORDER = "og-order-v1";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PluginContext context;
    private final Map<String, SecretKeySpec> read = new ConcurrentHashMap<>();

    /** Works in the plugin's folder of keys. */
    public VoteKeys(PluginContext context) {
        this.context = context;
    }

    private Path file(String editionId) {
        return context.secretDirectory().resolve("vote-" + editionId + ".key");
    }

    /**
     * Makes the key of a vote, unless there is one.
     *
     * @throws ToolkitException when it cannot be written
     */
    public void make(String editionId) {
        Path file = file(editionId);
        if (Files.exists(file)) {
            return;
        }
        byte[] key = new byte[LENGTH];
        RANDOM.nextBytes(key);
        try {
            Files.write(file, key, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException madeByAnotherProcess) {
            // Its key counts.
        } catch (IOException e) {
            throw broken(editionId, e);
        }
    }

    /** Destroys the key of a vote: from now on nobody can tell whose ballot is whose, or change one. */
    public void destroy(String editionId) {
        read.remove(editionId);
        try {
            Files.deleteIfExists(file(editionId));
        } catch (IOException e) {
            throw broken(editionId, e);
        }
    }

    /** Returns under which name a person's ballot is kept, 64 hexadecimal digits. */
    public String slot(String editionId, String personId) {
        return HexFormat.of().formatHex(mac(editionId, SLOT, personId));
    }

    /** Returns the slot; empty when the key is gone. */
    public Optional<String> slotIfKept(String editionId, String personId) {
        return Files.exists(file(editionId)) ? Optional.of(slot(editionId, personId)) : Optional.empty();
    }

    /** Returns from what the order of the projects is made that a person sees, the same at every visit. */
    public byte[] order(String editionId, String personId) {
        return mac(editionId, ORDER, personId);
    }

    private byte[] mac(String editionId, String purpose, String personId) {
        try {
            if (!Files.exists(file(editionId))) {
                // Another process may have destroyed it.
                read.remove(editionId);
            }
            Mac mac = Mac.getInstance(MAC);
            mac.init(read.computeIfAbsent(editionId, this::key));
            return mac.doFinal((purpose + "\0" + editionId + "\0" + personId).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + MAC, e);
        }
    }

    private SecretKeySpec key(String editionId) {
        try {
            return new SecretKeySpec(Files.readAllBytes(file(editionId)), MAC);
        } catch (IOException e) {
            throw broken(editionId, e);
        }
    }

    private ToolkitException broken(String editionId, IOException cause) {
        return new ToolkitException(
                new ErrorCode("VOTE_KEY", ErrorCode.Kind.ENVIRONMENT),
                "La clé du scrutin, " + file(editionId)
                        + ", ne se lit pas ou ne s’écrit pas : vérifiez le dossier et ses droits. Sans elle, personne ne peut voter.",
                cause);
    }
}
