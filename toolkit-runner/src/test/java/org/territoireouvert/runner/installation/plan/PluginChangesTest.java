package org.territoireouvert.runner.installation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.bundle.Bundle;
import org.territoireouvert.runner.bundle.BundleReader;
import org.territoireouvert.runner.installation.PluginPackage;
import org.territoireouvert.runner.installation.disk.HeldFile;
import org.territoireouvert.runner.installation.lock.PluginAct;
import org.territoireouvert.runner.installation.resolution.Offer;
import org.territoireouvert.runner.installation.resolution.Origin;
import org.territoireouvert.runner.plugin.PluginJar;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.registry.Trust;

class PluginChangesTest {

    @TempDir
    private Path root;

    private Instance instance;

    @BeforeEach
    void deliver() {
        instance = new Instance(root).delivering(PluginPackage.of("forum", "1.0.0"), "forum");
    }

    @Test
    void aPluginIsInstalledWithWhatItNeeds() {
        instance.offering(PluginPackage.of("budget", "1.0.0").needing("map", ">=1"), Trust.OFFICIAL);
        instance.offering(
                PluginPackage.of("map", "1.2.0").migration("V0001__map.sql", "create table map_a (id text)"),
                Trust.COMMUNITY);

        Plan plan = instance.install("budget");

        assertThat(plan.changes())
                .extracting(change -> change.id() + " " + change.version() + " " + change.asked() + " "
                        + change.migrations() + " " + change.trust())
                .containsExactly("budget 1.0.0 true 0 OFFICIAL", "map 1.2.0 false 1 COMMUNITY");
        assertThat(plan.toBeTyped()).isEmpty();
        assertThat(instance.loaded()).containsExactly("budget 1.0.0", "forum 1.0.0", "map 1.2.0");
        assertThat(instance.folder.staging()).doesNotExist();
    }

    @Test
    void anInstalledVersionWinsOverADeliveredOneAndGoesBackToIt() {
        instance.offering(
                PluginPackage.of("forum", "1.1.0").descriptor("\"0.1.0\",\"network\"", "\"1.0.0\",\"network\""),
                Trust.OFFICIAL);

        instance.change(changes -> changes.update(Instance.ids()));
        assertThat(instance.loaded()).containsExactly("forum 1.1.0");

        instance.change(changes -> changes.rollback(new PluginId("forum")));
        assertThat(instance.loaded()).containsExactly("forum 1.0.0");
        assertThat(instance.wanted().plugins()).isEmpty();
    }

    @Test
    void aRollbackGoesToTheVersionBeforeAndForthAgain() {
        instance.offering(PluginPackage.of("budget", "1.0.0"), Trust.OFFICIAL);
        instance.install("budget");
        instance.offering(
                PluginPackage.of("budget", "2.0.0").descriptor("\"0.1.0\",\"network\"", "\"1.0.0\",\"network\""),
                Trust.OFFICIAL);
        instance.change(changes -> changes.update(Instance.ids("budget")));

        instance.change(changes -> changes.rollback(new PluginId("budget")));
        assertThat(instance.loaded()).contains("budget 1.0.0");

        instance.change(changes -> changes.rollback(new PluginId("budget")));
        assertThat(instance.loaded()).contains("budget 2.0.0");
        assertThat(instance.wanted().unrecorded())
                .extracting(PluginAct::kind)
                .containsExactly(
                        PluginAct.Kind.INSTALLED,
                        PluginAct.Kind.UPDATED,
                        PluginAct.Kind.ROLLED_BACK,
                        PluginAct.Kind.UPDATED);
    }

    @Test
    void aRollbackThatCouldNotReadTheDataNamesTheBackup() throws Exception {
        instance.offering(PluginPackage.of("budget", "1.0.0"), Trust.OFFICIAL);
        instance.install("budget");
        instance.offering(
                PluginPackage.of("budget", "2.0.0").descriptor("\"0.1.0\",\"network\"", "\"2.0.0\",\"network\""),
                Trust.OFFICIAL);
        instance.install("budget");
        Path backup =
                Files.createDirectories(root.resolve("data/sauvegardes")).resolve("sauvegarde-20261124-070000.zip");
        Files.writeString(backup, "x");

        assertRefused(
                () -> instance.change(changes -> changes.rollback(new PluginId("budget"))),
                Ground.CONFLICT,
                "budget 2.0.0 has changed its data",
                backup.toString());
    }

