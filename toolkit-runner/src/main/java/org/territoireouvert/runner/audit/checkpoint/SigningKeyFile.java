package org.territoireouvert.runner.audit.checkpoint;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.territoireouvert.api.ErrorCode;
import org.territoireouvert.api.ToolkitException;
import org.territoireouvert.runner.configuration.Configuration;

/**
 * Keeps the signing key in a file below the data directory that only this user can read, as PEM (RFC 7468). It is neither in the
 * database nor in backups: who gets hold of one of them cannot sign. Without the file a new key is made; what the old one signed
 * stays verifiable, because every key is named in the log itself.
 *
 * @param file where it is
 * @param name of the log and of its key
 */
public record SigningKeyFile(Path file, String name) {

    private static final String NAME = "audit-signing-key.pem";
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----\\s+([A-Za-z0-9+/=\\s]+)-----END");

    /** Returns where an instance keeps its key; the log is named after the address of the site. */
    public static SigningKeyFile of(Configuration configuration) {
        String host = configuration
                .publicUrl()
                .map(url -> url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort())
                .orElse("localhost");
        return new SigningKeyFile(configuration.dataDirectory().resolve(NAME), host + "/journal");
    }

    /**
     * Returns the key, after making it when there is none.
     *
     * @throws ToolkitException when the file cannot be read or written, or holds no key
     */
    public SigningKey read() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return parse(Files.readString(file));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new ToolkitException(
                    new ErrorCode("AUDIT_KEY", ErrorCode.Kind.ENVIRONMENT),
                    "La clé de signature du journal, " + file
                            + ", ne se lit pas : vérifiez ses droits, ou supprimez-la pour qu’une nouvelle soit créée.",
                    e);
        }
    }

    private void make() throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(NoteKey.ALGORITHM).generateKeyPair();
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path written = Files.createTempFile(folder, NAME, "", privately(folder));
        try {
            Files.writeString(
                    written,
                    pem("PRIVATE", pair.getPrivate().getEncoded())
                            + pem("PUBLIC", pair.getPublic().getEncoded()));
            Files.move(written, file);
        } catch (FileAlreadyExistsException otherProcess) {
            // That one's key counts.
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static FileAttribute<?>[] privately(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String pem(String kind, byte[] key) {
        return "-----BEGIN " + kind + " KEY-----\n" + Base64.getEncoder().encodeToString(key) + "\n-----END " + kind
                + " KEY-----\n";
    }

    private SigningKey parse(String pem) throws GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance(NoteKey.ALGORITHM);
        return new SigningKey(
                name,
                (EdECPrivateKey) keys.generatePrivate(new PKCS8EncodedKeySpec(block(pem, "PRIVATE"))),
                keys.generatePublic(new X509EncodedKeySpec(block(pem, "PUBLIC"))));
    }

    private static byte[] block(String pem, String kind) {
        Matcher block = BLOCK.matcher(pem);
        while (block.find()) {
            if (block.group(1).equals(kind)) {
                return Base64.getMimeDecoder().decode(block.group(2));
            }
        }
        throw new IllegalArgumentException("There is no " + kind + " KEY in the file");
    }
}
