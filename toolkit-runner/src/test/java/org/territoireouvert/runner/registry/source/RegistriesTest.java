package org.territoireouvert.runner.registry.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.runner.registry.IndexReader;
import org.territoireouvert.runner.registry.IndexWriter;
import org.territoireouvert.runner.registry.ListedPlugin;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.registry.RegistryIndex;
import org.territoireouvert.runner.registry.RegistryKey;
import org.territoireouvert.runner.registry.Release;
import org.territoireouvert.runner.registry.SampleIndex;
import org.territoireouvert.runner.registry.building.RegistryFolder;
import org.territoireouvert.runner.registry.signature.IndexSignature;
import org.territoireouvert.runner.registry.signature.SignatureFile;
import org.territoireouvert.runner.registry.signature.SigningKey;

/** A registry on a server, as an instance sees it. */
@SuppressWarnings("NullAway") // the server is started before each test
class RegistriesTest {

    private static final LocalDate LATER = LocalDate.of(2027, 12, 31);

    @TempDir
    Path root;

    private final SigningKey key = SigningKey.generate();
    private final SigningKey other = SigningKey.generate();
    private Instant now = SampleIndex.GENERATED.plusSeconds(60);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        Files.createDirectories(served());
        server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), served(), OutputLevel.NONE);
        server.start();
        publish(index(5), key);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aRegistryIsAddedByTheFingerprintOfItsKey() {
        Registries registries = registries();

        registries.add(registries.find(address(), key.fingerprint(), Optional.empty()));

        KnownRegistry known = registries().named("sample");
        assertThat(known.serial()).isEqualTo(5);
        assertThat(known.official()).isFalse();
        assertThat(known.keys().keys()).containsExactly(key.listed(LATER));
        assertThat(registries().index(known, false))
                .hasValueSatisfying(believed -> assertThat(believed.index()).isEqualTo(index(5)));
    }

    @Test
    void anotherFingerprintIsRefused() {
        assertRefused(
                "registry.other-fingerprint",
                Ground.TRUST,
                () -> registries().find(address(), other.fingerprint(), Optional.empty()));
        assertThat(registries().known()).isEmpty();
    }

    @Test
    void aKeyThatIsListedButDidNotSignIsRefused() throws IOException {
        publish(SampleIndex.withKeys(SampleIndex.of(5), List.of(key.listed(LATER), other.listed(LATER))), other);

        assertRefused(
                "registry.other-key",
                Ground.TRUST,
                () -> registries().find(address(), key.fingerprint(), Optional.empty()));
    }

    @Test
    void aNameIsGivenOnce() {
        added();

        assertRefused(
                "registry.name-taken",
                Ground.CONFLICT,
                () -> registries().find(address(), key.fingerprint(), Optional.empty()));
        assertThat(registries()
                        .find(address(), key.fingerprint(), Optional.of("second"))
                        .registry()
                        .name())
                .isEqualTo("second");
    }

    /** What may stand at the address of a registry that is known, by the sentence that refuses it. */
    enum Bad {
        UNSIGNED("registry.unsigned", Ground.TRUST),
        EMPTY_SIGNATURES("registry.unsigned", Ground.TRUST),
        NO_SIGNATURES("registry.signature-wrong", Ground.TRUST),
        ALTERED("registry.altered", Ground.TRUST),
        OTHER_KEY("registry.other-key", Ground.TRUST),
        OLD_KEY("registry.key-expired", Ground.TRUST),
        OTHER_NAME("registry.other-name", Ground.TRUST),
        OLDER("registry.older", Ground.TRUST),
        EXPIRED("registry.expired", Ground.TRUST),
        NO_JSON("registry.index-wrong", Ground.TRUST),
        HUGE("registry.index-too-large", Ground.TRUST),
        GONE("registry.no-index", Ground.REQUEST),
        SILENT("registry.unreachable", Ground.ENVIRONMENT);

        private final String sentence;
        private final Ground ground;

        Bad(String sentence, Ground ground) {
            this.sentence = sentence;
            this.ground = ground;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeBelievedChangesNothing(Bad bad) throws IOException {
        added();
        TreeMap<String, String> before = kept();
        make(bad);

        assertRefused(bad.sentence, bad.ground, () -> registries().refresh("sample", false));

        assertThat(kept()).isEqualTo(before);
    }

    private void make(Bad bad) throws IOException {
        Path index = served().resolve(RegistrySource.INDEX);
        Path signatures = served().resolve(RegistrySource.SIGNATURES);
        switch (bad) {
            case UNSIGNED -> Files.delete(signatures);
            case EMPTY_SIGNATURES -> Files.writeString(signatures, "\n");
            case NO_SIGNATURES -> Files.writeString(signatures, "<html>Not found</html>");
            case ALTERED ->
                Files.writeString(index, Files.readString(index).replace("\"serial\" : 5", "\"serial\" : 6"));
            case OTHER_KEY -> publish(index(6), other);
            case OLD_KEY -> {
                publish(SampleIndex.withKeys(index(6), List.of(other.listed(LATER))), key);
                now = Instant.parse("2028-01-01T00:00:00Z");
            }
            case OTHER_NAME ->
                publish(
                        new RegistryIndex(
                                "elsewhere",
                                6,
                                SampleIndex.GENERATED,
                                SampleIndex.EXPIRES,
                                List.of(key.listed(LATER)),
                                List.of(),
                                List.of(),
                                List.of()),
                        key);
            case OLDER -> publish(index(4), key);
            case EXPIRED -> now = SampleIndex.EXPIRES;
            case NO_JSON -> sign(Files.writeString(index, "{\"schema\":1}"), key);
            case HUGE -> Files.write(index, new byte[IndexReader.LARGEST + 1]);
            case GONE -> Files.delete(index);
            case SILENT -> server.stop(0);
        }
    }

    @Test
    void anExpiredListServesWithItsAgeWhereThatIsAllowed() {
        added();
        now = SampleIndex.EXPIRES.plus(Duration.ofDays(3));

        BelievedIndex believed = registries().refresh("sample", true);

        assertThat(believed.isStale()).isTrue();
        assertThat(believed.overdue()).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void keysFollowEachOther() throws IOException {
        added();
        RegistryKey old = key.listed(LATER);
        RegistryKey next = other.listed(LATER);

        publish(SampleIndex.withKeys(SampleIndex.of(6), List.of(old, next)), key);
        registries().refresh("sample", false);
        publish(SampleIndex.withKeys(SampleIndex.of(7), List.of(next)), other);
        registries().refresh("sample", false);
        publish(SampleIndex.withKeys(SampleIndex.of(8), List.of(old)), key);

        assertRefused("registry.other-key", Ground.TRUST, () -> registries().refresh("sample", false));
        assertThat(registries().named("sample").keys().keys()).containsExactly(next);
        assertThat(registries().named("sample").serial()).isEqualTo(7);
    }

    @Test
    void aStopBetweenTwoFilesLeavesAListThatIsBelieved() throws IOException {
        added();
        Path own = root.resolve("data/registries/sample");
        byte[] oldIndex = Files.readAllBytes(own.resolve(RegistrySource.INDEX));
        publish(index(6), key);
        registries().refresh("sample", false);
        byte[] both = SignatureFile.write(List.of(key.sign(oldIndex), key.sign(IndexWriter.write(index(6)))));
        Files.write(own.resolve(RegistrySource.SIGNATURES), both);

        assertThat(registries().index(registries().named("sample"), false)).isPresent();
        Files.write(own.resolve(RegistrySource.INDEX), oldIndex);
        Files.writeString(
                root.resolve("data/registries/registries.json"),
                Files.readString(root.resolve("data/registries/registries.json"))
                        .replace("\"serial\" : 6", "\"serial\" : 5"));

        assertThat(registries().index(registries().named("sample"), false))
                .hasValueSatisfying(
                        believed -> assertThat(believed.index().serial()).isEqualTo(5));
    }

    @Test
    void theRegistriesOfTheSoftwareAreOfficialAndNeedNoFingerprint() throws IOException {
        deliver(key);

        assertThat(registries().known()).hasSize(1);
        assertThat(registries().refresh("sample", false).registry().official()).isTrue();

        registries().remove("sample");
        assertThat(registries().known()).isEmpty();
        assertThat(root.resolve("data/registries/sample")).doesNotExist();
    }

    @Test
    void newerSoftwareBringsKeysWhenAllKnownOnesAreOld() throws IOException {
        deliver(key);
        registries().refresh("sample", false);
        deliver(other);
        assertThat(registries().named("sample").keys().keys()).containsExactly(key.listed(LATER));

        now = LATER.plusDays(1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant();

        assertThat(registries().named("sample").keys().keys()).containsExactly(other.listed(LATER));
    }

    @Test
    void aListOfTheSoftwareThatIsNotRightIsASentence() throws IOException {
        Files.createDirectories(root.resolve("home"));
        Files.writeString(root.resolve("home/registries.json"), "{\"schema\":1,\"registries\":[{\"name\":\"x\"}]}");

        assertRefused(
                "registry.list-wrong", Ground.ENVIRONMENT, () -> registries().known());
    }

    @ParameterizedTest
    @CsvSource({
        "content, 0, ",
        "contend, 0, registry.file-altered",
        "conten, 1, registry.file-size",
        "content., -1, registry.file-too-large"
    })
    void aFileIsTheOneThatTheListTellsOf(String content, int missing, String refusal) throws Exception {
        KnownRegistry registry = added();
        Path file = served().resolve("gardens/1.0.0/gardens-1.0.0.zip");
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Release listed = SampleIndex.plugin("gardens", "1.0.0").releases().get(0);
        Release release = new Release(
                listed.channel(),
                "gardens/1.0.0/gardens-1.0.0.zip",
                content.length() + missing,
                "ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73",
                listed.descriptor(),
                listed.published(),
                Optional.empty());
        Path target = root.resolve("fetched.zip");

        if (refusal == null) {
            registries().fetch(registry, release, target);
            assertThat(target).hasContent("content");
        } else {
            assertRefused(refusal, Ground.TRUST, () -> registries().fetch(registry, release, target));
            assertThat(target).doesNotExist();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a, https://example.org/a/",
        "http://127.0.0.1:8080/a/, http://127.0.0.1:8080/a/",
        "registry, file:///srv/registry/",
        "ftp://example.org/, ",
        "https://user@example.org/, ",
        "https://example.org/?a=b, ",
        "https:///a, ",
        "jar:file:/a.jar!/, ",
        "file://host/a, "
    })
    void addressesAreFoldersOrServers(String typed, String address) {
        if (address == null) {
            assertRefused("registry.address", Ground.REQUEST, () -> RegistrySource.typed(typed, Path.of("/srv")));
        } else {
            assertThat(RegistrySource.typed(typed, Path.of("/srv"))).isEqualTo(URI.create(address));
        }
    }

    private KnownRegistry added() {
        Registries registries = registries();
        registries.add(registries.find(address(), key.fingerprint(), Optional.empty()));
        return registries.named("sample");
    }

    private Registries registries() {
        return new Registries(root.resolve("data"), root.resolve("home/registries.json"), () -> now);
    }

    private Path served() {
        return root.resolve("served").toAbsolutePath();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private RegistryIndex index(long serial, ListedPlugin... plugins) {
        return SampleIndex.withKeys(SampleIndex.of(serial, plugins), List.of(key.listed(LATER)));
    }

    private void publish(RegistryIndex index, SigningKey signing) throws IOException {
        new RegistryFolder(served()).write(index);
        sign(served().resolve(RegistrySource.INDEX), signing);
    }

    private void sign(Path index, SigningKey signing) throws IOException {
        List<IndexSignature> signatures = List.of(signing.sign(Files.readAllBytes(index)));
        Files.write(served().resolve(RegistrySource.SIGNATURES), SignatureFile.write(signatures));
    }

    private void deliver(SigningKey delivered) throws IOException {
        Files.createDirectories(root.resolve("home"));
        RegistryKey listed = delivered.listed(LATER);
        Files.writeString(root.resolve("home/registries.json"), """
                {"schema": 1, "registries": [{"name": "sample", "url": "%s",
                 "keys": [{"id": "%s", "ed25519": "%s", "until": "%s"}]}]}
                """.formatted(
                        address(), listed.id(), listed.ed25519(), listed.until()));
    }

    /** All that is kept of registries. */
    private TreeMap<String, String> kept() throws IOException {
        TreeMap<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return content;
    }

    private static void assertRefused(String key, Ground ground, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.messageKey()).isEqualTo(key);
            assertThat(refused.ground()).isEqualTo(ground);
            assertThat(refused.sentence(Locale.FRENCH)).isNotBlank();
        });
    }
}