    @Test
    void aRemovedPluginStaysAwayWithItsDataNoted() {
        instance.change(changes -> changes.remove(Instance.ids("forum"), false));

        assertThat(instance.loaded()).isEmpty();
        assertThat(instance.wanted().kept(new PluginId("forum")))
                .hasValueSatisfying(data -> assertThat(data.tablePrefix()).isEqualTo("forum_"));

        instance.install("forum");
        assertThat(instance.loaded()).containsExactly("forum 1.0.0");
        assertThat(instance.wanted().kept()).isEmpty();
    }

    @Test
    void aPluginThatAnotherNeedsIsNotRemoved() {
        instance.offering(PluginPackage.of("budget", "1.0.0").needing("forum", ">=1"), Trust.OFFICIAL);
        instance.install("budget");

        assertRefused(
                () -> instance.change(changes -> changes.remove(Instance.ids("forum"), false)),
                Ground.CONFLICT,
                "budget 1.0.0 needs forum");
        instance.change(changes -> changes.remove(Instance.ids("forum", "budget"), false));
        assertThat(instance.loaded()).isEmpty();
    }

    @Test
    void tablesThatARemovedPluginLeftAreNotGivenToAnother() {
        instance.change(changes -> changes.remove(Instance.ids("forum"), false));
        instance.offering(PluginPackage.of("agora", "1.0.0").descriptor("\"agora_\"", "\"forum_\""), Trust.OFFICIAL);

        assertRefused(() -> instance.install("agora"), Ground.CONFLICT, "forum_", "remove forum --purge-data");
    }

    @Test
    void namesThatAreTakenAreFoundBeforeAnythingRuns() {
        instance.offering(
                PluginPackage.of("address", "1.0.0").descriptor("\"/address\"", "\"/forum\""), Trust.OFFICIAL);
        instance.offering(PluginPackage.of("table", "1.0.0").descriptor("\"table_\"", "\"forumx_\""), Trust.OFFICIAL);
        instance.offering(PluginPackage.of("tables", "1.0.0").descriptor("\"tables_\"", "\"forum_\""), Trust.OFFICIAL);
        PluginPackage sameModule = PluginPackage.of("module", "1.0.0");
        sameModule
                .jar()
                .source(
                        "module-info.java",
                        "module test.forum { requires org.territoireouvert.api;"
                                + " provides org.territoireouvert.api.ToolkitPlugin with test.module.Example; }");
        instance.offering(sameModule.descriptor("\"test.module\"", "\"test.forum\""), Trust.OFFICIAL);

        assertRefused(() -> instance.install("address"), Ground.CONFLICT, "/forum belongs to forum");
        assertRefused(() -> instance.install("tables"), Ground.CONFLICT, "forum_ overlaps forum_");
        assertRefused(() -> instance.install("module"), Ground.CONFLICT, "test.forum belongs to forum");
        assertThat(instance.install("table").changes()).hasSize(1);
    }

    @Test
    void whatCouldNotBeResolvedIsFoundBeforeAnythingRuns() {
        Path library = PluginJar.module("test.library")
                .source("module-info.java", "module test.library { exports test.library; }")
                .source("Library.java", "package test.library; public class Library {}")
                .in(root.resolve("library"));
        PluginPackage missing = PluginPackage.of("missing", "1.0.0");
        missing.jar().against(library).source("module-info.java", """
                module test.missing {
                    requires org.territoireouvert.api;
                    requires test.library;
                    provides org.territoireouvert.api.ToolkitPlugin with test.missing.Example;
                }
                """);
        PluginPackage none = PluginPackage.of("none", "1.0.0");
        none.jar().source("module-info.java", "module test.none { requires org.territoireouvert.api; }");
        instance.offering(missing, Trust.OFFICIAL);
        instance.offering(none, Trust.OFFICIAL);

        assertRefused(() -> instance.install("missing"), Ground.CONFLICT, "requires test.library");
        assertRefused(() -> instance.install("none"), Ground.CONFLICT, "names no program");
    }

    @Test
    void oneOfSeveralThatIsWrongStopsThemAll() throws Exception {
        instance.offering(PluginPackage.of("budget", "1.0.0"), Trust.OFFICIAL);
        Origin.Listed map = instance.offering(PluginPackage.of("map", "1.0.0"), Trust.OFFICIAL);
        Path zip = Path.of(map.address());
        byte[] bytes = Files.readAllBytes(zip);
        bytes[bytes.length / 2] ^= 1;
        Files.write(zip, bytes);

        assertRefused(() -> instance.install("budget", "map"), Ground.TRUST, "map 1.0.0", "checksum");
        assertThat(instance.content()).isEmpty();
        assertThat(instance.loaded()).containsExactly("forum 1.0.0");
    }

