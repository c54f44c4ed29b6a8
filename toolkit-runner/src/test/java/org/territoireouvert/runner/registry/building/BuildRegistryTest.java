package org.territoireouvert.runner.registry.building;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.installation.PluginPackage;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;
import org.territoireouvert.runner.plugin.descriptor.VersionRange;
import org.territoireouvert.runner.registry.ListedPlugin;
import org.territoireouvert.runner.registry.LocalText;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RegistryIndex;
import org.territoireouvert.runner.registry.Release;
import org.territoireouvert.runner.registry.Review;
import org.territoireouvert.runner.registry.Severity;
import org.territoireouvert.runner.registry.Warning;
import org.territoireouvert.runner.registry.Withdrawal;
import org.territoireouvert.runner.registry.building.BuildRegistry.Built;
import org.territoireouvert.runner.registry.signature.SignatureFile;
import org.territoireouvert.runner.registry.signature.SigningKey;
import org.territoireouvert.runner.registry.signature.TrustedKeys;

class BuildRegistryTest {

    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");
    private static final LocalDate LATER = LocalDate.of(2027, 12, 31);
    private static final PluginId MAP = new PluginId("map");

    @TempDir
    Path root;

    private RegistryFolder folder = new RegistryFolder(Path.of(""));

    @BeforeEach
    void choose() {
        folder = new RegistryFolder(root.resolve("registry"));
    }

    @Test
    void packagesAreListedWithWhatTheySay() throws IOException {
        Path archive = good("1.0.0").in(packages());

        Built built = build(true);

        Release release = built.added().get(0);
        ListedPlugin plugin = built.index().plugin(MAP).orElseThrow();
        assertThat(built.index().serial()).isEqualTo(1);
        assertThat(built.index().expires()).isEqualTo(NOW.plus(Duration.ofDays(30)));
        assertThat(plugin.title()).isEqualTo(new LocalText("Plugin map", "Plugin map"));
        assertThat(plugin.review()).isEqualTo(Review.OFFICIAL);
        assertThat(release.size()).isEqualTo(Files.size(archive));
        assertThat(folder.folder().resolve(release.url())).hasSameBinaryContentAs(archive);
        assertThat(folder.index()).contains(built.index());
    }

    @Test
    void foldersOfJarsBecomePackages() {
        good("1.0.0").jar().in(packages().resolve("map"));

        assertThat(build(true).added()).hasSize(1);
        assertThat(build(true).added()).isEmpty();
    }

    @Test
    void aTrialWritesNothing() {
        good("1.0.0").in(packages());

        assertThat(build(false).added()).hasSize(1);
        assertThat(folder.folder()).doesNotExist();
    }

    @Test
    void whatWasListedStays() {
        good("1.0.0").in(packages());
        build(true);
        warn();
        good("1.1.0").in(root.resolve("newer"));

        RegistryIndex index = building()
                .build(root.resolve("newer"), Optional.empty(), Duration.ofDays(9), Review.COMMUNITY, true)
                .index();

        assertThat(index.serial()).isEqualTo(3);
        assertThat(index.plugin(MAP).orElseThrow().releases()).hasSize(2);
        assertThat(index.plugin(MAP).orElseThrow().review()).isEqualTo(Review.OFFICIAL);
        assertThat(index.warnings()).hasSize(1);
    }

    @Test
    void aVersionIsNeverReplaced() {
        good("1.0.0").in(packages());
        RegistryIndex before = build(true).index();
        good("1.0.0").descriptor("\"vendor\":\"Test\"", "\"vendor\":\"Other\"").in(packages());

        assertRefused("registry.build-replaced", () -> build(true));
        assertThat(folder.index()).contains(before);
    }

    @Test
    void aPackageThatFailsTheChecksIsNotListed() {
        good("1.0.0").descriptor("EUPL-1.2", "BUSL-1.1").in(packages());

        assertRefused("registry.build-failed", () -> build(true));
        assertThat(folder.folder()).doesNotExist();
    }

