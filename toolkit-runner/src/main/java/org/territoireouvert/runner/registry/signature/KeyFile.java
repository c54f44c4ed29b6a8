package org.territoireouvert.runner.registry.signature;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;

/** Keeps private keys in files as PKCS #8 in PEM, which only their owner reads. */
public final class KeyFile {

    private static final int LARGEST = 4_096;
    private static final Pattern PEM = Pattern.compile(
            "\\s*-----BEGIN PRIVATE KEY-----\\s*([A-Za-z0-9+/=\\s]+?)\\s*-----END PRIVATE KEY-----\\s*");

    private KeyFile() {}

    /**
     * Writes a key into a new file.
     *
     * @throws RefusedException when the file exists or cannot be written
     */
    public static void write(SigningKey key, Path file) {
        String text = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.encoded())
                + "\n-----END PRIVATE KEY-----\n";
        try (SeekableByteChannel channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(file))) {
            channel.write(StandardCharsets.US_ASCII.encode(text));
        } catch (FileAlreadyExistsException e) {
            throw new RefusedException(e, Ground.REQUEST, "registry.key-exists", file.toString());
        } catch (IOException e) {
            throw new RefusedException(e, Ground.ENVIRONMENT, "registry.file", file.toString(), e.toString());
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /**
     * Reads a key.
     *
     * @throws RefusedException when the file cannot be read or holds no such key
     */
    public static SigningKey read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new RefusedException(Ground.REQUEST, "registry.key-wrong", file.toString());
            }
            Matcher matcher = PEM.matcher(Files.readString(file, StandardCharsets.US_ASCII));
            if (!matcher.matches()) {
                throw new RefusedException(Ground.REQUEST, "registry.key-wrong", file.toString());
            }
            return SigningKey.decoded(
                    Base64.getMimeDecoder().decode(matcher.group(1).replaceAll("\\s", "")));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(e, Ground.REQUEST, "registry.key-wrong", file.toString());
        } catch (CharacterCodingException e) {
            throw new RefusedException(e, Ground.REQUEST, "registry.key-wrong", file.toString());
        } catch (IOException e) {
            throw new RefusedException(e, Ground.REQUEST, "registry.no-file", file.toString());
        }
    }
}