    @Test
    void aPackageWithAnotherDescriptorThanAnnouncedIsRefused() {
        instance.offering(PluginPackage.of("budget", "1.0.0"), Trust.OFFICIAL);
        var promised = instance.offered.get(0);
        instance.offered.clear();
        instance.offering(
                PluginPackage.of("budget", "1.0.0").descriptor("\"network\":[]", "\"network\":[\"a.example\"]"),
                Trust.OFFICIAL);
        var real = instance.offered.get(0);
        instance.offered.set(0, new Offer(promised.descriptor(), real.origin(), true, Optional.empty()));

        assertRefused(() -> instance.install("budget"), Ground.TRUST, "another description");
    }

    @Test
    void aLocalFileAndAThirdPartyWantTheIdTyped() {
        instance.offering(PluginPackage.of("voisin", "1.0.0"), Trust.THIRD_PARTY);
        Path file = PluginPackage.of("mine", "1.0.0").in(root);

        assertThat(instance.install("voisin").toBeTyped()).containsExactly(new PluginId("voisin"));
        assertThat(instance.installFile(file).toBeTyped()).containsExactly(new PluginId("mine"));
        assertThat(instance.wanted()
                        .plugin(new PluginId("mine"))
                        .orElseThrow()
                        .current()
                        .trust())
                .isEqualTo(Trust.LOCAL);
    }

    @Test
    void aRegistryCannotTakeThePlaceOfAnother() {
        instance.offering(PluginPackage.of("forum", "9.9.0"), Trust.THIRD_PARTY);
        instance.offering(PluginPackage.of("budget", "1.0.0"), Trust.OFFICIAL);
        instance.offering(PluginPackage.of("budget", "9.9.0"), Trust.THIRD_PARTY);

        assertThat(instance.change(changes -> changes.update(Instance.ids("forum")))
                        .changes())
                .isEmpty();
        assertThat(instance.install("budget").changes().get(0).version()).isEqualTo("1.0.0");
        assertThat(instance.change(changes -> changes.update(Instance.ids())).changes())
                .isEmpty();
    }

    @Test
    void aVersionThatIsThereWithOtherContentIsNotReplaced() {
        instance.installFile(PluginPackage.of("mine", "1.0.0").in(root));
        Path other = PluginPackage.of("mine", "1.0.0")
                .descriptor("\"Test\"", "\"Other\"")
                .in(root);

        assertRefused(() -> instance.installFile(other), Ground.CONFLICT, "Version 1.0.0 of mine");
    }

    @Test
    void twoChangesAtOnceAreRefused() {
        try (PluginChanges first = PluginChanges.begin(instance.parts())) {
            assertRefused(() -> PluginChanges.begin(instance.parts()), Ground.ENVIRONMENT, "Another command");
            assertThat(first.inventory().present()).hasSize(1);
        }
    }

    @Test
    void versionsOfARunningSiteStayUntilItStops() throws Exception {
        for (String version : List.of("1.0.0", "1.1.0", "1.2.0")) {
            instance.offered.clear();
            instance.offering(PluginPackage.of("budget", version), Trust.OFFICIAL);
            if (version.equals("1.1.0")) {
                try (HeldFile site = instance.folder.use()) {
                    instance.install("budget");
                    instance.change(changes -> changes.remove(Instance.ids("budget"), false));
                    PluginChanges.begin(instance.parts()).close();
                    assertThat(site).isNotNull();
                    assertThat(instance.folder.version(new PluginId("budget"), "1.0.0"))
                            .exists();
                }
            } else {
                instance.install("budget");
            }
        }
        PluginChanges.begin(instance.parts()).close();

        assertThat(instance.folder.version(new PluginId("budget"), "1.0.0")).doesNotExist();
        assertThat(instance.folder.version(new PluginId("budget"), "1.2.0")).exists();
    }

    @Test
    void aBundleIsTheWholeTruth() {
        instance.offering(PluginPackage.of("budget", "1.0.0").needing("map", ">=1"), Trust.OFFICIAL);
        instance.offering(PluginPackage.of("map", "1.0.0"), Trust.OFFICIAL);
        instance.offering(PluginPackage.of("wiki", "1.0.0"), Trust.OFFICIAL);
        instance.install("wiki");

        Plan plan = instance.change(changes -> changes.sync(bundle("budget")));

        assertThat(plan.changes())
                .extracting(change -> change.kind() + " " + change.id())
                .containsExactly("INSTALLED budget", "REMOVED forum", "INSTALLED map", "REMOVED wiki");
        assertThat(instance.loaded()).containsExactly("budget 1.0.0", "map 1.0.0");
        assertThat(instance.change(changes -> changes.sync(bundle("budget"))).changes())
                .isEmpty();
        assertRefused(() -> instance.install("wiki"), Ground.REQUEST, "The bundle “commune” decides");
        assertRefused(
                () -> instance.change(changes -> changes.remove(Instance.ids("map"), false)),
                Ground.REQUEST,
                "The bundle “commune” decides");

        instance.change(PluginChanges::leaveBundle);
        instance.install("wiki");
        assertThat(instance.loaded()).containsExactly("budget 1.0.0", "map 1.0.0", "wiki 1.0.0");
    }