    @Test
    void theFirstListNeedsAName() {
        good("1.0.0").in(packages());

        assertRefused(
                "registry.build-first",
                () -> building().build(packages(), Optional.empty(), Duration.ofDays(30), Review.OFFICIAL, true));
    }

    @Test
    void anEmptyFolderAndAnotherNameAreRefused() throws IOException {
        Files.createDirectories(packages());
        assertRefused("registry.build-empty", () -> build(true));
        good("1.0.0").in(packages());
        build(true);

        assertRefused(
                "registry.build-name",
                () -> building().build(packages(), Optional.of("other"), Duration.ofDays(30), Review.OFFICIAL, true));
    }

    @Test
    void aListIsSignedByEveryNamedKeyAndListsThem() throws IOException {
        good("1.0.0").in(packages());
        build(true);
        SigningKey one = SigningKey.generate();
        SigningKey two = SigningKey.generate();

        RegistryIndex index = folder.sign(List.of(one, two), LATER);

        byte[] bytes = Files.readAllBytes(folder.folder().resolve("index.json"));
        byte[] signatures = Files.readAllBytes(folder.folder().resolve("index.json.sig"));
        assertThat(index.keys()).containsExactly(one.listed(LATER), two.listed(LATER));
        for (SigningKey key : List.of(one, two)) {
            assertThat(new TrustedKeys(List.of(key.listed(LATER)))
                            .verify(bytes, SignatureFile.read(signatures), NOW)
                            .id())
                    .isEqualTo(key.id());
        }
        assertThat(folder.sign(List.of(two), LATER).serial()).isEqualTo(index.serial());
    }

    @Test
    void aChangeTakesTheSignaturesAway() {
        good("1.0.0").in(packages());
        build(true);
        folder.sign(List.of(SigningKey.generate()), LATER);

        warn();

        assertThat(folder.folder().resolve("index.json.sig")).doesNotExist();
    }

    @Test
    void warningsAndWithdrawalsAreOfWhatIsListedAndOnce() {
        good("1.0.0").in(packages());
        build(true);
        warn();
        ChangeRegistry changing = new ChangeRegistry(folder, InstantSource.fixed(NOW));
        LocalText reason = new LocalText("Fuite", "Leak");

        folder.write(changing.withdraw(new Withdrawal(MAP, SemanticVersion.parse("1.0.0"), reason, Optional.empty())));

        assertThat(folder.needed().withdrawalOf(MAP, SemanticVersion.parse("1.0.0")))
                .isPresent();
        assertRefused(
                "registry.withdrawn-before",
                () -> changing.withdraw(new Withdrawal(MAP, SemanticVersion.parse("1.0.0"), reason, Optional.empty())));
        assertRefused(
                "registry.no-release",
                () -> changing.withdraw(new Withdrawal(MAP, SemanticVersion.parse("2.0.0"), reason, Optional.empty())));
        assertRefused(
                "registry.no-plugin",
                () -> changing.withdraw(new Withdrawal(
                        new PluginId("wiki"), SemanticVersion.parse("1.0.0"), reason, Optional.empty())));
        assertRefused("registry.warning-taken", this::warn);
    }

    private void warn() {
        folder.write(new ChangeRegistry(folder, InstantSource.fixed(NOW))
                .warn(new Warning(
                        "TO-1",
                        MAP,
                        VersionRange.parse("<1.1"),
                        Severity.HIGH,
                        new LocalText("Fuite", "Leak"),
                        Optional.empty())));
    }

    private Built build(boolean write) {
        return building().build(packages(), Optional.of("sample"), Duration.ofDays(30), Review.OFFICIAL, write);
    }

    private BuildRegistry building() {
        return new BuildRegistry(folder, InstantSource.fixed(NOW));
    }

    private Path packages() {
        return root.resolve("packages");
    }

    private static PluginPackage good(String version) {
        return PluginPackage.of("map", version);
    }

    private static void assertRefused(String key, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
