package org.territoireouvert.acceptance.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.runner.installation.verification.VersionFiles;
import org.territoireouvert.runner.registry.Channel;
import org.territoireouvert.runner.registry.ListedPlugin;
import org.territoireouvert.runner.registry.LocalText;
import org.territoireouvert.runner.registry.Release;
import org.territoireouvert.runner.registry.Withdrawal;
import org.territoireouvert.runner.registry.building.ChangeRegistry;
import org.territoireouvert.runner.registry.building.RegistryFolder;
import org.territoireouvert.runner.registry.signature.SignatureFile;
import org.territoireouvert.runner.registry.signature.SigningKey;

/** What must not come in from a registry on a server: one sentence, an exit code, and nothing is changed. */
@SuppressWarnings("NullAway") // the server is started before each test
class BadRegistryTest {

    @TempDir
    Path root;

    private ServedRegistry registry;
    private Typing typing;

    @BeforeEach
    void installOne() throws IOException {
        registry = new ServedRegistry(root)
                .offering(SmallPlugin.of("map", "1.0.0", "1.0.0"), SmallPlugin.of("map", "0.9.0", "0.9.0"));
        typing = new Typing(root);
        done(
                "registry",
                "add",
                registry.address(),
                "--key",
                registry.key.fingerprint().toString(),
                "--yes");
        done("plugin", "install", "map", "--yes", "--confirm", "map");
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    private void done(String... words) {
        Typing.Answer answer = typing.type(words);
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    /** What is wrong, what is typed, the exit code, and a part of the sentence. */
    enum Bad {
        UNSIGNED("wiki", 3, "n’est pas signé"),
        ALTERED_LIST("wiki", 3, "modifiée après sa signature"),
        OTHER_KEY("wiki", 3, "une clé que vous ne connaissez pas"),
        OLDER_LIST("wiki", 3, "plus ancienne"),
        EXPIRED("wiki", 3, "périmée depuis 10 jours"),
        HOSTILE_NAME("wiki", 3, "plugins.title.fr"),
        HOSTILE_ID("wiki", 3, "plugins.id"),
        LIST_CUT("wiki", 4, "Aucun registre connu ne propose"),
        DOWNGRADE("map@0.9.0", 4, "plus ancienne que la version 1.0.0"),
        WITHDRAWN("wiki", 3, "a été retirée par son registre : Fuite"),
        ALTERED_PACKAGE("wiki", 3, "son empreinte diffère"),
        SHORTER_PACKAGE("wiki", 3, "octets, et le registre en annonce"),
        LONGER_PACKAGE("wiki", 3, "plus long"),
        MISSING_PACKAGE("wiki", 1, "erreur 404"),
        PACKAGE_CUT("wiki", 1, "ne répond pas jusqu’au bout"),
        SERVER_GONE("wiki", 1, "ne répond pas jusqu’au bout"),
        OTHER_DESCRIPTION("wiki", 3, "une autre description que celle annoncée"),
        ZIP_SLIP("wiki", 3, "n’a pas sa place dans un paquet"),
        BOMB("wiki", 3, "remplirait le disque"),
        WRONG_API("wiki", 4, "ne convient pas à ce logiciel"),
        WRONG_JAVA("wiki", 4, "ne convient pas à ce logiciel"),
        CIRCLE("wiki", 4, "en rond"),
        NEEDS_NOTHING_THERE("wiki", 4, "Aucun registre connu ne propose le greffon absent"),
        SAME_TABLES("wiki", 4, "map_"),
        SAME_ADDRESSES("wiki", 4, "/map"),
        UNKNOWN("inconnu", 4, "Aucun registre connu ne propose");

        private final String asked;
        private final int code;
        private final String sentence;

        Bad(String asked, int code, String sentence) {
            this.asked = asked;
            this.code = code;
            this.sentence = sentence;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatMustNotComeInIsRefusedAndChangesNothing(Bad bad) throws IOException {
        make(bad);
        Map<String, String> before = typing.installed();

        Typing.Answer answer = typing.type("plugin", "install", bad.asked, "--yes", "--confirm", "wiki");

        assertThat(answer.err().replace('\u00a0', ' ')).contains(bad.sentence).doesNotContain("\u001b", "Exception");
        assertThat(answer.code()).as(answer.err()).isEqualTo(bad.code);
        assertThat(typing.installed()).isEqualTo(before).hasSize(3);
        assertThat(typing.data().resolve("installed/.staging")).doesNotExist();
    }

    private void make(Bad bad) throws IOException {
        Path index = registry.folder.resolve("index.json");
        SmallPlugin wiki = SmallPlugin.of("wiki", "1.0.0", "1.0.0");
        switch (bad) {
            case UNKNOWN, DOWNGRADE -> {
                return;
            }
            case CIRCLE -> wiki.needing("forum", ">=1");
            case NEEDS_NOTHING_THERE -> wiki.needing("absent", ">=1");
            case SAME_TABLES -> wiki.replacing("wiki_", "map_");
            case SAME_ADDRESSES -> wiki.replacing("\"/wiki\"", "\"/map\"");
            default -> {
                // The plugin itself is in order.
            }
        }
        registry.offering(wiki);
        Path file = registry.file("wiki", "1.0.0");
        switch (bad) {
            case UNSIGNED -> Files.delete(registry.folder.resolve("index.json.sig"));
            case ALTERED_LIST -> ServedRegistry.alter(index);
            case OTHER_KEY ->
                Files.write(
                        registry.folder.resolve("index.json.sig"),
                        SignatureFile.write(List.of(SigningKey.generate().sign(Files.readAllBytes(index)))));
            case OLDER_LIST -> {
                registry.publish(
                        registry.made(90, Instant.now(), registry.index().plugins()));
                done("plugin", "search");
                registry.publish(
                        registry.made(89, Instant.now(), registry.index().plugins()));
            }
            case EXPIRED ->
                registry.publish(registry.made(
                        90,
                        Instant.now().minus(ServedRegistry.MONTH).minus(Duration.ofDays(10)),
                        registry.index().plugins()));
            case HOSTILE_NAME -> rewrite(index, "\"fr\" : \"wiki\"", "\"fr\" : \"wi\\u001b[2Jki\"");
            case HOSTILE_ID -> rewrite(index, "\"id\" : \"wiki\"", "\"id\" : \"../wiki\"");
            case LIST_CUT -> registry.cutOff("index.json");
            case WITHDRAWN -> {
                RegistryFolder folder = new RegistryFolder(registry.folder);
                folder.write(new ChangeRegistry(folder, Instant::now)
                        .withdraw(new Withdrawal(
                                wikiListed().id(),
                                wikiListed().releases().get(0).version(),
                                new LocalText("Fuite", "Leak"),
                                Optional.empty())));
                registry.sign(registry.key);
            }
            case ALTERED_PACKAGE -> ServedRegistry.alter(file);
            case SHORTER_PACKAGE -> Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 100));
            case LONGER_PACKAGE -> Files.write(file, new byte[200_000]);
            case MISSING_PACKAGE -> Files.delete(file);
            case PACKAGE_CUT -> registry.cutOff("wiki-1.0.0.zip");
            case SERVER_GONE -> {
                done("plugin", "search");
                registry.silence();
            }
            case OTHER_DESCRIPTION -> rewrite(index, "\"vendor\" : \"Test\"", "\"vendor\" : \"Ville d’Exemple\"");
            case ZIP_SLIP -> replace(file, zip("../../evil.jar", new byte[] {1}, 1));
            case BOMB -> replace(file, zip("wiki.jar", new byte[1 << 20], 350));
            case WRONG_API -> rewrite(index, "\">=0.1 <1\"", "\">=9 <10\"");
            case WRONG_JAVA -> rewrite(index, "\"java\" : 21", "\"java\" : 99");
            case CIRCLE ->
                registry.offering(SmallPlugin.of("forum", "1.0.0", "1.0.0").needing("wiki", ">=1"));
            default -> {
                // Wrong already.
            }
        }
    }

    private ListedPlugin wikiListed() {
        return registry.index().plugins().stream()
                .filter(plugin -> plugin.id().value().equals("wiki"))
                .findFirst()
                .orElseThrow();
    }

    /** Signs a list in which something was replaced, as a registry could that means harm. */
    private void rewrite(Path index, String part, String replacement) throws IOException {
        String before = Files.readString(index);
        int start = before.indexOf("\"id\" : \"wiki\"");
        String after = before.substring(0, start) + before.substring(start).replace(part, replacement);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(index, after);
        Files.write(
                registry.folder.resolve("index.json.sig"),
                SignatureFile.write(List.of(registry.key.sign(Files.readAllBytes(index)))));
    }

    /** Lists another file as the package of the plugin, with its right size and checksum. */
    private void replace(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        ListedPlugin wiki = wikiListed();
        Release release = wiki.releases().get(0);
        Release replaced = new Release(
                Channel.STABLE,
                release.url(),
                bytes.length,
                VersionFiles.sha256(file),
                release.descriptor(),
                release.published(),
                Optional.empty());
        registry.change(plugins -> {
            plugins.remove(wiki);
            plugins.add(new ListedPlugin(
                    wiki.id(),
                    wiki.title(),
                    wiki.description(),
                    List.of(),
                    List.of(),
                    wiki.review(),
                    Optional.empty(),
                    List.of(replaced)));
            return plugins;
        });
    }

    private static byte[] zip(String name, byte[] block, int times) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("plugin.json"));
            zip.write("{}".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(name));
            for (int turn = 0; turn < times; turn++) {
                zip.write(block);
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