    @Test
    void nobodyChangesPluginsWhileTheLockCannotBeRead() throws Exception {
        instance.offering(PluginPackage.of("budget", "1.0.0"), Trust.OFFICIAL);
        instance.install("budget");
        Files.writeString(instance.folder.lock(), "{");

        assertRefused(() -> instance.install("budget"), Ground.TRUST, "plugins.lock");
        assertThat(instance.loaded()).containsExactly("[budget LOCK]", "[forum LOCK]");
    }

    @Test
    void alteredFilesAreNotLoadedAndForeignOnesAreLeftOut() throws Exception {
        instance.offering(PluginPackage.of("budget", "1.0.0"), Trust.OFFICIAL);
        instance.install("budget");
        Path place = instance.folder.version(new PluginId("budget"), "1.0.0");
        Path foreign = PluginJar.plugin("foreign").in(place);

        assertThat(instance.loaded()).containsExactly("budget 1.0.0", "forum 1.0.0");
        assertThat(instance.sources()).noneMatch(source -> source.paths().contains(foreign));

        Files.writeString(place.resolve("budget.jar"), "altered");
        assertThat(instance.loaded()).containsExactly("[budget ALTERED]", "forum 1.0.0");
    }

    @Test
    void aDamagedVersionIsInstalledAgain() throws Exception {
        instance.offering(PluginPackage.of("budget", "1.0.0"), Trust.OFFICIAL);
        instance.install("budget");
        var whole = instance.content();
        Files.writeString(
                instance.folder.version(new PluginId("budget"), "1.0.0").resolve("budget.jar"), "altered");

        instance.install("budget");

        assertThat(instance.loaded()).containsExactly("budget 1.0.0", "forum 1.0.0");
        assertThat(instance.content()).containsEntry("budget/1.0.0/budget.jar", whole.get("budget/1.0.0/budget.jar"));
    }

    @Test
    void aWithdrawnVersionMayNotRun() throws Exception {
        instance.offering(PluginPackage.of("budget", "1.3.0"), Trust.OFFICIAL);
        instance.install("budget");

        instance.withdraw("1.3.0");
        assertThat(instance.loaded()).containsExactly("[budget WITHDRAWN]", "forum 1.0.0");
        assertRefused(
                () -> instance.installFile(PluginPackage.of("copy", "1.3.0").in(root)),
                Ground.TRUST,
                "withdrawn",
                "Fuite de données");

        instance.withdraw("1.0.0");
        assertThat(instance.loaded()).containsExactly("[forum WITHDRAWN]", "budget 1.3.0");
    }

    @Test
    void aFileThatIsNoPackageIsRefused() throws Exception {
        Path text = Files.writeString(root.resolve("text.zip"), "no zip");
        Path slip = PluginPackage.zip(root.resolve("slip.zip"), Map.of("../evil.jar", new byte[] {1}));

        assertRefused(() -> instance.installFile(text), Ground.TRUST, "no whole zip archive");
        assertRefused(() -> instance.installFile(slip), Ground.TRUST, "evil.jar");
        assertRefused(() -> instance.installFile(root.resolve("none.zip")), Ground.REQUEST, "none.zip");
        assertThat(instance.content()).isEmpty();
    }

    @Test
    void aLocalFileNeverGoesBackBehindTheData() {
        instance.installFile(PluginPackage.of("mine", "2.0.0")
                .descriptor("\"0.1.0\",\"network\"", "\"2.0.0\",\"network\"")
                .in(root));
        Path old = PluginPackage.of("mine", "1.0.0").in(root);

        assertRefused(() -> instance.installFile(old), Ground.CONFLICT, "older than version 2.0.0");
    }

    private static Bundle bundle(String... ids) {
        String plugins = String.join(
                ", ",
                List.of(ids).stream().map(id -> "{\"id\": \"" + id + "\"}").toList());
        String text = "{\"schema\": 1, \"name\": \"commune\", \"title\": {\"fr\": \"C\", \"en\": \"M\"}, \"plugins\": ["
                + plugins + "]}";
        return BundleReader.read("bundle.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(ThrowingCallable change, Ground ground, String... parts) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(change)
                .satisfies(refusal -> assertThat(refusal.ground()).isEqualTo(ground))
                .satisfies(refusal -> assertThat(Instance.sentence(refusal)).contains(parts));
    }
}
